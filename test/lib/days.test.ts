import { expect, test } from 'vitest';
import { calendarDay, dayOf, isoDay, utcDayOf, weekdayName } from '../../src/lib/days.ts';

const hourMs = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const dayAt = (iso: string, hoursAhead: number) => isoDay(dayOf(at(iso), hoursAhead * hourMs));

test('a late evening belongs to the day before; the new day begins at four', () => {
  expect(dayAt('2026-11-23T03:59:59Z', 0)).toBe('2026-11-22');
  expect(dayAt('2026-11-23T04:00:00Z', 0)).toBe('2026-11-23');
});

test('it is the clock where the learner is that counts', () => {
  expect(dayAt('2026-11-22T20:00:00Z', 9)).toBe('2026-11-23');
  expect(dayAt('2026-11-23T08:00:00Z', -5)).toBe('2026-11-22');
});

test('the day of everyone begins at midnight, UTC', () => {
  expect(isoDay(utcDayOf(at('2026-11-22T23:59:59Z')))).toBe('2026-11-22');
  expect(isoDay(utcDayOf(at('2026-11-23T00:00:00Z')))).toBe('2026-11-23');
});

test.each([
  ['1970-01-01', 'Thu'],
  ['1969-12-28', 'Sun'],
  ['2024-02-29', 'Thu'],
  ['2026-11-23', 'Mon'],
])('%s was a %s', (iso, weekday) => {
  const day = utcDayOf(at(iso));
  expect(weekdayName(day)).toBe(weekday);
  const { year, month, dayOfMonth } = calendarDay(day);
  expect([year, month, dayOfMonth]).toEqual(iso.split('-').map(Number));
});
