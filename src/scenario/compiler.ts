import type { Problem } from '../lib/diagnostic.ts';
import { didYouMean, partMeant } from '../lib/nearest.ts';
import { repeated } from '../lib/repeated.ts';
import { type Change, parseChange, type SystemConfig } from '../sim/index.ts';
import type { Condition } from './condition.ts';
import { parseCondition } from './condition-parser.ts';
import type { KeyPath, Part } from './parts.ts';
import type { ChangesDocument } from './schema.ts';
import type { ChangeSet, FlagChange } from './types.ts';
import { type Names, vocabularyOf } from './vocabulary.ts';

const never: Condition = { kind: 'constant', value: false };

/**
 * Gives a document's texts their meaning and collects what is wrong with them. Without a sound
 * system nothing can be said of conditions and changes: they pass unread.
 */
export class Compiler {
  readonly problems: Problem[] = [];
  readonly system: SystemConfig | undefined;
  readonly #names: Names;
  readonly #vocabulary: ReturnType<typeof vocabularyOf> | undefined;

  constructor(system: SystemConfig | undefined, names: Names) {
    this.system = system;
    this.#names = names;
    this.#vocabulary = system && vocabularyOf(system, names);
  }

  condition(text: string, path: KeyPath): Condition {
    if (!this.#vocabulary) return never;
    const parsed = parseCondition(text, this.#vocabulary);
    if (parsed.ok) return parsed.condition;
    for (const problem of parsed.problems) this.problems.push({ ...problem, path });
    return never;
  }

  optionalCondition(text: string | undefined, path: KeyPath): Condition | undefined {
    return text === undefined ? undefined : this.condition(text, path);
  }

  changes(set: ChangesDocument | undefined, path: KeyPath): ChangeSet {
    const system: Change[] = [];
    const flags: FlagChange[] = [];
    for (const [target, value] of Object.entries(set ?? {})) {
      if (target.startsWith('flag.')) {
        const flag = this.#flagChange(target.slice('flag.'.length), value, [...path, target]);
        if (flag) flags.push(flag);
      } else if (this.system) {
        const parsed = parseChange(this.system, target, value);
        if (parsed.ok) system.push(parsed.change);
        else this.problems.push({ ...parsed.problem, path: [...path, target] });
      }
    }
    return { system, flags };
  }

  #flagChange(name: string, value: unknown, path: KeyPath): FlagChange | undefined {
    const before = this.#names.flags[name];
    if (!Object.hasOwn(this.#names.flags, name) || before === undefined) {
      this.unknown(`flag "${name}"`, name, Object.keys(this.#names.flags), path, true);
      return undefined;
    }
    if (typeof value === typeof before) return { name, value: Number(value) };
    const wanted = typeof before === 'boolean' ? 'true or false' : 'a number';
    this.add('wrong-type', path, `flag "${name}" is ${wanted}, not ${JSON.stringify(value)}`);
    return undefined;
  }

  /** A signal that is named, not compared, as evidence is. */
  signal(path: KeyPath, signal: string): void {
    if (!this.#vocabulary || this.#vocabulary.kindOf(signal) !== undefined) return;
    this.#unknown(`signal "${signal}"`, partMeant(signal, this.#vocabulary.names), { path });
  }

  unknown(what: string, word: string, known: Iterable<string>, path: KeyPath, atKey = false): void {
    this.#unknown(what, didYouMean(word, known), atKey ? { path, atKey } : { path });
  }

  #unknown(what: string, hint: string | undefined, place: Pick<Problem, 'path' | 'atKey'>): void {
    this.problems.push({
      code: 'unknown-id',
      ...place,
      message: `unknown ${what}`,
      ...(hint ? { hint } : {}),
    });
  }

  unique(parts: readonly Part<{ readonly id: string }>[], what: string): void {
    for (const { thing } of repeated(parts, ({ value }) => value.id)) {
      const { path, value } = thing;
      const message = `another ${what} is called "${value.id}" already`;
      this.add('duplicate-id', [...path, 'id'], message);
    }
  }

  add(code: Problem['code'], path: KeyPath, message: string, hint?: string): void {
    this.problems.push({ code, path, message, ...(hint ? { hint } : {}) });
  }
}
