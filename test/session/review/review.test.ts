import { describe, expect, test } from 'vitest';
import { todayAt } from '../../../src/lib/days.ts';
import type { ProgressEvent } from '../../../src/progress/progress.ts';
import { reviewQueue } from '../../../src/session/review/cards.ts';
import { reviewItems } from '../../../src/session/review/items.ts';
import { answered, catalogue, daysAgo, Learner, learned, noon } from './support.ts';

const missed: readonly ProgressEvent[] = [
  answered('quiz:queue-quiz#first', daysAgo(9), 0),
  answered('quiz:retry-quiz#first', daysAgo(9), 0),
  answered('quiz:queue-quiz#second', daysAgo(9), 0),
];
const openReview = { type: 'open', target: { kind: 'review' } } as const;
const answer = { type: 'quiz/entry', action: { type: 'answer' } } as const;
const inReview = (...events: readonly ProgressEvent[]) =>
  new Learner(learned(...events)).does(openReview, { type: 'review/begin' });

describe('a session', () => {
  test('asks what is due and a little that is new, topics in turn', () => {
    const { screen } = inReview(...missed);
    expect(screen).toMatchObject({ kind: 'review', stage: 'session' });
    const items = screen.kind === 'review' && screen.stage === 'session' ? screen.items : [];
    expect([...items].sort()).toEqual([
      ...['quiz:queue-quiz#first', 'quiz:queue-quiz#second'],
      ...['quiz:retry-quiz#first', 'quiz:retry-quiz#second'],
    ]);
    const quizzes = items.map((id) => id.split('#')[0]);
    expect(quizzes[0]).toBe(quizzes[2]);
    expect(quizzes[1]).toBe(quizzes[3]);
  });

  test('keeps each answer at once, under the id of what was asked', () => {
    const learner = inReview(...missed);
    const asked =
      learner.screen.kind === 'review' &&
      learner.screen.stage === 'session' &&
      learner.screen.items[0];
    learner.does({ type: 'quiz/entry', action: { type: 'pick', index: 0 } }, answer);
    expect(learner.events).toMatchObject([{ type: 'answered', item: asked, mode: 'review' }]);
    const { due, ahead } = reviewQueue(catalogue, learner.state.progress, todayAt(noon));
    expect(due).toHaveLength(2);
    expect(ahead.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
  });

  test('leaves no quiz behind to resume, and counts as none', () => {
    const learner = inReview(...missed);
    learner.does(answer, { type: 'quiz/next' }, { type: 'quiz/finish' }, { type: 'back' });
    const types = new Set(learner.events.map(({ type }) => type));
    expect([...types]).toEqual(['answered']);
    expect(learner.state.progress.places).toEqual([]);
    expect(learner.state.progress.quizzes).toEqual({});
  });

  test('is as long as wished', () => {
    const learner = new Learner(learned(...missed)).does(
      { type: 'open', target: { kind: 'review', count: 2 } },
      { type: 'review/begin' },
    );
    expect(learner.screen).toMatchObject({ items: { length: 2 } });
  });

  test('with nothing to ask does not begin', () => {
    expect(inReview().screen).toMatchObject({ stage: 'plan' });
  });
});

describe('what comes back from elsewhere', () => {
  test('a failed diagnosis is asked with its options and their reasons', () => {
    const failed = {
      type: 'diagnosed',
      scenario: 'shop-down',
      seed: 7,
      correct: false,
      at: daysAgo(9),
    } as const;
    const learner = inReview(failed).does(answer);
    expect(learner.events).toMatchObject([
      { type: 'answered', item: 'scenario:shop-down#diagnosis', mode: 'review' },
    ]);
    const item = reviewItems(catalogue).get('scenario:shop-down#diagnosis');
    expect(item?.question.ask).toContain('What is wrong?');
  });

  test('a wrong prediction is asked again, and the engine is the key', () => {
    const wrong = {
      type: 'predicted',
      item: 'lesson:queues#model:line',
      at: daysAgo(9),
      guess: 1,
      actual: 100,
    } as const;
    const learner = inReview(wrong);
    expect(learner.effects.filter(({ type }) => type === 'measure')).toHaveLength(1);
    learner.does({ type: 'quiz/entry', action: { type: 'type', text: '90 ms' } }, answer);
    const [event] = learner.events;
    expect(event).toMatchObject({ type: 'predicted', item: wrong.item, guess: 90, unit: 'ms' });
    expect(event?.type === 'predicted' && event.actual).toBeGreaterThan(0);
  });
});

describe('the limits', () => {
  test('turn within reason, and are kept', () => {
    const learner = new Learner(learned()).does(
      openReview,
      { type: 'review/move', by: 1 },
      { type: 'review/turn', by: 1 },
      { type: 'review/move', by: 1 },
      ...Array.from({ length: 9 }, () => ({ type: 'review/turn', by: -1 }) as const),
    );
    expect(learner.state.progress.reviewLimits).toMatchObject({ perSession: 15, newPerDay: 0 });
  });
});

test('the menu says what is due, and opens it', () => {
  const learner = new Learner(learned(...missed)).does({ type: 'menu/choose', place: 3 });
  expect(learner.screen).toMatchObject({ kind: 'review', stage: 'plan' });
});

test('an answer in a review is none in the lesson, whose numbers were others', () => {
  const wrong = answered('lesson:queues#busy', daysAgo(9), 0);
  const learner = inReview(wrong).does(
    { type: 'quiz/entry', action: { type: 'type', text: '90 %' } },
    answer,
    { type: 'back' },
    { type: 'open', target: { kind: 'lesson', lesson: 'queues' } },
  );
  expect(learner.state.progress.answers['lesson:queues#busy']).toHaveLength(2);
  const { screen } = learner;
  expect(screen.kind === 'lesson' && screen.checks['check:busy']).toMatchObject({ attempt: 0 });
});
