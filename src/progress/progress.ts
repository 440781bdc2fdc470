import * as z from 'zod/mini';
import { diagnosisId, type ItemId, type LessonItemId } from '../lib/item-id.ts';
import { own } from '../lib/own.ts';
import { migrated, progressVersion } from './migrate.ts';
import { isSamePlace, type Place, type PlaceName, type PlaceOf } from './place.ts';
import {
  type Answer,
  type Bookmark,
  collections,
  type ExtraTime,
  type IncidentRecord,
  type LookSettings,
  type Note,
  type Prediction,
  type QuizRecord,
  type ReviewLimits,
  type Subject,
  type Visit,
  type WeekRecord,
} from './records.ts';

export type { IncidentRecord, QuizRecord } from './records.ts';

const currentSchema = z.object({ version: z.literal(progressVersion), ...collections });

/** A progress file of this version or of any earlier one. */
export const progressSchema = z.pipe(z.transform(migrated), currentSchema);

/** What is kept of a learner. */
export type Progress = Readonly<z.output<typeof currentSchema>>;

/** Something that happened to the learner; `at` is epoch milliseconds. */
export type ProgressEvent =
  | ({ readonly type: 'answered'; readonly item: ItemId } & Answer)
  /** A cause was named in an incident. It counts as an answer to the scenario's diagnosis. */
  | {
      readonly type: 'diagnosed';
      readonly at: number;
      readonly scenario: string;
      readonly seed: number;
      readonly correct: boolean;
      /** The named cause and its evidence, as plain data. */
      readonly response?: unknown;
    }
  | { readonly type: 'lesson-opened'; readonly at: number; readonly lesson: string }
  | { readonly type: 'lesson-finished'; readonly at: number; readonly lesson: string }
  | ({ readonly type: 'predicted'; readonly item: LessonItemId } & Prediction)
  | ({ readonly type: 'bookmarked'; readonly lesson: string } & Bookmark)
  | ({ readonly type: 'noted'; readonly lesson: string } & Note)
  | ({ readonly type: 'quiz-finished'; readonly quiz: string } & QuizRecord)
  | ({ readonly type: 'incident-finished'; readonly scenario: string } & IncidentRecord)
  | ({ readonly type: 'week-begun' } & WeekRecord)
  /** How long something has been open since `at`; a later one of the same visit takes its place. */
  | ({ readonly type: 'spent'; readonly on: Subject } & Visit)
  | ({ readonly type: 'review-limited' } & ReviewLimits)
  | ({ readonly type: 'extra-time-set' } & ExtraTime)
  | ({ readonly type: 'look-set' } & LookSettings)
  /** The learner was asked how to begin. */
  | { readonly type: 'welcomed'; readonly at: number }
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
  weeks: [],
  visits: {},
  bookmarks: {},
  notes: {},
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
    case 'diagnosed': {
      const { type: _, scenario, correct, ...rest } = event;
      const answer = { ...rest, points: correct ? 1 : 0 };
      return { ...progress, answers: append(progress.answers, diagnosisId(scenario), answer) };
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
    case 'bookmarked': {
      const { type: _, lesson, ...bookmark } = event;
      return { ...progress, bookmarks: append(progress.bookmarks, lesson, bookmark) };
    }
    case 'noted': {
      const { type: _, lesson, ...note } = event;
      return { ...progress, notes: append(progress.notes, lesson, note) };
    }
    case 'quiz-finished': {
      const { type: _, quiz, ...record } = event;
      return { ...progress, quizzes: append(progress.quizzes, quiz, record) };
    }
    case 'incident-finished': {
      const { type: _, scenario, ...record } = event;
      return { ...progress, incidents: append(progress.incidents, scenario, record) };
    }
    case 'week-begun': {
      const { type: _, ...week } = event;
      return { ...progress, weeks: [...progress.weeks, week] };
    }
    case 'spent': {
      const { on, at, ms } = event;
      const before = (own(progress.visits, on) ?? []).filter((visit) => visit.at !== at);
      return { ...progress, visits: { ...progress.visits, [on]: [...before, { at, ms }] } };
    }
    case 'review-limited': {
      const { type: _, ...reviewLimits } = event;
      return { ...progress, reviewLimits };
    }
    case 'extra-time-set': {
      const { type: _, ...extraTime } = event;
      return { ...progress, extraTime };
    }
    case 'look-set': {
      const { type: _, ...look } = event;
      return { ...progress, look };
    }
    case 'welcomed':
      return { ...progress, welcomedAt: event.at };
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
