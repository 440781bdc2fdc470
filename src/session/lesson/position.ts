/**
 * Which part of the lesson is the first on the screen, in terms of its content: the place survives
 * another width, an unfolded answer, and an edit elsewhere.
 */
export interface Position {
  /** Slug of the heading above; absent before the first one. */
  readonly heading?: string;
  /** Blocks (paragraphs, tables, live blocks …) passed since that heading, itself included. */
  readonly block: number;
  /** How much of the block at the top has been scrolled away, 0 to below 1. */
  readonly into: number;
}
