import { closingLine, openingFence } from '../lesson/body.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { textWidth } from '../lib/text.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { linkReferences } from './link-references.ts';
import type { Reference } from './loaded.ts';
import type { Source } from './source.ts';

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  /** What links lead to, which has to be there. */
  readonly references: readonly Reference[];
}

/**
 * What a stretch of Markdown can have wrong with it: links and tables.
 * @param first the file's line, counted from 0, on which it begins
 */
export function markdownProblems(source: Source, first: number, text: string): Found {
  const diagnostics: Diagnostic[] = [];
  const references: Reference[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const fence = openingFence(lines[at]!);
    if (fence) {
      at = closingLine(lines, at, fence);
      continue;
    }
    references.push(...linkReferences(source, first + at, lines[at]!));
    const table = tableAt(lines, at);
    if (!table) continue;
    const wide = tooWide(table);
    if (wide !== undefined) {
      const range = source.lineRange(source.lineStart(first + at));
      const hint = 'Take a column out, or shorten its longest words.';
      diagnostics.push(
        diagnosticAt(source, range, { code: 'too-wide', severity: 'warning', message: wide, hint }),
      );
    }
    at += table.length - 1;
  }
  return { diagnostics, references };
}

/** The lines of a table that begins here, its delimiter row included. */
function tableAt(lines: readonly string[], at: number): string[] | undefined {
  const delimiter = lines[at + 1] ?? '';
  if (!lines[at]!.includes('|') || !/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(delimiter))
    return undefined;
  if (!delimiter.includes('|')) return undefined;
  const end = lines.findIndex((line, index) => index > at + 1 && !line.includes('|'));
  return lines.slice(at, end === -1 ? lines.length : end);
}

/** Columns of text on the narrowest terminal that screens are designed for. */
const textColumns = 76;
/** The reader cuts words longer than this rather than give up the table. */
const longestWord = 16;

/** Why a table cannot stand as a table there, as the reader lays tables out. */
function tooWide(table: readonly string[]): string | undefined {
  const rows = table.filter((_, index) => index !== 1).map(cellsOf);
  const needs = rows[0]!.map((_, column) => {
    const words = rows.flatMap((row) => (row[column] ?? '').split(/\s+/));
    return Math.min(longestWord, Math.max(1, ...words.map(textWidth)));
  });
  const width = needs.reduce((sum, need) => sum + need, 0) + 3 * (needs.length - 1);
  if (width <= textColumns) return undefined;
  return `the table needs ${width} columns at least; ${textColumns} fit on a small terminal`;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
