/** A live block laid out, and which of its rows should be seen while it is in focus. */
export interface LiveRows {
  readonly rows: readonly string[];
  /** First row, and one past the last, of what the keys act on. */
  readonly cursor: readonly [from: number, to: number];
}
