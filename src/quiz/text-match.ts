import { readAmount } from './amount.ts';
import { parsePattern } from './pattern.ts';
import { matchesPattern } from './pattern-match.ts';
import { isWithin } from './tolerance.ts';
import type { TextMatch } from './types.ts';
import { knownUnit, type Unit, unitless } from './unit.ts';

/** Whether a typed text is one of the accepted ones. */
export function isAccepted(typed: string, accept: readonly string[], match: TextMatch): boolean {
  return accept.some((accepted) => matchers[match](typed, accepted));
}

const matchers: Readonly<Record<TextMatch, (typed: string, accepted: string) => boolean>> = {
  exact: (typed, accepted) => tidy(typed) === tidy(accepted),
  fuzzy: (typed, accepted) =>
    sameWords(typed, accepted) ||
    (amountOf(accepted) === undefined && isOneSlip(bare(typed), bare(accepted))),
  pattern: (typed, accepted) => {
    const parsed = parsePattern(accepted);
    return parsed.ok && matchesPattern(parsed.pattern, tidy(typed));
  },
};

/** The same but for case, accents, spaces, hyphens and quotes; amounts in any unit and spelling. */
export function sameWords(typed: string, accepted: string): boolean {
  const amount = amountOf(accepted);
  if (amount === undefined) return bare(typed) === bare(accepted) && bare(accepted) !== '';
  if (tidy(typed) === tidy(accepted)) return true;
  const read = readAmount(typed, amount.unit);
  return read.ok && read.readings.some((value) => isWithin(value, amount.value, exactly));
}

const exactly = { kind: 'absolute', amount: 0 } as const;

interface Amount {
  readonly value: number;
  readonly unit: Unit;
}

/** `429` and `50 ms` are amounts; `3 replicas`, `HTTP 429` and `10.0.0.1` are words. */
function amountOf(accepted: string): Amount | undefined {
  const [, number, name] = /^([+\-−]?\d[\d.,]*(?:e[+-]?\d+)?)\s*(\D*)$/i.exec(tidy(accepted)) ?? [];
  if (number === undefined) return undefined;
  const unit = name === '' ? unitless : knownUnit(name!.trim());
  if (!unit) return undefined;
  const read = readAmount(number, unitless);
  return read.ok ? { value: read.readings[0]!, unit } : undefined;
}

/** One space between words, none around them, one way to write every accented letter. */
const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/** What is left of a text when it does not matter how it was written down. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^the\s+(?=\S)/, '')
    .replace(/&/g, 'and')
    .replace(/[\s\p{Pd}_'’‘"“”`]+/gu, '')
    .replace(/[.,;:!?]+$/, '');
}

/** Shorter words become other words by a slip. */
const shortestWithSlip = 5;

/**
 * Whether two texts are one slip of the finger apart: a letter too many, too few, wrong, or two
 * swapped. The first letter has to be right (`synchronous` is not `asynchronous`), and so does
 * every digit.
 */
function isOneSlip(typed: string, accepted: string): boolean {
  const [a, b] = [[...typed], [...accepted]];
  if (b.length < shortestWithSlip || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [wrong, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (start === 0 || [...wrong, ...right].some((character) => /\p{N}/u.test(character)))
    return false;
  const swapped =
    wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  return swapped || (wrong.length <= 1 && right.length <= 1);
}
