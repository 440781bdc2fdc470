import { shareAfterHints } from '../quiz/grade.ts';
import type { Question } from '../quiz/types.ts';

/** FSRS's four grades by their numbers: Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;

const again = 1;
const hard = 2;
const good = 3;
const easy = 4;

export interface Given {
  /** The part of the point that was earned, hints taken off. */
  readonly points: number;
  readonly hints?: number;
  readonly elapsedMs?: number;
}

/** A partial answer below this says that the thing was not known. */
const leastCredit = 0.6;
/** With so many hints the answer was not recalled but told. */
const mostHints = 2;

/**
 * How well an answer was recalled.
 *
 * | answer                                          | grade |
 * |-------------------------------------------------|-------|
 * | wrong, or less than 60 % of it right            | Again |
 * | right with three hints or more                  | Again |
 * | partly right (60 % or more), or right with a hint or two | Hard |
 * | right                                           | Good  |
 * | right, without a hint, as fast as it can be read | Easy |
 *
 * A slow answer is Good, too: somebody may have fetched a coffee.
 *
 * @param question for how long it takes to read; without it nothing is Easy
 */
export function ratingOfAnswer(given: Given, question?: Question): Rating {
  const { points, hints = 0, elapsedMs } = given;
  const credit = points / shareAfterHints(hints);
  if (credit < leastCredit || hints > mostHints) return again;
  if (credit < 1 - 1e-9 || hints > 0) return hard;
  const quick = question !== undefined && elapsedMs !== undefined && elapsedMs > 0;
  return quick && elapsedMs <= quickMs(question) ? easy : good;
}

/**
 * How well a number was predicted, by its distance from what the engine measured: 10 % Easy, 25 %
 * Good, 50 % Hard, farther away Again.
 */
export function ratingOfPrediction(guess: number, actual: number): Rating {
  const distance = errorOf(guess, actual);
  if (distance <= 0.1) return easy;
  if (distance <= calibrated) return good;
  return distance <= 0.5 ? hard : again;
}

/** A guess no farther from the truth than this was a good one. */
export const calibrated = 0.25;

/** How far a guess was from what it came to, as a share of that. */
export function errorOf(guess: number, actual: number): number {
  if (actual === 0) return guess === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(guess - actual) / Math.abs(actual);
}

const settleMs = 2500;
/** About 240 words a minute. */
const msPerWord = 250;
/** A formula has to be found and worked out. */
const workOutMs = 12_000;

/** The time in which a question can be read and answered by somebody who knows. */
function quickMs(question: Question): number {
  const options = 'options' in question ? question.options.map(({ text }) => text) : [];
  const words = [question.ask, ...options].join(' ').split(/\s+/).length;
  return settleMs + words * msPerWord + (question.type === 'numeric' ? workOutMs : 0);
}
