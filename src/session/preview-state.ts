/** A file that its author is working on while it is open. */
export interface Preview {
  readonly file: string;
  /** What is wrong with it as it was saved last, a line each; the screen shows the version before. */
  readonly faults: readonly string[];
}
