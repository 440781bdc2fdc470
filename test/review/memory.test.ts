import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { memoryOf, type Review, retrievability } from '../../src/review/memory.ts';
import type { Rating } from '../../src/review/rating.ts';

const history = (...reviews: readonly (readonly [day: number, rating: Rating])[]): Review[] =>
  reviews.map(([day, rating]) => ({ day, rating }));

const ratings = fc.constantFrom<Rating>(1, 2, 3, 4);
const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 90 }), ratings), { minLength: 1, maxLength: 12 })
  .map((gaps) => {
    let day = 20_000;
    return gaps.map(([gap, rating]): Review => {
      day += gap;
      return { day, rating };
    });
  });

test('what was never answered has no memory', () => {
  expect(memoryOf([])).toBeUndefined();
});

test('replaying gives what the library itself makes of the same reviews', () => {
  const reference = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
  fc.assert(
    fc.property(histories, (reviews) => {
      let card = createEmptyCard(new Date(0));
      for (const { day, rating } of reviews) {
        card = reference.next(card, new Date(day * 86_400_000), rating as Grade).card;
      }
      const memory = memoryOf(reviews);
      expect(memory?.stability).toBeCloseTo(card.stability, 6);
      expect(memory?.difficulty).toBeCloseTo(card.difficulty, 6);
    }),
  );
});

test('on the day it is due it would be recalled nine times in ten, as near as whole days come', () => {
  fc.assert(
    fc.property(histories, (reviews) => {
      const memory = memoryOf(reviews)!;
      const days = memory.dueDay - memory.lastDay;
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(365);
      if (days > 1 && days < 365) {
        expect(retrievability(memory, memory.dueDay - 1)).toBeGreaterThan(0.9 - 1e-3);
        expect(retrievability(memory, memory.dueDay + 1)).toBeLessThan(0.9);
      }
    }),
  );
});

describe('a history', () => {
  test('what was missed comes back tomorrow', () => {
    expect(memoryOf(history([100, 1]))?.dueDay).toBe(101);
  });

  test('what is known comes back later and later', () => {
    const first = memoryOf(history([100, 3]))!;
    const second = memoryOf(history([100, 3], [first.dueDay, 3]))!;
    const third = memoryOf(history([100, 3], [first.dueDay, 3], [second.dueDay, 3]))!;
    const gaps = [first, second, third].map(({ dueDay, lastDay }) => dueDay - lastDay);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[2]).toBeGreaterThan(3 * gaps[0]!);
  });

  test('a better answer never brings it back sooner', () => {
    const dueAfter = (rating: Rating) => memoryOf(history([100, 3], [103, rating]))!.dueDay;
    expect([1, 2, 3, 4].map((rating) => dueAfter(rating as Rating))).toEqual(
      [1, 2, 3, 4].map((rating) => dueAfter(rating as Rating)).toSorted((a, b) => a - b),
    );
  });

  test('of one day the worst answer counts: the explanation was just read', () => {
    expect(memoryOf(history([100, 1], [100, 3], [100, 4]))).toEqual(memoryOf(history([100, 1])));
    expect(memoryOf(history([100, 3], [100, 1]))).toEqual(memoryOf(history([100, 1])));
  });

  test('tells when it began and how often it was forgotten', () => {
    expect(memoryOf(history([100, 1], [101, 3], [105, 1], [106, 3]))).toMatchObject({
      firstDay: 100,
      lastDay: 106,
      lapses: 1,
    });
  });
});
