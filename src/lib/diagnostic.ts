/** A place in a text file; both numbers start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Severity = 'error' | 'warning';

/** Everything that can be wrong with content. Closed: a new kind of problem gets a new code. */
type DiagnosticCode =
  | 'unreadable-file'
  | 'yaml-syntax'
  | 'missing-front-matter'
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-unit'
  | 'unknown-id'
  | 'duplicate-key'
  | 'duplicate-id'
  | 'id-mismatch'
  | 'requires-cycle'
  | 'unknown-block'
  | 'unclosed-block'
  | 'too-wide'
  | 'too-tall'
  | 'impossible-system'
  | 'wrong-expression'
  | 'teaches-badly'
  | 'not-proved'
  | 'not-kept';

/** What is wrong, where, and what to do next. Data only: printing is a separate last step. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  readonly hint?: string;
}

/**
 * A diagnostic before its place is known: the pure rooms say which key of a document is wrong,
 * `content` knows where that key stands in the file.
 */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly severity?: Severity;
  /** Keys from the document's root to the value in question. */
  readonly path: readonly (string | number)[];
  /** Points at the key itself instead of at its value. */
  readonly atKey?: boolean;
  readonly message: string;
  readonly hint?: string;
}

/** The outcome of reading a document: the value is absent when there was an error. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}
