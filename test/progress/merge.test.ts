import { describe, expect, test } from 'vitest';
import { merged } from '../../src/progress/merge.ts';
import {
  applyEvent,
  emptyProgress,
  type Progress,
  type ProgressEvent,
} from '../../src/progress/progress.ts';

const after = (...events: readonly ProgressEvent[]): Progress =>
  events.reduce(applyEvent, emptyProgress);

const answered = (at: number, points = 1): ProgressEvent => ({
  type: 'answered',
  item: 'quiz:queues#knee',
  at,
  points,
});
const lesson = (at: number): ProgressEvent => ({
  type: 'placed',
  at,
  place: { kind: 'lesson', lesson: 'queues', offset: at },
});
const ended = (at: number): ProgressEvent => ({ type: 'lesson-finished', lesson: 'queues', at });

const laptop = after(
  answered(1),
  answered(5),
  { type: 'lesson-opened', lesson: 'queues', at: 2 },
  { type: 'spent', on: 'lesson:queues', at: 2, ms: 1000 },
  { type: 'review-limited', at: 3, newPerDay: 2, perSession: 10 },
  { type: 'extra-time-set', at: 8, share: 0.5 },
  { type: 'welcomed', at: 2 },
  { type: 'look-set', at: 5, theme: 'light' },
  { type: 'week-begun', at: 3, seed: 1, incidents: ['a'] },
  lesson(4),
);
const desktop = after(
  answered(1),
  answered(3, 0),
  { type: 'lesson-opened', lesson: 'queues', at: 1 },
  { type: 'predicted', item: 'lesson:queues#model:1', at: 6, guess: 1, actual: 2 },
  { type: 'spent', on: 'lesson:queues', at: 2, ms: 3000 },
  { type: 'review-limited', at: 9, newPerDay: 7, perSession: 20 },
  { type: 'extra-time-set', at: 7, share: 0 },
  { type: 'welcomed', at: 1 },
  { type: 'look-set', at: 6, theme: 'dark' },
  { type: 'week-begun', at: 4, seed: 2, incidents: ['b'] },
  { type: 'lesson-finished', lesson: 'caches', at: 7 },
  lesson(8),
);

describe('two machines joined', () => {
  const both = merged(laptop, desktop);

  test('have the answers of both, in the order in which they were given', () => {
    expect(both.answers['quiz:queues#knee']?.map(({ at }) => at)).toEqual([1, 3, 5]);
    expect(both.predictions['lesson:queues#model:1']).toHaveLength(1);
  });

  test('opened a lesson when the first of them did, and are where the last of them was', () => {
    expect(both.lessons.queues).toEqual({ openedAt: 1 });
    expect(both.places).toEqual(desktop.places);
  });

  test('were welcomed when the first of them was, and have the weeks of both', () => {
    expect(both.welcomedAt).toBe(1);
    expect(both.weeks.map(({ seed }) => seed)).toEqual([1, 2]);
  });

  test('have ended a lesson when the first of them did', () => {
    const again = after({ type: 'lesson-finished', lesson: 'caches', at: 3 });
    expect(merged(desktop, again).lessons.caches?.finishedAt).toBe(3);
  });

  test('count a visit once, as long as it became', () => {
    expect(both.visits['lesson:queues']).toEqual([{ at: 2, ms: 3000 }]);
  });

  test('keep the wish that was uttered last', () => {
    expect(both.reviewLimits).toEqual({ at: 9, newPerDay: 7, perSession: 20 });
    expect(both.extraTime).toEqual({ at: 8, share: 0.5 });
    expect(both.look).toEqual({ at: 6, theme: 'dark' });
  });

  test('are the same whichever is joined to which, and joined again', () => {
    expect(merged(desktop, laptop)).toEqual(both);
    expect(merged(both, laptop)).toEqual(both);
    expect(merged(both, both)).toEqual(both);
  });

  test('with nothing stay as they were', () => {
    expect(merged(laptop, emptyProgress)).toEqual(laptop);
    expect(merged(emptyProgress, laptop)).toEqual(laptop);
  });
});

test('a place in what the other machine has ended since is gone', () => {
  const done = after(ended(10));
  expect(merged(after(lesson(8)), done).places).toEqual([]);
  expect(merged(done, after(lesson(8))).places).toEqual([]);
  expect(merged(done, after(lesson(12))).places).toHaveLength(1);
});

test('a sandbox is left where it was, however often the incident was played since', () => {
  const sandbox: ProgressEvent = {
    type: 'placed',
    at: 5,
    place: {
      kind: 'incident',
      scenario: 'storm',
      seed: 1,
      timeMs: 9,
      variant: 'sandbox',
      commands: [],
    },
  };
  const won: ProgressEvent = {
    type: 'incident-finished',
    scenario: 'storm',
    at: 10,
    seed: 1,
    outcome: 'won',
    stars: 1,
    cost: 0,
    lost: 0,
    diagnosed: false,
  };
  expect(merged(after(sandbox), after(won)).places).toHaveLength(1);
});

test('ids that every object has are ids like any other', () => {
  const one = after({ type: 'lesson-opened', lesson: 'constructor', at: 1 });
  const place = {
    kind: 'quiz',
    quiz: 'constructor',
    mode: 'practice',
    seed: 1,
    elapsedMs: 0,
    order: [],
    answers: {},
  } as const;
  const other = after({ type: 'placed', at: 2, place });
  expect(merged(one, other).lessons.constructor).toEqual({ openedAt: 1 });
  expect(merged(one, other).places).toHaveLength(1);
});
