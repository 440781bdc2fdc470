import { LineCounter } from 'yaml';
import type { Diagnostic, Position, Range } from '../lib/diagnostic.ts';
import { visibleText } from '../lib/text.ts';
import { type ContentReader, maxFileBytes, tooLarge } from './reader.ts';

/**
 * A file's text and where its lines begin. Line ends are `\n`, there is no byte order mark, and
 * control characters have become visible symbols: nothing read from a file can drive the terminal.
 */
export class Source {
  readonly file: string;
  readonly text: string;
  private readonly lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.lines.addNewLine(at + 1);
    }
  }

  /** Where a line begins; lines are counted from 0 here. */
  lineStart(line: number): number {
    return this.lines.lineStarts[line] ?? this.text.length;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  /** From the first to the last character of the line in which an offset lies. */
  lineRange(offset: number): Range {
    const end = this.text.indexOf('\n', offset);
    return this.range(offset, end === -1 ? this.text.length : end);
  }

  private position(offset: number): Position {
    const { line, col } = this.lines.linePos(Math.min(offset, this.text.length));
    return { line, column: col };
  }
}

export type SourceRead =
  | { readonly source: Source }
  | { readonly source?: never; readonly diagnostic: Diagnostic };

/** A file as it was read, or why it could not be. */
export interface FileText {
  readonly file: string;
  readonly text?: string;
  readonly unreadable?: string;
}

/** Reads a file, or says why it cannot be used. */
export const readSource = (reader: ContentReader, file: string): SourceRead =>
  sourceOf(readText(reader, file));

export function readText(reader: ContentReader, file: string): FileText {
  try {
    return { file, text: reader.read(file) };
  } catch (error) {
    return { file, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

export function sourceOf({ file, text, unreadable: reason = '' }: FileText): SourceRead {
  if (text === undefined) return unreadable(file, reason);
  if (text.length > maxFileBytes) return unreadable(file, tooLarge);
  const unixLines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { source: new Source(file, visibleText(unixLines)) };
}

const unreadable = (file: string, reason: string): SourceRead => ({
  diagnostic: notRead({ file, message: `this file ${reason}` }),
});

/** Every folder that is passed over, so that nothing is missing without a word. */
export const refusals = (reader: ContentReader, folders: readonly string[]): Diagnostic[] =>
  folders
    .flatMap((folder) => reader.refused?.(folder) ?? [])
    .map(({ file, why, hint }) => notRead({ file, message: `this folder ${why}`, hint }));

function notRead(what: Pick<Diagnostic, 'file' | 'message' | 'hint'>): Diagnostic {
  const start = { line: 1, column: 1 };
  return { code: 'unreadable-file', severity: 'error', range: { start, end: start }, ...what };
}
