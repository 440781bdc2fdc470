import { z } from 'zod';
import { isSamePlace, type Place, type PlaceName, type PlaceOf, placeSchema } from './place.ts';

/**
 * `quiz:<quiz>#<question>`, `lesson:<lesson>#<check>` or `incident:<scenario>` for its diagnosis:
 * what a review history hangs on.
 */
type ItemId = `quiz:${string}#${string}` | `lesson:${string}#${string}` | `incident:${string}`;

const at = z.number();

const answerSchema = z.object({
  at,
  /** The part of the point that was earned, 0 to 1. */
  points: z.number().min(0).max(1),
  /** What was answered, as plain data; absent when the question was left open. */
  response: z.exactOptional(z.unknown()),
  hints: z.exactOptional(z.number()),
  elapsedMs: z.exactOptional(z.number()),
  /** The question's revision: a raised one starts its history anew. */
  revision: z.exactOptional(z.number()),
});

const lessonRecordSchema = z.object({
  openedAt: at,
  finishedAt: z.exactOptional(at),
});

const quizRecordSchema = z.object({
  at,
  mode: z.enum(['practice', 'timed']),
  seed: z.number(),
  points: z.number(),
  questions: z.number(),
  elapsedMs: z.number(),
});

const incidentRecordSchema = z.object({
  at,
  seed: z.number(),
  outcome: z.enum(['won', 'lost']),
  stars: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  cost: z.number(),
  lost: z.number(),
  diagnosed: z.boolean(),
});

/** A number guessed before the engine told it, both in the unit that was asked for. */
const predictionSchema = z.object({ at, guess: z.number(), actual: z.number() });

const placeRecordSchema = z.object({ at, place: placeSchema });

export const progressVersion = 1;

/** What a progress file of this version holds. Times are epoch milliseconds, keys are ids. */
export const progressSchema = z.object({
  version: z.literal(progressVersion),
  answers: z.record(z.string(), z.array(answerSchema).readonly()).readonly(),
  lessons: z.record(z.string(), lessonRecordSchema).readonly(),
  /** By lesson and model, `lesson:retries#model:storm`. */
  predictions: z.record(z.string(), z.array(predictionSchema).readonly()).readonly(),
  quizzes: z.record(z.string(), z.array(quizRecordSchema).readonly()).readonly(),
  incidents: z.record(z.string(), z.array(incidentRecordSchema).readonly()).readonly(),
  /** What was left open, newest first; each lesson, quiz and incident at most once. */
  places: z.array(placeRecordSchema).readonly(),
});

export type Progress = Readonly<z.output<typeof progressSchema>>;
type Answer = Readonly<z.output<typeof answerSchema>>;

type Prediction = Readonly<z.output<typeof predictionSchema>>;
export type QuizRecord = Readonly<z.output<typeof quizRecordSchema>>;
export type IncidentRecord = Readonly<z.output<typeof incidentRecordSchema>>;

/** Something that happened to the learner; `at` is epoch milliseconds. */
export type ProgressEvent =
  | ({ readonly type: 'answered'; readonly item: ItemId } & Answer)
  | { readonly type: 'lesson-opened'; readonly at: number; readonly lesson: string }
  | { readonly type: 'lesson-finished'; readonly at: number; readonly lesson: string }
  | ({ readonly type: 'predicted'; readonly item: `lesson:${string}#${string}` } & Prediction)
  | ({ readonly type: 'quiz-finished'; readonly quiz: string } & QuizRecord)
  | ({ readonly type: 'incident-finished'; readonly scenario: string } & IncidentRecord)
  /** Something is open and could be resumed from here. */
  | { readonly type: 'placed'; readonly at: number; readonly place: Place }
  /** It is done: nothing is left to resume. */
  | { readonly type: 'place-left'; readonly at: number; readonly place: PlaceName };

export const emptyProgress: Progress = Object.freeze({
  version: progressVersion,
  answers: {},
  lessons: {},
  predictions: {},
  quizzes: {},
  incidents: {},
  places: [],
});

/** More than anyone resumes; keeps the file from growing with every lesson that was looked at. */
const keptPlaces = 20;

export function applyEvent(progress: Progress, event: ProgressEvent): Progress {
  switch (event.type) {
    case 'answered': {
      const { type: _, item, ...answer } = event;
      return { ...progress, answers: append(progress.answers, item, answer) };
    }
    case 'lesson-opened': {
      const record = own(progress.lessons, event.lesson) ?? { openedAt: event.at };
      return { ...progress, lessons: { ...progress.lessons, [event.lesson]: record } };
    }
    case 'lesson-finished': {
      const known = own(progress.lessons, event.lesson);
      const record = { openedAt: event.at, finishedAt: event.at, ...known };
      return { ...progress, lessons: { ...progress.lessons, [event.lesson]: record } };
    }
    case 'predicted': {
      const { type: _, item, ...prediction } = event;
      return { ...progress, predictions: append(progress.predictions, item, prediction) };
    }
    case 'quiz-finished': {
      const { type: _, quiz, ...record } = event;
      return { ...progress, quizzes: append(progress.quizzes, quiz, record) };
    }
    case 'incident-finished': {
      const { type: _, scenario, ...record } = event;
      return { ...progress, incidents: append(progress.incidents, scenario, record) };
    }
    case 'placed': {
      const others = progress.places.filter(({ place }) => !isSamePlace(place, event.place));
      const places = [{ at: event.at, place: event.place }, ...others].slice(0, keptPlaces);
      return { ...progress, places };
    }
    case 'place-left': {
      const places = progress.places.filter(({ place }) => !isSamePlace(place, event.place));
      return places.length === progress.places.length ? progress : { ...progress, places };
    }
  }
}

/** What the learner was doing last, if anything can be resumed. */
export const latestPlace = (progress: Progress): Place | undefined => progress.places[0]?.place;

/** Where somebody was in this lesson, quiz or incident, if it was left open. */
export function placeIn<N extends PlaceName>(
  progress: Progress,
  name: N,
): PlaceOf<N['kind']> | undefined {
  const record = progress.places.find(({ place }) => isSamePlace(place, name));
  return record?.place as PlaceOf<N['kind']> | undefined;
}

function append<T>(
  records: Readonly<Record<string, readonly T[]>>,
  id: string,
  record: T,
): Readonly<Record<string, readonly T[]>> {
  return { ...records, [id]: [...(own(records, id) ?? []), record] };
}

/** An id may be called `constructor`. */
const own = <T>(records: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;
