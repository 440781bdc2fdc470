import type { Catalogue } from '../../catalogue/catalogue.ts';
import { dayOf, type Today } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import type { Progress } from '../../progress/progress.ts';
import { memoryOf, type Review } from '../../review/memory.ts';
import { type Card, type Limits, type Queue, queueOf, usualLimits } from '../../review/queue.ts';
import { ratingOfAnswer, ratingOfPrediction } from '../../review/rating.ts';
import { type ReviewItem, reviewItems } from './items.ts';

export const limitsOf = ({ reviewLimits }: Progress): Limits => reviewLimits ?? usualLimits;

/** The menu, the review and the progress screen all ask, at every key press. */
const known = new WeakMap<Progress, { readonly day: number; readonly queue: Queue }>();

/** What there is to review today. */
export function reviewQueue(catalogue: Catalogue, progress: Progress, today: Today): Queue {
  const { day } = today;
  const before = known.get(progress);
  if (before?.day === day) return before.queue;
  const queue = queueOf(cardsOf(catalogue, progress, today), day, limitsOf(progress));
  known.set(progress, { day, queue });
  return queue;
}

/**
 * A card for everything that was answered, and for what has not been but belongs to something that
 * the learner has begun: nobody is asked about a lesson that was never opened.
 */
function cardsOf(catalogue: Catalogue, progress: Progress, today: Today): Card[] {
  const begun = begunSources(progress);
  const isNew = begun.lessonsRead.size === 0 && begun.quizzes.size === 0;
  const hasAnswered = [progress.answers, progress.predictions].some(
    (records) => Object.keys(records).length > 0,
  );
  if (isNew && !hasAnswered) return [];
  return [...reviewItems(catalogue).values()].flatMap((item): Card[] => {
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
  readonly quizzes: ReadonlySet<string>;
}

function begunSources({ lessons, quizzes, answers }: Progress): Begun {
  const prefix = 'quiz:';
  const answered = Object.keys(answers).flatMap((id) =>
    id.startsWith(prefix) ? [id.slice(prefix.length).split('#')[0]!] : [],
  );
  return {
    lessonsRead: new Set(
      Object.entries(lessons).flatMap(([id, { finishedAt }]) => (finishedAt ? [id] : [])),
    ),
    quizzes: new Set([...Object.keys(quizzes), ...answered]),
  };
}

/** Whether an item that was never answered may come up: its quiz was begun, or its lesson was read. */
function isNext(item: ReviewItem, { lessonsRead, quizzes }: Begun): boolean {
  const taught = item.lesson !== undefined && lessonsRead.has(item.lesson);
  switch (item.kind) {
    case 'check':
      return taught;
    case 'question':
      return taught || quizzes.has(item.source.id);
    case 'diagnosis':
    case 'prediction':
      return false;
  }
}
