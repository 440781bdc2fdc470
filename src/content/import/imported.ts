import type { Diagnostic, Problem } from '../../lib/diagnostic.ts';
import { diagnosticAt } from '../diagnostic-at.ts';
import type { Source } from '../source.ts';

/** A question as a quiz file writes it. */
export type RawQuestion = Readonly<Record<string, unknown>>;

export interface Imported {
  readonly questions: readonly RawQuestion[];
  /** What could not be kept, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects questions with ids of their own, and what is lost on the way. */
export class Importing {
  readonly questions: RawQuestion[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #ids = new Set<string>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** @param offset of the question in the source's text */
  lost(offset: number, message: string, hint: string, severity: Problem['severity'] = 'warning') {
    const range = this.#source.lineRange(offset);
    this.diagnostics.push(
      diagnosticAt(this.#source, range, { code: 'not-kept', severity, message, hint }),
    );
  }

  add(name: string, question: RawQuestion): void {
    this.questions.push({ id: this.#idOf(name), ...question });
  }

  /** The reasons that a choice must have: those of the file, or plain words where it has none. */
  options(
    offset: number,
    all: readonly { readonly text: string; readonly correct: boolean; readonly because: string }[],
  ): RawQuestion[] {
    if (all.some(({ because }) => because === '')) {
      this.lost(
        offset,
        'options without feedback say only whether they are right',
        'Write in "because" why somebody would believe each.',
      );
    }
    return all.map(({ text, correct, because }) => ({
      text,
      ...(correct ? { correct } : {}),
      because: because || (correct ? 'This is right.' : 'This is not right.'),
    }));
  }

  #idOf(name: string): string {
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ['question'];
    const base = words.slice(0, 5).join('-').slice(0, 40).replace(/-$/, '');
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    return id;
  }
}
