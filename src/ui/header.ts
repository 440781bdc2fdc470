import { textWidth, wrapText } from '../lib/text.ts';
import type { Preview } from '../session/preview-state.ts';
import type { Notice } from '../session/state.ts';
import type { Chrome } from './chrome.ts';
import { cutRow, type Row, rowWidth, type Span, spread } from './rows.ts';

/** The header's one line, as wide as the terminal. */
export function headerRow(chrome: Chrome, notice: Notice | undefined, columns: number): Row {
  const right: Row = [...(chrome.right ?? []), { text: ' ' }];
  const place = placeRow(chrome.where, columns - rowWidth(right) - 2);
  const left: Row = notice
    ? [...cutRow(place, Math.floor(columns * 0.5)), { text: '   ' }, noticeSpan(notice)]
    : place;
  return spread(left, right, columns);
}

/** The way here; where there is no room for all of it, its end says most. */
function placeRow(where: readonly string[], width: number): Row {
  const whole: Row = [{ text: ' ' }, ...crumbs(where)];
  return where.length > 1 && rowWidth(whole) > width ? placeRow(where.slice(1), width) : whole;
}

function crumbs(where: readonly string[]): Span[] {
  return where.flatMap((crumb, index): Span[] => {
    const last = index === where.length - 1;
    const name: Span = last
      ? { text: crumb, tone: 'text', bold: true }
      : { text: crumb, tone: 'muted' };
    return index === 0 ? [name] : [{ text: ' › ', tone: 'muted' }, name];
  });
}

function noticeSpan({ tone, text }: Notice): Span {
  return tone === 'warning' ? { text: `! ${text}`, tone: 'warning' } : { text, tone: 'muted' };
}

/** Whether a notice would be cut in the header: then it is worth a row of its own. */
export const isLongNotice = (notice: Notice, columns: number): boolean =>
  textWidth(notice.text) > columns * 0.4;

/** A long notice on rows of its own, two at most. */
export function noticeRows(notice: Notice, columns: number): Row[] {
  const { tone, text } = noticeSpan(notice);
  const [first = '', ...rest] = wrapText(text, columns - 2);
  const lines = rest.length > 0 ? [first, rest.join(' ')] : [first];
  return lines.map((line) => cutRow([{ text: line, tone: tone ?? 'muted' }], columns - 2));
}

/** So many rows of faults: below them the screen still shows what is being written. */
const mostFaults = 4;

/** What is wrong with the file that is being written, over its last good version. */
export function previewRows({ file, faults }: Preview, columns: number): Row[] {
  if (faults.length === 0) return [];
  const width = columns - 2;
  const many = faults.length > mostFaults;
  const shown = faults.slice(0, many ? mostFaults - 1 : mostFaults);
  const lines = shown.map((fault): Row => cutRow([{ text: `! ${fault}`, tone: 'bad' }], width));
  if (!many) return lines;
  const more = `  and ${faults.length - shown.length} more: sysdojo check ${file}`;
  return [...lines, cutRow([{ text: more, tone: 'muted' }], width)];
}
