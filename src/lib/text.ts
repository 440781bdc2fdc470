import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** ASCII, typography, arrows, mathematics, box drawing, blocks and shapes: one column a character. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25fc]*$/;

/** Whether every UTF-16 unit of a text is a character of its own that takes one column. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Columns that a text takes in a terminal: wide characters count two, escape sequences none. */
export const textWidth = (text: string): number =>
  // Every row of every frame is measured, and nearly all of it is plain.
  isNarrow(text) ? text.length : stringWidth(text);

export const wrapText = (text: string, width: number): string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');

/** The text in exactly `width` columns: cut with an ellipsis or filled up with spaces. */
export function fitText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutText(text, width);
  const padding = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return align === 'left' ? cut + padding : padding + cut;
}

/** The text in at most `width` columns, the last one an ellipsis when something had to go. */
export function cutText(text: string, width: number): string {
  if (width <= 0) return '';
  if (textWidth(text) <= width) return text;
  return `${sliceText(text, 0, width - 1)}…`;
}

/** The columns from `from` up to `to`; a wide character across the end is left out. */
export function sliceText(text: string, from: number, to: number): string {
  const slice = sliceAnsi(text, from, to);
  return textWidth(slice) > to - from ? sliceAnsi(text, from, to - 1) : slice;
}

/**
 * Text from a file as text: control characters, escape sequences and the marks that turn the
 * direction of writing become visible symbols, so that content can never drive the terminal nor
 * show itself in another order than it stands. Line feeds and tabs stay. One symbol for each
 * character: places in the text stay what they were.
 */
export function visibleText(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** C0 but tab and line feed, DEL, C1, the bidirectional controls, and the two Unicode line ends. */
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
