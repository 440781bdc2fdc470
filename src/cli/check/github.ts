import type { Diagnostic } from '../../lib/diagnostic.ts';
import { visibleText } from '../../lib/text.ts';

/** Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. */
export const asAnnotations = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(annotation).join('\n');

function annotation({ severity, file, range, code, message, hint }: Diagnostic): string {
  const { start, end } = range;
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    col: start.column,
    // The column after the last one; GitHub wants the last one, and only within a line.
    ...(end.line === start.line ? { endColumn: Math.max(start.column, end.column - 1) } : {}),
    title: code,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  const text = [message, hint].filter(Boolean).join('\n');
  return `::${severity} ${listed.join(',')}::${escaped(visibleText(text))}`;
}

const escaped = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const property = (value: string | number): string =>
  escaped(visibleText(String(value)))
    .replace(/:/g, '%3A')
    .replace(/,/g, '%2C');
