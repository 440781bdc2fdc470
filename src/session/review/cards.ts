import type { Catalogue } from '../../catalogue/catalogue.ts';
import { dayOf, type Today } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import type { Progress } from '../../progress/progress.ts';
import { memoryOf, type Review } from '../../review/memory.ts';
import { type Card, type Limits, type Queue, queueOf, usualLimits } from '../../review/queue.ts';
import { ratingOfAnswer, ratingOfPrediction } from '../../review/rating.ts';
import { itemsFrom, type ReviewItem } from './items.ts';

export const limitsOf = ({ reviewLimits }: Progress): Limits => reviewLimits ?? usualLimits;

/** The menu, the review and the progress screen all ask, at every key press. */
const known = new WeakMap<Progress, Known>();

/** The catalogue is another one after each save of what is previewed. */
interface Known {
  readonly catalogue: Catalogue;
  readonly day: number;
  readonly queue: Queue;
}

/** What there is to review today. */
export function reviewQueue(catalogue: Catalogue, progress: Progress, today: Today): Queue {
  const { day } = today;
  const before = known.get(progress);
  if (before?.day === day && before.catalogue === catalogue) return before.queue;
  const queue = queueOf(cardsOf(catalogue, progress, today), day, limitsOf(progress));
  known.set(progress, { catalogue, day, queue });
  return queue;
}

/**
 * A card for everything that was answered, and for what has not been but belongs to something that
 * the learner has begun: nobody is asked about a lesson that was never opened.
 */
function cardsOf(catalogue: Catalogue, progress: Progress, today: Today): Card[] {
  const begun = begunSources(progress);
  const isWanted = (source: string) =>
    begun.sources.has(source) || (begun.lessonsRead.size > 0 && source.startsWith('quiz:'));
  return itemsFrom(catalogue, isWanted).flatMap((item): Card[] => {
    const memory = memoryOf(reviewsOf(item, progress, today));
    if (!memory && !isNext(item, begun)) return [];
    const topic = item.lesson ?? item.source.id;
    return [{ id: item.id, topic, ...(memory ? { memory } : {}) }];
  });
}

/** The graded history of an item; of diagnoses and predictions only from the first failure on. */
export function reviewsOf(item: ReviewItem, progress: Progress, { utcOffsetMs }: Today): Review[] {
  const day = (at: number) => dayOf(at, utcOffsetMs);
  if (item.kind === 'prediction') {
    return sinceFirstFailure(
      (own(progress.predictions, item.id) ?? []).map(({ at, guess, actual }) => ({
        day: day(at),
        rating: ratingOfPrediction(guess, actual),
      })),
    );
  }
  const { revision } = item.question;
  const answers = (own(progress.answers, item.id) ?? []).filter(
    (answer) => (answer.revision ?? revision) === revision,
  );
  const reviews = answers.map((answer) => ({
    day: day(answer.at),
    rating: ratingOfAnswer(answer, item.question),
  }));
  return item.kind === 'diagnosis' ? sinceFirstFailure(reviews) : reviews;
}

function sinceFirstFailure(reviews: readonly Review[]): Review[] {
  const first = reviews.findIndex(({ rating }) => rating === 1);
  return first === -1 ? [] : reviews.slice(first);
}

interface Begun {
  readonly lessonsRead: ReadonlySet<string>;
  /** Of all that was read, begun or answered, as the ids of its items begin. */
  readonly sources: ReadonlySet<string>;
}

function begunSources({ lessons, quizzes, answers, predictions }: Progress): Begun {
  const lessonsRead = Object.entries(lessons).flatMap(([id, { finishedAt }]) =>
    finishedAt ? [id] : [],
  );
  return {
    lessonsRead: new Set(lessonsRead),
    sources: new Set([
      ...lessonsRead.map((id) => `lesson:${id}`),
      ...Object.keys(quizzes).map((id) => `quiz:${id}`),
      ...[...Object.keys(answers), ...Object.keys(predictions)].map(sourceOf),
    ]),
  };
}

const sourceOf = (item: string): string => item.split('#')[0]!;

/** Whether an item that was never answered may come up: its quiz was begun, or its lesson was read. */
function isNext(item: ReviewItem, { lessonsRead, sources }: Begun): boolean {
  const taught = item.lesson !== undefined && lessonsRead.has(item.lesson);
  switch (item.kind) {
    case 'check':
      return taught;
    case 'question':
      return taught || sources.has(`quiz:${item.source.id}`);
    case 'diagnosis':
    case 'prediction':
      return false;
  }
}
