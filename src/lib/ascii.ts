import { textWidth } from './text.ts';

/**
 * Text for terminals that know nothing but ASCII. What stands for a character is as wide as it, so
 * that drawings and columns stay straight; where only a longer word is right, the gaps that follow
 * in the row give way for it.
 */

const sameWidth: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['─━┄╌┈┅', '-'],
      ['═', '='],
      ['│┃┆┊╎║┇┋▏▎▐', '|'],
      ['┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋┍┑┕┙╔╗╚╝╠╣╦╩╬╥╨╞╡╤╧', '+'],
      ['╱↗', '/'],
      ['╲↘', '\\'],
      ['╳', 'X'],
      ['▁', '_'],
      ['▂░◻☆◌·', '.'],
      ['▃▒▍', ':'],
      ['▄−–—‐‑‒◦', '-'],
      ['▅▌▋≡⇄↔', '='],
      ['▆', '+'],
      ['▇★●•', '*'],
      ['█▉▊■▪◆¶', '#'],
      ['▓▞◐', '%'],
      ['▶▸→↪›❯»⇒', '>'],
      ['◀←‹«', '<'],
      ['▲↑⇧', '^'],
      ['▼↓✓', 'v'],
      ['↕‖', '|'],
      ['✗✖×', 'x'],
      ['○◇', 'o'],
      ['◔', 'c'],
      ['⊘', '0'],
      ['↻', '@'],
      ['≈…', '~'],
      ['∑', 'S'],
      ['µμ', 'u'],
      ['‘’', "'"],
      ['“”', '"'],
      ['⌊⌈', '['],
      ['⌋⌉', ']'],
      ['⁄', '/'],
      ['\u00a0', ' '],
    ] as const
  ).flatMap(([from, to]) => [...from].map((character) => [character, to])),
);

/** What would mean something else, or nothing, in one character. */
const longer: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '±': '+-',
  '√': 'sqrt ',
  '∞': 'inf',
  '½': '1/2',
  '¼': '1/4',
  '⅛': '1/8',
  '°': ' deg',
  '§': 'sec. ',
  '⏎': 'RET',
  λ: 'lambda',
  ρ: 'rho',
  σ: 'sigma',
  κ: 'kappa',
  φ: 'phi',
  ν: 'nu',
  π: 'pi',
  α: 'alpha',
  β: 'beta',
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵏ';
const raisedAs = '0123456789+-nk';
const pieces = new RegExp(`[${raised}]+| {2,}|[^\\u0000-\\u007f]\\p{M}*`, 'gu');

/** A text of one or more rows, each at most `columns` wide where it was so before. */
export const asciiText = (text: string, columns = Number.POSITIVE_INFINITY): string =>
  isAscii(text)
    ? text
    : text
        .split('\n')
        .map((row) => asciiRow(row, columns))
        .join('\n');

const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text);

function asciiRow(row: string, columns: number): string {
  if (isAscii(row)) return row;
  const composed = row.normalize('NFC');
  /** By how many columns the row is longer than it was, up to here. */
  let ahead = 0;
  const spare = columns - textWidth(composed);
  return composed.replace(pieces, (piece, at: number) => {
    if (piece.startsWith(' ')) {
      const paid = Math.min(ahead, piece.length - 1);
      ahead -= paid;
      return ' '.repeat(piece.length - paid);
    }
    const written = asciiOf(piece);
    const grows = written.length - textWidth(piece);
    if (piece === '…') {
      const more = 2;
      if (ahead + more > spare + gapsIn(composed.slice(at))) return written;
      ahead += more;
      return '...';
    }
    ahead += grows;
    return written;
  });
}

/** Columns that the gaps of a row can give away, each keeping one. */
const gapsIn = (row: string): number =>
  (row.match(/ {2,}/g) ?? []).reduce((sum, { length }) => sum + length - 1, 0);

function asciiOf(piece: string): string {
  const known = sameWidth[piece] ?? longer[piece];
  if (known !== undefined) return known;
  if (raised.includes(piece[0]!)) {
    return `^${[...piece].map((digit) => raisedAs[[...raised].indexOf(digit)]).join('')}`;
  }
  const bare = piece.normalize('NFKD').replace(/\p{M}/gu, '');
  const width = textWidth(piece);
  return isAscii(bare) && bare.length <= Math.max(1, width)
    ? bare.padEnd(width)
    : '?'.repeat(width);
}
