import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/quiz/question.ts';
import { errorOf, ratingOfAnswer, ratingOfPrediction } from '../../src/review/rating.ts';

const question = readQuestion({
  id: 'q',
  type: 'single',
  ask: 'Which one of these is the right answer?',
  options: [
    { text: 'This one', correct: true, because: 'It is.' },
    { text: 'That one', because: 'It is not.' },
  ],
}).value!;

const numeric = readQuestion({
  id: 'n',
  type: 'numeric',
  ask: 'How many?',
  answer: 3,
  explain: 'Three.',
}).value!;

describe('an answer', () => {
  test.each([
    ['wrong', { points: 0 }, 1],
    ['half right', { points: 0.5 }, 1],
    ['two thirds right', { points: 2 / 3 }, 2],
    ['right after a hint', { points: 0.75, hints: 1 }, 2],
    ['right after two', { points: 0.5, hints: 2 }, 2],
    ['right after three', { points: 0.25, hints: 3 }, 1],
    ['wrong after a hint', { points: 0, hints: 1 }, 1],
    ['right', { points: 1 }, 3],
    ['right after ten minutes', { points: 1, elapsedMs: 600_000 }, 3],
    ['right as fast as it can be read', { points: 1, elapsedMs: 3000 }, 4],
    ['right and fast, but with a hint', { points: 0.75, hints: 1, elapsedMs: 3000 }, 2],
  ])('%s', (_what, given, rating) => {
    expect(ratingOfAnswer(given, question)).toBe(rating);
  });

  test.each([
    // Sixty words more take a quarter of a minute more to read.
    ['a long text', { ...question, ask: `${question.ask} ${'word '.repeat(60)}` }, 18_000],
    ['a number to be worked out', numeric, 14_000],
  ])('to %s has its time', (_what, asked, elapsedMs) => {
    expect(ratingOfAnswer({ points: 1, elapsedMs }, asked)).toBe(4);
    expect(ratingOfAnswer({ points: 1, elapsedMs: elapsedMs + 6000 }, asked)).toBe(3);
    expect(ratingOfAnswer({ points: 1, elapsedMs }, question)).toBe(3);
  });

  test('of a question that nobody knows is never easy', () => {
    expect(ratingOfAnswer({ points: 1, elapsedMs: 1 })).toBe(3);
  });
});

describe('a prediction', () => {
  test.each([
    [105, 100, 4],
    [90, 100, 4],
    [125, 100, 3],
    [51, 100, 2],
    [200, 100, 1],
    [10, 100, 1],
    [0, 0, 4],
    [1, 0, 1],
  ])('of %d where it was %d', (guess, actual, rating) => {
    expect(ratingOfPrediction(guess, actual)).toBe(rating);
  });

  test('is as far off above as below', () => {
    expect(errorOf(130, 100)).toBeCloseTo(errorOf(70, 100), 12);
  });
});
