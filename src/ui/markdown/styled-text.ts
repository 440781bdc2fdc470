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

/**
 * Takes styles that reach over several rows off at the end of each and on again in the next: rows
 * are shown one by one, and what one leaves open would paint the others.
 */
export function closeStyles(rows: readonly string[]): string[] {
  const open = new Map<number, string>();
  return rows.map((row) => {
    const before = [...open.values()].map((on) => `\u001b[${on}m`).join('');
    for (const [, codes] of row.matchAll(sgr)) follow(codes!, open);
    const after = [...new Set(open.keys())].map((off) => `\u001b[${off}m`).join('');
    return before + row + after;
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
