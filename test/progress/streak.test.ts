import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streakOf } from '../../src/progress/streak.ts';

test.each([
  ['nothing yet', [], 0, 'open'],
  ['today', [10], 1, 'done'],
  ['yesterday: today is still to come', [9], 1, 'open'],
  ['the day before: today is the last chance', [8], 1, 'last-chance'],
  ['two days off in a row end it', [7, 6], 0, 'open'],
  ['a day off is forgiven, and does not count', [6, 8, 10], 3, 'done'],
  ['every day', [7, 8, 9, 10], 4, 'done'],
  ['only what came after two days off', [3, 4, 7, 8, 9], 3, 'open'],
] as const)('%s', (_what, active, days, today) => {
  expect(streakOf(active, 10)).toMatchObject({ days, today });
});

test('the longest one is remembered', () => {
  expect(streakOf([1, 2, 3, 5, 9], 20)).toMatchObject({ days: 0, longest: 4 });
});

test('neither order nor doubles matter, and it is never longer than the active days', () => {
  const days = fc.array(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(days, (some) => {
      const streak = streakOf(some, 60);
      expect(streakOf([...some].reverse().concat(some), 60)).toEqual(streak);
      expect(streak.longest).toBeLessThanOrEqual(new Set(some).size);
      expect(streak.days).toBeLessThanOrEqual(streak.longest);
    }),
  );
});
