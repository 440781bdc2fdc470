import type { GlobalOptions } from './global-options.ts';

/** Where a command prints, and what it may print there. */
export interface Io {
  /** To standard output. */
  readonly print: (text: string) => void;
  /** Whether colours may be used: a terminal, and NO_COLOR is not set. */
  readonly color: boolean;
  readonly columns: number;
  /** What a row of a table may fill: into a pipe all that it has, for a program may read it. */
  readonly tableColumns?: number;
  /** What was said on the command line for every command. */
  readonly globals?: GlobalOptions;
  /** Shows how far a long piece of work is, in place of what it showed before; where somebody looks. */
  readonly status?: (text: string) => void;
}
