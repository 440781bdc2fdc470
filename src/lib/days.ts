const dayMs = 86_400_000;

/** The learner's day begins at four in the morning: a late evening belongs to the day before. */
const dayBeginsMs = 4 * 3_600_000;

/**
 * The learner's day in which a moment lies, as days since 1970-01-01.
 * @param utcOffsetMs what the learner's clock is ahead of UTC
 */
export const dayOf = (atMs: number, utcOffsetMs: number): number =>
  Math.floor((atMs + utcOffsetMs - dayBeginsMs) / dayMs);

/** The day that it is where the learner is. */
export interface Today {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What the learner's clock is ahead of UTC. */
  readonly utcOffsetMs: number;
}

/** @param utcOffsetMs UTC when absent */
export const todayAt = (now: number, utcOffsetMs = 0): Today => ({
  day: dayOf(now, utcOffsetMs),
  utcOffsetMs,
});

/** The day in which a moment lies in UTC, the same for everyone, as days since 1970-01-01. */
export const utcDayOf = (atMs: number): number => Math.floor(atMs / dayMs);

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly dayOfMonth: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** `2026-11-22`. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export const monthName = (month: number): string => months[month - 1] ?? '';

const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
export const weekdayName = (day: number): string => weekdays[weekdayOf(day)] ?? '';
