import type { InnerLink } from '../lesson/inner-link.ts';
import type { Diagnostic, Problem, Range } from '../lib/diagnostic.ts';
import type { Question } from '../quiz/question.ts';
import type { SystemConfig } from '../sim/index.ts';
import type { Placed, RangeOf } from './placed.ts';

/** A mention of something that has to exist: of a lesson, of a heading in it, of what a link leads to. */
export interface Reference {
  readonly to:
    | { readonly kind: 'lesson'; readonly lesson: string; readonly heading?: string }
    | Exclude<InnerLink, { readonly kind: 'lesson' }>;
  readonly range: Range;
}

/** A question of a file, for what can be told only by comparing it with all others. */
export interface Asked {
  readonly question: Question;
  readonly path: Problem['path'];
  readonly rangeOf: RangeOf;
}

/** A system of a file that is to run when the file is checked. */
export interface Running {
  readonly system: SystemConfig;
  readonly seed: number;
  readonly path: Problem['path'];
  readonly rangeOf: RangeOf;
}

/** What became of one file (or, for a lesson's live blocks, of a part of one). */
export interface Loaded<T> {
  readonly file: string;
  /** Undefined when it could not be read. */
  readonly value: T | undefined;
  /** What can be shown of it all the same, with what is wrong in place; nothing else counts on it. */
  readonly salvaged?: T;
  /** What it says its id is. */
  readonly id: Placed<string> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  readonly asked: readonly Asked[];
  readonly running: readonly Running[];
  readonly rangeOf: RangeOf;
}

/** A file of which nothing is known but what is wrong with it. */
export const nothingOf = (
  file: string,
  ...diagnostics: readonly [Diagnostic, ...Diagnostic[]]
): Loaded<never> => ({
  file,
  value: undefined,
  id: undefined,
  diagnostics,
  references: [],
  asked: [],
  running: [],
  rangeOf: () => diagnostics[0].range,
});
