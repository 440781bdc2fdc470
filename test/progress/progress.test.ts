import { describe, expect, test } from 'vitest';
import {
  applyEvent,
  emptyProgress,
  latestPlace,
  type Progress,
  type ProgressEvent,
  placeIn,
  progressSchema,
} from '../../src/progress/progress.ts';

const apply = (...events: readonly ProgressEvent[]): Progress =>
  events.reduce(applyEvent, emptyProgress);

const lessonPlace = (lesson: string, at = 1): ProgressEvent => ({
  type: 'placed',
  at,
  place: { kind: 'lesson', lesson, offset: 0 },
});

describe('answers', () => {
  const item = 'quiz:queues#knee';

  test('every answer to an item is kept, oldest first', () => {
    const progress = apply(
      { type: 'answered', item, at: 1, points: 0, response: 'a', hints: 1 },
      { type: 'answered', item, at: 2, points: 1, response: 'b' },
    );
    expect(progress.answers[item]).toEqual([
      { at: 1, points: 0, response: 'a', hints: 1 },
      { at: 2, points: 1, response: 'b' },
    ]);
  });

  test('applying an event leaves what was there untouched', () => {
    const before = apply({ type: 'answered', item, at: 1, points: 1 });
    const copy = structuredClone(before);
    applyEvent(before, { type: 'answered', item, at: 2, points: 0 });
    expect(before).toEqual(copy);
  });
});

describe('lessons', () => {
  test('the first opening and the first finish count', () => {
    const progress = apply(
      { type: 'lesson-opened', lesson: 'queues', at: 1 },
      { type: 'lesson-opened', lesson: 'queues', at: 2 },
      { type: 'lesson-finished', lesson: 'queues', at: 3 },
      { type: 'lesson-finished', lesson: 'queues', at: 4 },
    );
    expect(progress.lessons.queues).toEqual({ openedAt: 1, finishedAt: 3 });
  });

  test('an id that every object has is an id like any other', () => {
    const progress = apply({ type: 'lesson-opened', lesson: 'constructor', at: 1 });
    expect(progress.lessons.constructor).toEqual({ openedAt: 1 });
    const result = {
      at: 2,
      mode: 'practice',
      seed: 1,
      points: 1,
      questions: 1,
      elapsedMs: 1,
    } as const;
    expect(
      apply({ type: 'quiz-finished', quiz: 'constructor', ...result }).quizzes.constructor,
    ).toEqual([result]);
  });
});

describe('places', () => {
  test('the last one is what is resumed', () => {
    expect(latestPlace(apply(lessonPlace('a'), lessonPlace('b')))).toMatchObject({ lesson: 'b' });
    expect(latestPlace(apply(lessonPlace('a'), lessonPlace('b'), lessonPlace('a')))).toMatchObject({
      lesson: 'a',
    });
  });

  test('each lesson, quiz and incident has one place', () => {
    const progress = apply(lessonPlace('a'), lessonPlace('b'), lessonPlace('a', 9));
    expect(
      progress.places.map(({ at, place }) => [at, place.kind === 'lesson' && place.lesson]),
    ).toEqual([
      [9, 'a'],
      [1, 'b'],
    ]);
  });

  test('what is done leaves the one before it to be resumed', () => {
    const done: ProgressEvent = {
      type: 'place-left',
      at: 2,
      place: { kind: 'lesson', lesson: 'b' },
    };
    const progress = apply(lessonPlace('a'), lessonPlace('b'), done);
    expect(latestPlace(progress)).toMatchObject({ lesson: 'a' });
    expect(placeIn(progress, { kind: 'lesson', lesson: 'b' })).toBeUndefined();
    expect(placeIn(progress, { kind: 'lesson', lesson: 'a' })).toMatchObject({ offset: 0 });
  });

  test('a lesson and a quiz of the same id are two places', () => {
    const done: ProgressEvent = { type: 'place-left', at: 2, place: { kind: 'quiz', quiz: 'a' } };
    expect(latestPlace(apply(lessonPlace('a'), done))).toMatchObject({
      kind: 'lesson',
      lesson: 'a',
    });
  });

  test('the file does not grow with every lesson that was looked at', () => {
    const many = apply(...Array.from({ length: 50 }, (_, n) => lessonPlace(`l${n}`, n)));
    expect(many.places).toHaveLength(20);
    expect(latestPlace(many)).toMatchObject({ lesson: 'l49' });
  });
});

test('what events make is what a progress file may hold', () => {
  const progress = apply(
    {
      type: 'answered',
      item: 'lesson:queues#pool',
      at: 1,
      points: 0.5,
      response: ['a'],
      elapsedMs: 900,
    },
    { type: 'lesson-opened', lesson: 'queues', at: 1 },
    {
      type: 'incident-finished',
      scenario: 's',
      at: 2,
      seed: 7,
      outcome: 'won',
      stars: 2,
      cost: 1,
      lost: 9,
      diagnosed: true,
    },
    lessonPlace('a'),
    {
      type: 'placed',
      at: 3,
      place: {
        kind: 'incident',
        scenario: 's',
        seed: 7,
        timeMs: 4000,
        commands: [{ atMs: 1000, command: { type: 'diagnose', option: 1, evidence: ['web.p99'] } }],
      },
    },
  );
  expect(progressSchema.parse(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
});
