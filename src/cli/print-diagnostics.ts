import type { Diagnostic, Severity } from '../lib/diagnostic.ts';
import { sliceText, textWidth, visibleText, wrapText } from '../lib/text.ts';
import { plural } from '../lib/words.ts';

interface PrintOptions {
  readonly color: boolean;
  /** Columns; longer source lines are cut around the caret. */
  readonly width: number;
}

/**
 * Diagnostics as people read them: the place and what is wrong, the source line, a caret under the
 * exact range, and what to do.
 * @param texts file → its text; a file that could not be read has none
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  options: PrintOptions,
): string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')]));
  return diagnostics
    .map((diagnostic) => {
      const line = lines.get(diagnostic.file)?.[diagnostic.range.start.line - 1];
      return [
        ...header(diagnostic, options),
        ...excerpt(diagnostic, line, options),
        ...hint(diagnostic, options),
      ];
    })
    .map((rows) => rows.join('\n'))
    .join('\n\n');
}

/** `2 errors, 1 warning in 1 of 7 files`, or `7 files, no problems`. */
export function printCount(diagnostics: readonly Diagnostic[], files: number): string {
  if (diagnostics.length === 0) return `${plural(files, 'file')}, no problems`;
  const of = (severity: Severity) =>
    diagnostics.filter((found) => found.severity === severity).length;
  const counts = [
    ...(of('error') ? [plural(of('error'), 'error')] : []),
    ...(of('warning') ? [plural(of('warning'), 'warning')] : []),
  ];
  const broken = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(', ')} in ${broken} of ${plural(files, 'file')}`;
}

function header(
  { file, range, severity, code, message }: Diagnostic,
  { color }: PrintOptions,
): string[] {
  const place = `${visibleText(file)}:${range.start.line}:${range.start.column}`;
  const kind = paint(`${severity}[${code}]`, tones[severity], color);
  return [`${paint(place, 'bold', color)}  ${kind}  ${visibleText(message)}`];
}

function excerpt(
  { range, severity }: Diagnostic,
  line: string | undefined,
  options: PrintOptions,
): string[] {
  if (line === undefined) return [];
  const number = String(range.start.line);
  const gutter = ' '.repeat(number.length);
  const before = columnsOf(line.slice(0, range.start.column - 1));
  // A range of several lines is marked to the end of its first.
  const until = range.end.line === range.start.line ? range.end.column - 1 : line.length;
  const width = Math.max(1, columnsOf(line.slice(0, until)) - before);
  const room = Math.max(20, options.width - number.length - 5);
  const cut = cutAround(spaced(line), before, width, room);
  const mark = `${' '.repeat(cut.before)}${'^'.repeat(cut.width)}`;
  const bar = paint('|', 'dim', options.color);
  return [
    `  ${paint(number, 'dim', options.color)} ${bar} ${cut.text}`.trimEnd(),
    `  ${gutter} ${bar} ${paint(mark, tones[severity], options.color)}`,
  ];
}

function hint({ hint: text }: Diagnostic, { color, width }: PrintOptions): string[] {
  if (text === undefined) return [];
  const lead = '  = help: ';
  const [first, ...rest] = wrapText(visibleText(text), Math.max(20, width - lead.length));
  const margin = ' '.repeat(lead.length);
  return [
    `  ${paint('=', 'dim', color)} help: ${first}`,
    ...rest.map((line) => `${margin}${line}`),
  ];
}

const tabWidth = 4;

/** Tabs as spaces: a terminal's own tab stops would shift the caret. */
const spaced = (line: string): string => visibleText(line).replace(/\t/g, ' '.repeat(tabWidth));
const columnsOf = (text: string): number => textWidth(spaced(text));

interface Cut {
  readonly text: string;
  readonly before: number;
  readonly width: number;
}

/** The part of a line around a range, in `room` columns, with `…` where something is left out. */
function cutAround(line: string, before: number, width: number, room: number): Cut {
  const total = textWidth(line);
  if (total <= room) return { text: line, before, width };
  const context = Math.floor((room - Math.min(width, room)) / 2);
  const from = Math.max(0, Math.min(before - context, total - room));
  const to = from + room;
  const left = from > 0 ? '…' : '';
  const right = to < total ? '…' : '';
  const kept = sliceText(line, from + left.length, to - right.length);
  // Half of a wide character at the cut is left out: the caret moves with what is there.
  const shown = textWidth(sliceText(line, from + left.length, before)) + left.length;
  return {
    text: `${left}${kept}${right}`,
    before: shown,
    width: Math.max(1, Math.min(width, room - shown)),
  };
}

const styles = { bold: '1', dim: '2', red: '31', yellow: '33' } as const;
const tones = { error: 'red', warning: 'yellow' } as const;

const paint = (text: string, style: keyof typeof styles, color: boolean): string =>
  color ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
