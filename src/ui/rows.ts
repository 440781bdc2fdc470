import { cutText, textWidth } from '../lib/text.ts';
import type { Tone } from './theme.ts';

/** A piece of a row in one tone. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly inverse?: boolean;
}

/** One row of the screen, laid out as data so that it can be tested without a terminal. */
export type Row = readonly Span[];

export const blankRow: Row = [];

export const rowWidth = (row: Row): number =>
  row.reduce((sum, { text }) => sum + textWidth(text), 0);

/** The row in at most `width` columns, ending in an ellipsis when something had to go. */
export function cutRow(row: Row, width: number): Row {
  if (rowWidth(row) <= width) return row;
  const kept: Span[] = [];
  let room = width;
  for (const span of row) {
    const size = textWidth(span.text);
    // Room for the ellipsis is needed unless this span is the last one that fits.
    if (size < room) {
      kept.push(span);
      room -= size;
      continue;
    }
    kept.push({
      ...span,
      text:
        size === room
          ? `${cutText(span.text, room - 1).replace(/…$/, '')}…`
          : cutText(span.text, room),
    });
    break;
  }
  return kept;
}

/** Left part and right part of one row, the right one at the edge; the left one gives way. */
export function spread(left: Row, right: Row, width: number): Row {
  const fixed = rowWidth(right);
  const gap = fixed > 0 ? 2 : 0;
  const cut = cutRow(left, Math.max(0, width - fixed - gap));
  const filler = ' '.repeat(Math.max(0, width - rowWidth(cut) - fixed));
  return [...cut, { text: filler }, ...right];
}

export const rowText = (row: Row): string => row.map(({ text }) => text).join('');
