import { describe, expect, test } from 'vitest';
import { dayOf, todayAt } from '../../../src/lib/days.ts';
import type { Progress } from '../../../src/progress/progress.ts';
import { reviewQueue } from '../../../src/session/review/cards.ts';
import { answered, catalogue, dayMs, daysAgo, learned, noon } from './support.ts';

const queue = (progress: Progress, at = noon) => reviewQueue(catalogue, progress, todayAt(at));
const due = (progress: Progress) => queue(progress).due.map(({ id }) => id);
const fresh = (progress: Progress) => queue(progress).fresh.map(({ id }) => id);

test('who has done nothing has nothing to review', () => {
  expect(queue(learned())).toMatchObject({ due: [], fresh: [], learnt: 0 });
});

describe('a question', () => {
  const item = 'quiz:queue-quiz#first';

  test('that was missed is due the day after, and not before', () => {
    expect(due(learned(answered(item, daysAgo(0), 0)))).toEqual([]);
    expect(due(learned(answered(item, daysAgo(1), 0)))).toEqual([item]);
  });

  test('begins its history anew when its meaning has changed', () => {
    const before = learned(answered(item, daysAgo(9), 0, { revision: 7 }));
    expect(due(before)).toEqual([]);
    expect(fresh(before)).toContain(item);
  });

  test('goes from the queue when what is previewed loses it', () => {
    const progress = learned(answered(item, daysAgo(1), 0));
    expect(due(progress)).toEqual([item]);
    const without = { ...catalogue, quizzes: new Map() };
    expect(reviewQueue(without, progress, todayAt(noon)).due).toEqual([]);
  });

  test('that the content has no more is left alone', () => {
    expect(due(learned(answered('quiz:queue-quiz#gone', daysAgo(9), 0)))).toEqual([]);
  });
});

describe('something new', () => {
  test('comes from a quiz that was begun, and from no other', () => {
    expect(fresh(learned(answered('quiz:queue-quiz#first', daysAgo(9), 1)))).toEqual([
      'quiz:queue-quiz#second',
    ]);
  });

  test('comes from a lesson that was read, and not from one that was only opened', () => {
    const opened = { type: 'lesson-opened', lesson: 'queues', at: daysAgo(9) } as const;
    const read = { type: 'lesson-finished', lesson: 'queues', at: daysAgo(9) } as const;
    expect(fresh(learned(opened))).toEqual([]);
    expect(fresh(learned(read))).toContain('lesson:queues#busy');
  });
});

describe('a diagnosis', () => {
  const named = (correct: boolean, days: number) =>
    ({ type: 'diagnosed', scenario: 'shop-down', seed: 7, correct, at: daysAgo(days) }) as const;

  test('joins when it failed, and only then', () => {
    expect(due(learned(named(true, 90)))).toEqual([]);
    expect(due(learned(named(false, 9)))).toEqual(['scenario:shop-down#diagnosis']);
  });
});

describe('a prediction', () => {
  const guessed = (guess: number, days: number) =>
    ({
      type: 'predicted',
      item: 'lesson:queues#model:line',
      at: daysAgo(days),
      guess,
      actual: 100,
    }) as const;

  test('joins when it was far off, and only then', () => {
    expect(due(learned(guessed(110, 90)))).toEqual([]);
    expect(due(learned(guessed(300, 9)))).toEqual(['lesson:queues#model:line']);
  });
});

test('a late evening belongs to the day before, by the learner’s clock', () => {
  const hour = 3_600_000;
  const midnight = Date.UTC(2026, 10, 23);
  expect(dayOf(midnight + 3 * hour, 0)).toBe(dayOf(midnight - hour, 0));
  expect(dayOf(midnight + 5 * hour, 0)).toBe(dayOf(midnight, 0) + 1);
  expect(dayOf(midnight - hour, 6 * hour)).toBe(dayOf(midnight, 0) + 1);
  expect(dayOf(noon + dayMs, 0)).toBe(dayOf(noon, 0) + 1);
});
