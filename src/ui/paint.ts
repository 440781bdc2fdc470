import type { Row } from './rows.ts';
import type { Theme, Tone, TonePaint } from './theme.ts';

/**
 * Tones as escape sequences, for text that is laid out as rows of strings before Ink sees it.
 * Theme colours are `#rrggbb`, `ansi256(n)` or names of the terminal's own sixteen.
 */

interface Emphasis {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly inverse?: boolean;
}

export type Paint = (text: string) => string;

export const plain: Paint = (text) => text;

/** Screens that move paint thousands of pieces a second in a handful of ways. */
const known = new WeakMap<Theme, Map<string, Paint>>();

/** Paints text in a tone; a text of several lines is painted line by line. */
export function painter(theme: Theme, tone: Tone, emphasis: Emphasis = {}): Paint {
  const painters = known.get(theme) ?? new Map<string, Paint>();
  known.set(theme, painters);
  const { bold = false, italic, underline, strikethrough, inverse } = emphasis;
  const key = [tone, bold, italic, underline, strikethrough, inverse].join();
  const paint =
    painters.get(key) ??
    painterOf({ ...theme.tone[tone], ...emphasis, bold: bold || (theme.tone[tone].bold ?? false) });
  painters.set(key, paint);
  return paint;
}

/** Paints a laid out row, on a background if there is one. */
export function paintRow(row: Row, theme: Theme, background: Theme['band'] = {}): string {
  const painted = row.map(({ text, tone = 'text', bold = false, inverse = false }) =>
    text.trim() === '' ? text : painter(theme, tone, { bold, inverse })(text),
  );
  return painterOf(background)(painted.join(''));
}

export function painterOf(
  style: TonePaint & Emphasis & { readonly backgroundColor?: string },
): Paint {
  const pairs: [string, string][] = [];
  if (style.color) pairs.push([colour(style.color, 38, 30), '39']);
  if (style.backgroundColor) pairs.push([colour(style.backgroundColor, 48, 40), '49']);
  if (style.bold) pairs.push(['1', '22']);
  if (style.dimColor) pairs.push(['2', '22']);
  if (style.italic) pairs.push(['3', '23']);
  if (style.underline) pairs.push(['4', '24']);
  if (style.strikethrough) pairs.push(['9', '29']);
  if (style.inverse) pairs.push(['7', '27']);
  if (pairs.length === 0) return plain;
  return (text) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : pairs.reduce(wrapIn, line)))
      .join('\n');
}

/** What was painted inside switches the attribute off: it is switched on again for the rest. */
function wrapIn(text: string, [on, off]: readonly [string, string]): string {
  const [open, close] = [`\u001b[${on}m`, `\u001b[${off}m`];
  return open + text.replaceAll(close, close + open) + close;
}

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

function colour(name: string, extended: number, base: number): string {
  const hex = /^#(..)(..)(..)$/.exec(name);
  if (hex) {
    const [red, green, blue] = hex.slice(1).map((digits) => Number.parseInt(digits, 16));
    return `${extended};2;${red};${green};${blue}`;
  }
  const indexed = /^ansi256\((\d+)\)$/.exec(name)?.[1];
  if (indexed) return `${extended};5;${indexed}`;
  if (name === 'gray' || name === 'grey') return String(base + 60);
  const bright = name.endsWith('Bright');
  const index = names.indexOf(bright ? name.slice(0, -6) : name);
  return String(base + (bright ? 60 : 0) + Math.max(0, index));
}
