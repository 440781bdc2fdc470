/** Where a command prints, and what it may print there. */
export interface Io {
  /** To standard output. */
  readonly print: (text: string) => void;
  /** Whether colours may be used: a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  readonly columns: number;
}
