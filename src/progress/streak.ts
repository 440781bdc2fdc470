import type { Today } from '../lib/days.ts';
import { activityByDay } from './activity.ts';
import type { Progress } from './progress.ts';

/**
 * Days on which something was done, one after the other. With mercy: a day off does not end a
 * streak, two in a row do. A day off does not lengthen it either.
 */
export interface Streak {
  /** Active days of the streak that lasts; 0 when none does. */
  readonly days: number;
  readonly longest: number;
  /** Whether today is among them; when it is the last day that keeps the streak; or neither. */
  readonly today: 'done' | 'open' | 'last-chance';
}

const daysOffForgiven = 1;

/** @param active days since 1970-01-01, in any order, none after today */
export function streakOf(active: Iterable<number>, today: number): Streak {
  let days = 0;
  let longest = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of [...new Set(active)].sort((a, b) => a - b)) {
    days = day - last <= daysOffForgiven + 1 ? days + 1 : 1;
    longest = Math.max(longest, days);
    last = day;
  }
  const missed = today - last - 1;
  if (missed > daysOffForgiven) return { days: 0, longest, today: 'open' };
  return {
    days,
    longest,
    today: last >= today ? 'done' : missed === daysOffForgiven ? 'last-chance' : 'open',
  };
}

/** The streak that somebody's progress shows. */
export function streakIn(progress: Progress, { day, utcOffsetMs }: Today): Streak {
  const active = [...activityByDay(progress, utcOffsetMs)]
    // A clock that was wrong once must not make a streak of days to come.
    .filter(([of, { events }]) => events > 0 && of <= day)
    .map(([of]) => of);
  return streakOf(active, day);
}
