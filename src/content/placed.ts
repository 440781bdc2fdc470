import type { Problem, Range } from '../lib/diagnostic.ts';

/** Where a key of a document, or its value, stands in the file; a key that is missing has its parent's place. */
export type RangeOf = (path: Problem['path'], atKey?: boolean) => Range;

/** Something that a file says, and where. */
export interface Placed<T> {
  readonly value: T;
  readonly range: Range;
}
