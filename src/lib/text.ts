import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import { escapes, isNarrow, plainText } from './narrow.ts';

export { isNarrow, plainText } from './narrow.ts';

/** Columns that a text takes in a terminal: wide characters count two, escape sequences none. */
export function textWidth(text: string): number {
  // Every row of every frame is measured, and nearly all of it is plain.
  if (isNarrow(text)) return text.length;
  const seen = plainText(text);
  return isNarrow(seen) ? seen.length : stringWidth(seen);
}

/**
 * Lines of at most `width` columns, broken between words; a longer word is cut. Spaces at the ends of
 * lines go, escape sequences stay where they are. A lesson of thousands of lines is laid out while
 * somebody waits, and the libraries for this take most of that time.
 */
export function wrapText(text: string, width: number): string[] {
  const columns = Math.max(1, width);
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

function wrapLine(line: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  let room = columns;
  let spaces = 0;
  const next = () => {
    rows.push(row);
    row = '';
    room = columns;
  };
  for (const word of line.split(' ')) {
    const size = textWidth(word);
    if (size === 0) {
      row += word;
      spaces++;
      continue;
    }
    const gap = room < columns ? spaces : 0;
    const fits = size <= room - gap || savesRow(size, room - gap, columns);
    if (!fits && room < columns) next();
    else {
      row += ' '.repeat(gap);
      room -= gap;
    }
    for (const [piece, width] of size <= room ? [[word, size] as const] : piecesOf(word)) {
      if (width > room && room < columns) next();
      row += piece;
      room -= width;
    }
    spaces = 1;
  }
  rows.push(row);
  return rows;
}

/** A word that has to be cut anyway begins in the room that is left only if it then ends a row earlier. */
const savesRow = (size: number, room: number, columns: number): boolean =>
  size > columns && room > 0 && Math.ceil((size - room) / columns) < Math.ceil(size / columns);

/** Made when first wanted: it takes as long as all of a short command. */
let segmenter: Intl.Segmenter | undefined;
const segmentsOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
};

/** What readers take for one character each: an emoji of several code points, a letter and its accent. */
export const charactersIn = (text: string): string[] =>
  isNarrow(text) ? [...text] : Array.from(segmentsOf(text), ({ segment }) => segment);

/** A word's escape sequences and characters, with the columns of each. */
function* piecesOf(word: string): Generator<readonly [piece: string, columns: number]> {
  let from = 0;
  for (const { index, 0: sequence } of word.matchAll(escapes)) {
    yield* charactersOf(word.slice(from, index));
    yield [sequence, 0];
    from = index + sequence.length;
  }
  yield* charactersOf(word.slice(from));
}

function* charactersOf(text: string): Generator<readonly [piece: string, columns: number]> {
  if (isNarrow(text)) for (const character of text) yield [character, 1];
  else for (const { segment } of segmentsOf(text)) yield [segment, textWidth(segment)];
}

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
  if (isNarrow(text)) return text.slice(Math.max(0, from), Math.max(0, to));
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

/** The source of a pattern (with the `u` flag) for just these words, whatever white space is between them. */
export const patternOf = (words: string): string =>
  words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+');
