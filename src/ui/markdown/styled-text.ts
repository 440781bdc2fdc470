import { textWidth, wrapText } from '../../lib/text.ts';

/** Wrapping of painted text: escape sequences in, rows that each stand for themselves out. */

/** Wraps at words; a word wider than the row is cut. Every row closes the styles that it opens. */
export function wrapStyled(text: string, width: number): string[] {
  return closeStyles(wrapText(text, width));
}

/** A text in exactly `width` columns, padded with spaces. */
export function padStyled(
  text: string,
  width: number,
  align: 'left' | 'right' | 'center' = 'left',
): string {
  const room = Math.max(0, width - textWidth(text));
  const before = align === 'right' ? room : align === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

const sgr = /\u001b\[([\d;]*)m/g;

/** Which sequence switches an attribute off, by the one that switched it on. */
function offOf(code: number): number | undefined {
  if (code === 1 || code === 2) return 22;
  if (code >= 3 && code <= 9) return code + 20;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return 49;
  return undefined;
}

/** Where a link begins, or ends when it has no address. */
const linkMark = /\u001b\]8;;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/g;

/** A text that leads to an address when it is clicked, in terminals that know links (OSC 8). */
export const linked = (address: string, text: string): string =>
  `${linkTo(address)}${text}${linkTo('')}`;

const linkTo = (address: string): string => `\u001b]8;;${address}\u0007`;

/**
 * Takes styles and links that reach over several rows off at the end of each and on again in the
 * next: rows are shown one by one, and what one leaves open would paint the others.
 */
export function closeStyles(rows: readonly string[]): string[] {
  const open = new Map<number, string>();
  let link = '';
  return rows.map((row) => {
    if (open.size === 0 && link === '' && !row.includes('\u001b')) return row;
    const before = [...open.values()].map((on) => `\u001b[${on}m`).join('');
    const linkBefore = link === '' ? '' : linkTo(link);
    for (const [, codes] of row.matchAll(sgr)) follow(codes!, open);
    for (const [, address] of row.matchAll(linkMark)) link = address!;
    const after = [...new Set(open.keys())].map((off) => `\u001b[${off}m`).join('');
    const linkAfter = link === '' ? '' : linkTo('');
    return linkBefore + before + row + after + linkAfter;
  });
}

/** Keeps account of the attributes that are on, each under the code that switches it off. */
function follow(codes: string, open: Map<number, string>): void {
  const numbers = codes.split(';').map(Number);
  for (let at = 0; at < numbers.length; at++) {
    const code = numbers[at]!;
    const long = code === 38 || code === 48 ? (numbers[at + 1] === 2 ? 5 : 3) : 1;
    const off = offOf(code);
    if (code === 0) open.clear();
    else if (off === undefined) open.delete(code);
    else open.set(off, numbers.slice(at, at + long).join(';'));
    at += long - 1;
  }
}
