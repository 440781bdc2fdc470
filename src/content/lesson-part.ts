import type { Block } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Asked, Reference, Running } from './loaded.ts';

/** A block of a lesson, and what came up while it was read. */
export interface LessonPart {
  readonly block: Block;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  readonly asked?: readonly Asked[];
  readonly running?: readonly Running[];
}

/** Something that could not be read, shown as what is wrong with it. */
export const brokenPart = (diagnostics: readonly Diagnostic[]): LessonPart => ({
  block: { kind: 'broken', diagnostics },
  diagnostics,
  references: [],
});
