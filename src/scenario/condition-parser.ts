import type { Problem } from '../lib/diagnostic.ts';
import { partMeant } from '../lib/nearest.ts';
import type { Condition, ConditionKind, Operator } from './condition.ts';
import { type Token, tokensOf } from './condition-tokens.ts';
import { readValue } from './condition-value.ts';

/** The signals that a condition may name. */
export interface Vocabulary {
  kindOf(signal: string): ConditionKind | undefined;
  readonly names: readonly string[];
}

type Found = Omit<Problem, 'path'>;

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problems: readonly Found[] };

const bindingPower: Readonly<Record<string, number>> = { or: 1, and: 2, not: 3 };
const deepest = 50;
const longest = 2000;

const forms =
  'A condition is SIGNAL OPERATOR VALUE, joined by and, or, not: web.p99 > 2s and cost <= 3.';
const spelled: Readonly<Record<string, string>> = {
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not',
};

/** Reads `web.p99 > 2s and not diagnosed`. Every wrong signal or value is reported, not only the first. */
export function parseCondition(text: string, vocabulary: Vocabulary): ParsedCondition {
  if (text.length > longest) {
    return { ok: false, problems: [wrong(`a condition has at most ${longest} characters`)] };
  }
  const parser = new Parser(text, vocabulary);
  const condition = parser.whole();
  if (condition && parser.problems.length === 0) return { ok: true, condition };
  return { ok: false, problems: parser.problems };
}

/** A Pratt parser; a syntax error ends the reading, a wrong signal or value does not. */
class Parser {
  readonly problems: Found[] = [];
  readonly #tokens: readonly Token[];
  readonly #vocabulary: Vocabulary;
  #next = 0;
  #depth = 0;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#tokens = tokensOf(text);
    this.#vocabulary = vocabulary;
  }

  whole(): Condition | undefined {
    if (this.#tokens.length === 0) return this.#fail('the condition is empty', forms);
    const condition = this.#expression(0);
    const rest = this.#tokens[this.#next];
    if (!condition || !rest) return condition;
    const hint = rest.kind === 'close' ? 'There is one parenthesis too many.' : joinHint(rest);
    return this.#fail(`expected and, or or the end, got ${quote(rest)}`, hint);
  }

  #expression(power: number): Condition | undefined {
    if (++this.#depth > deepest) return this.#fail('too many parentheses inside each other');
    let left = this.#primary();
    for (;;) {
      const token = this.#tokens[this.#next];
      const joins = token?.kind === 'word' && (token.text === 'and' || token.text === 'or');
      if (!left || !joins || bindingPower[token.text]! <= power) break;
      this.#next++;
      const right = this.#expression(bindingPower[token.text]!);
      left = right && { kind: token.text as 'and' | 'or', left, right };
    }
    this.#depth--;
    return left;
  }

  #primary(): Condition | undefined {
    const token = this.#tokens[this.#next++];
    if (!token) return this.#fail('the condition ends where a signal is expected', forms);
    if (token.kind === 'open') return this.#parenthesised(token);
    if (token.kind === 'word' && token.text === 'not') {
      const of = this.#expression(bindingPower.not!);
      return of && { kind: 'not', of };
    }
    if (token.text === 'true' || token.text === 'false') {
      return { kind: 'constant', value: token.text === 'true' };
    }
    if (
      token.kind === 'signal' ||
      (token.kind === 'word' && !Object.hasOwn(bindingPower, token.text))
    ) {
      return this.#comparison(token);
    }
    const hint = token.kind === 'value' ? 'Write the signal first: web.p99 > 2s.' : joinHint(token);
    return this.#fail(`expected a signal, got ${quote(token)}`, hint);
  }

  #parenthesised(open: Token): Condition | undefined {
    const inner = this.#expression(0);
    if (!inner) return undefined;
    const close = this.#tokens[this.#next++];
    if (close?.kind === 'close') return inner;
    return this.#fail(`the parenthesis at column ${open.column} is not closed`);
  }

  #comparison(signal: Token): Condition | undefined {
    const kind = this.#kindOf(signal);
    const operator = this.#tokens[this.#next];
    if (operator?.kind !== 'operator') {
      if (kind === undefined || kind === 'truth') return { kind: 'truth', signal: signal.text };
      if (operator?.kind === 'unknown' || operator?.kind === 'value') {
        return this.#fail(
          `expected <, <=, >, >=, == or != after "${signal.text}", got ${quote(operator)}`,
          forms,
        );
      }
      return this.#fail(`"${signal.text}" is not compared with anything`, forms);
    }
    this.#next++;
    const value = this.#tokens[this.#next];
    if (value?.kind !== 'value' && value?.kind !== 'word') {
      return this.#fail(`expected a value after "${signal.text} ${operator.text}"`, forms);
    }
    this.#next++;
    const read = readValue(signal.text, kind, operator.text, value.text);
    if ('problem' in read) this.problems.push(read.problem);
    return {
      kind: 'compare',
      signal: signal.text,
      operator: operator.text === '=' ? '==' : (operator.text as Operator),
      value: 'problem' in read ? Number.NaN : read.value,
    };
  }

  #kindOf({ text }: Token): ConditionKind | undefined {
    const kind = this.#vocabulary.kindOf(text);
    if (kind !== undefined) return kind;
    const hint = partMeant(text, this.#vocabulary.names);
    this.problems.push({
      code: 'unknown-id',
      message: `unknown signal "${text}"`,
      ...(hint ? { hint } : {}),
    });
    return undefined;
  }

  #fail(message: string, hint?: string): undefined {
    // What follows a syntax error is guesswork: stop at the first.
    if (!this.problems.some(({ code }) => code === 'wrong-expression'))
      this.problems.push(wrong(message, hint));
    this.#next = this.#tokens.length;
    return undefined;
  }
}

const wrong = (message: string, hint?: string): Found => ({
  code: 'wrong-expression',
  message,
  ...(hint ? { hint } : {}),
});

const quote = (token: Token): string => `"${token.text}" at column ${token.column}`;

const joinHint = ({ text }: Token): string =>
  Object.hasOwn(spelled, text) ? `Write "${spelled[text]}".` : forms;
