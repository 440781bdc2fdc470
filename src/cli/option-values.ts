import { parseDuration, parseShare } from '../lib/units.ts';
import { UsageError } from './usage-error.ts';

/** `10m` → milliseconds. */
export function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined || ms <= 0) {
    throw new UsageError(`"${text}" is not a duration. Write it such as 90s or 10m.`);
  }
  return ms;
}

/** For the whole quiz or for each of its questions. */
export interface QuizTime {
  readonly of: 'attempt' | 'question';
  readonly ms: number;
}

/** `10m`, or `30s/question`. */
export function quizTime(text: string): QuizTime {
  const [, each] = /^(.*?)\s*\/\s*q(?:uestion)?$/.exec(text) ?? [];
  return each === undefined
    ? { of: 'attempt', ms: duration(text) }
    : { of: 'question', ms: duration(each) };
}

/** `50%` → 0.5: by how much a clock is made longer. */
export function extraTime(text: string): number {
  const value = /%\s*$/.test(text) ? parseShare(text) : undefined;
  if (value !== undefined && value > 0 && value <= mostExtraTime) return value;
  throw new UsageError(`"${text}" is no extra time. Write a share of the time such as 50%.`);
}

const mostExtraTime = 10;

/** Like a duration, but it may be nothing. */
export const warmup = (text: string): number => (/^0+(s|ms|m)?$/.test(text) ? 0 : duration(text));

export const seed = (text: string): number =>
  numberIn(text, {
    whole: true,
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    what: 'a seed',
    such: '7',
  });

export const count = (text: string): number =>
  numberIn(text, { whole: true, least: 1, most: 1000, what: 'a number of questions', such: '10' });

export const runs = (text: string): number =>
  numberIn(text, { whole: true, least: 1, most: 10_000, what: 'a number of runs', such: '20' });

export const speed = (text: string): number =>
  numberIn(text, { whole: false, least: 0.1, most: 100, what: 'a speed', such: '4' });

interface Wanted {
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
  readonly what: string;
  readonly such: string;
}

function numberIn(text: string, { whole, least, most, what, such }: Wanted): number {
  const value = Number(text);
  const good = text.trim() !== '' && (whole ? Number.isSafeInteger(value) : Number.isFinite(value));
  if (good && value >= least && value <= most) return value;
  throw new UsageError(
    `"${text}" is not ${what}. Write a ${whole ? 'whole ' : ''}number such as ${such}.`,
  );
}
