import { expect, test } from 'vitest';
import { todayAt } from '../../../src/lib/days.ts';
import type { Progress } from '../../../src/progress/progress.ts';
import { summaryOf } from '../../../src/session/progress/summary.ts';
import { timeWords } from '../../../src/session/progress/words.ts';
import { answered, catalogue, daysAgo, learned, noon } from '../review/support.ts';

const summary = (progress: Progress) => summaryOf(catalogue, progress, todayAt(noon));

test('mastery of a topic gathers what is asked of it, wherever that stands', () => {
  const { tracks } = summary(
    learned(
      answered('quiz:queue-quiz#first', daysAgo(2), 1),
      answered('lesson:queues#busy', daysAgo(1), 1),
      {
        type: 'predicted',
        item: 'lesson:queues#model:line',
        at: daysAgo(1),
        guess: 100,
        actual: 100,
      },
    ),
  );
  const topic = tracks.flatMap(({ topics }) => topics).find(({ id }) => id === 'queues');
  expect(topic).toMatchObject({ lesson: 'new', asked: 3 });
  expect(topic!.questions).toBeGreaterThan(3);
  expect(topic!.mastery.share).toBe(1);
  expect(topic!.mastery.low).toBeLessThan(0.6);
  expect(tracks[0]).toMatchObject({ asked: 3, lessonsRead: 0, lessons: 2 });
});

test('content that has changed is counted anew', () => {
  const progress = learned();
  expect(summary(progress).lessons).toBe(2);
  const without = { ...catalogue, lessons: new Map() };
  expect(summaryOf(without, progress, todayAt(noon)).lessons).toBe(0);
});

test('everything that can be asked has its place in one topic', () => {
  const { tracks } = summary(learned());
  const counted = tracks.reduce((sum, { questions }) => sum + questions, 0);
  const quizzes = [...catalogue.quizzes.values()].flatMap(({ questions }) => questions).length;
  expect(counted).toBeGreaterThanOrEqual(quizzes + catalogue.scenarios.size);
});

test('incidents count their stars and their diagnoses', () => {
  const run = { scenario: 'shop-down', seed: 7, cost: 1, diagnosed: true } as const;
  const { incidents } = summary(
    learned(
      { type: 'incident-finished', at: 1, ...run, outcome: 'lost', stars: 0, lost: 900 },
      { type: 'incident-finished', at: 2, ...run, outcome: 'won', stars: 2, lost: 300 },
      { type: 'incident-finished', at: 3, ...run, outcome: 'won', stars: 1, lost: 200 },
    ),
  );
  expect(incidents).toEqual([
    {
      id: 'shop-down',
      title: 'The shop is down',
      difficulty: 2,
      runs: 3,
      won: 2,
      stars: 2,
      diagnosed: 3,
      fewestLost: 200,
    },
  ]);
});

test('time is summed by what it went to, and for the week', () => {
  const { time, weekMs } = summary(
    learned(
      { type: 'spent', on: 'lesson:queues', at: daysAgo(20), ms: 60_000 },
      { type: 'spent', on: 'review', at: daysAgo(1), ms: 30_000 },
    ),
  );
  expect(time).toMatchObject({ totalMs: 90_000, lessonsMs: 60_000, reviewMs: 30_000 });
  expect(weekMs).toBe(30_000);
});

test('a day on which a page was open but nothing done is no day of a streak', () => {
  const { streak } = summary(
    learned(answered('quiz:queue-quiz#first', daysAgo(1), 1), {
      type: 'spent',
      on: 'lesson:queues',
      at: noon,
      ms: 60_000,
    }),
  );
  expect(streak).toMatchObject({ days: 1, today: 'open' });
});

test.each([
  [0, 'none yet'],
  [20_000, 'under a minute'],
  [59 * 60_000, '59 min'],
  [120 * 60_000, '2 h'],
  [200 * 60_000, '3 h 20 min'],
])('%d ms are %s', (ms, words) => {
  expect(timeWords(ms)).toBe(words);
});
