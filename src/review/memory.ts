import { fsrs, type Grade } from 'ts-fsrs';
import type { Rating } from './rating.ts';

/** A question that was answered on a day (days since 1970-01-01). */
export interface Review {
  readonly day: number;
  readonly rating: Rating;
}

/** What is remembered of an item, as FSRS estimates it from all reviews. */
export interface Memory {
  /** Days after which it is still recalled with a probability of 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly dueDay: number;
  /** How often it was forgotten after it had been known. */
  readonly lapses: number;
}

/**
 * The long-term scheduler with its published default weights (FSRS-6): whole days, no steps of
 * minutes, and no fuzz, so that the same history gives the same day for ever.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * Replays the history of an item. Of the answers of one day the worst counts: an answer that
 * follows on its own explanation says little about what will be known next week.
 * @param reviews oldest first
 * @returns undefined when there is none
 */
export function memoryOf(reviews: readonly Review[]): Memory | undefined {
  let memory: Memory | undefined;
  for (const review of worstOfDays(reviews)) memory = next(memory, review);
  return memory;
}

/** The probability that it would be recalled on a day. */
export const retrievability = ({ stability, lastDay }: Memory, day: number): number =>
  scheduler.forgetting_curve(Math.max(0, day - lastDay), stability);

function next(before: Memory | undefined, { day, rating }: Review): Memory {
  const elapsedDays = before ? day - before.lastDay : 0;
  const { stability, difficulty } = scheduler.next_state(
    before ? { stability: before.stability, difficulty: before.difficulty } : null,
    elapsedDays,
    rating as Grade,
  );
  return {
    stability,
    difficulty,
    firstDay: before?.firstDay ?? day,
    lastDay: day,
    dueDay: day + Math.max(1, scheduler.next_interval(stability, elapsedDays)),
    lapses: (before?.lapses ?? 0) + (before && rating === 1 ? 1 : 0),
  };
}

function worstOfDays(reviews: readonly Review[]): Review[] {
  const worst = new Map<number, Review>();
  for (const review of reviews) {
    const known = worst.get(review.day);
    if (!known || review.rating < known.rating) worst.set(review.day, review);
  }
  return [...worst.values()].sort((a, b) => a.day - b.day);
}
