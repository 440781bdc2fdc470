import * as z from 'zod/mini';
import { placeSchema } from './place.ts';
import { themeNames } from './theme-names.ts';

/** Times are epoch milliseconds everywhere; of two records of one thing, `at` tells them apart. */
const at = z.number();

const answerSchema = z.object({
  at,
  /** The part of the point that was earned, 0 to 1. */
  points: z.number().check(z.minimum(0), z.maximum(1)),
  /** What was answered, as plain data; absent when the question was left open. */
  response: z.exactOptional(z.unknown()),
  hints: z.exactOptional(z.number()),
  elapsedMs: z.exactOptional(z.number()),
  /** The question's revision: a raised one starts its history anew. */
  revision: z.exactOptional(z.number()),
  /** How it was asked; absent in old records and where there is only one way. */
  mode: z.exactOptional(z.enum(['practice', 'timed', 'exam', 'lesson', 'review'])),
  /** Of the attempt or the incident's run: the same numbers and order can be drawn from it again. */
  seed: z.exactOptional(z.number()),
});

const lessonRecordSchema = z.object({
  openedAt: at,
  finishedAt: z.exactOptional(at),
});

const quizRecordSchema = z.object({
  at,
  mode: z.enum(['practice', 'timed', 'exam']),
  seed: z.number(),
  points: z.number(),
  questions: z.number(),
  elapsedMs: z.number(),
  /** Share of the points by lesson of an exam, by track of the placement; absent elsewhere. */
  parts: z.exactOptional(z.record(z.string(), z.number())),
});

const incidentRecordSchema = z.object({
  at,
  seed: z.number(),
  outcome: z.enum(['won', 'lost']),
  stars: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  cost: z.number(),
  lost: z.number(),
  diagnosed: z.boolean(),
  /** Plays the run again; absent in old records. */
  code: z.exactOptional(z.string()),
  /** From the trigger until it was mitigated, or until the end; absent in old records. */
  troubleMs: z.exactOptional(z.number()),
});

/** An on-call week: what its shifts came to is found in the incidents, by its seed. */
const weekSchema = z.object({
  at,
  seed: z.number(),
  /** Ids of the scenarios, one a shift. */
  incidents: z.readonly(z.array(z.string())),
});

/** A number guessed before the engine told it, both in the unit that was asked for. */
const predictionSchema = z.object({
  at,
  guess: z.number(),
  actual: z.number(),
  /** As it is written behind the number; absent for a bare number, and in old records. */
  unit: z.exactOptional(z.string()),
});

/** Where in a lesson: a heading's slug, absent above the first one, and what it said at the time. */
const markedPlace = { heading: z.exactOptional(z.string()), title: z.string() };

/** A place to come back to; the last record of a heading counts. */
const bookmarkSchema = z.object({ at, ...markedPlace, on: z.boolean() });

/** A line that the learner wrote; the last one of a heading counts, an empty one takes it back. */
const noteSchema = z.object({ at, ...markedPlace, text: z.string() });

/** A stretch of time with something open, `at` its beginning. */
const visitSchema = z.object({ at, ms: z.number().check(z.minimum(0)) });

const placeRecordSchema = z.object({ at, place: placeSchema });

const reviewLimitsSchema = z.object({
  at,
  newPerDay: z.int().check(z.minimum(0)),
  perSession: z.int().check(z.minimum(1)),
});

const extraTimeSchema = z.object({
  at,
  /** By how much every clock is longer, 0.5 for half as long again. */
  share: z.number().check(z.minimum(0)),
});

const lookSchema = z.object({
  at,
  theme: z.enum(themeNames),
  /** Nothing moves on the screen but what has changed. */
  still: z.exactOptional(z.literal(true)),
});

/** What a progress file of this version holds besides the version. Keys are ids. */
export const collections = {
  /** By item; a diagnosis is an answer, too. Oldest first, as everywhere. */
  answers: z.readonly(z.record(z.string(), z.readonly(z.array(answerSchema)))),
  lessons: z.readonly(z.record(z.string(), lessonRecordSchema)),
  /** By lesson and model, `lesson:retries#model:storm`. */
  predictions: z.readonly(z.record(z.string(), z.readonly(z.array(predictionSchema)))),
  quizzes: z.readonly(z.record(z.string(), z.readonly(z.array(quizRecordSchema)))),
  incidents: z.readonly(z.record(z.string(), z.readonly(z.array(incidentRecordSchema)))),
  /** Oldest first; the last one is on. */
  weeks: z._default(z.readonly(z.array(weekSchema)), []),
  /** By what was open: `lesson:retries`, `quiz:queues`, `scenario:retry-storm`, `review`. */
  visits: z.readonly(z.record(z.string(), z.readonly(z.array(visitSchema)))),
  /** By lesson, like the notes; every version is kept. */
  bookmarks: z._default(z.readonly(z.record(z.string(), z.readonly(z.array(bookmarkSchema)))), {}),
  notes: z._default(z.readonly(z.record(z.string(), z.readonly(z.array(noteSchema)))), {}),
  /** What was left open, newest first; each lesson, quiz and incident at most once. */
  places: z.readonly(z.array(placeRecordSchema)),
  /** How much review the learner wants; absent while the usual amount will do. */
  reviewLimits: z.exactOptional(z.readonly(reviewLimitsSchema)),
  extraTime: z.exactOptional(z.readonly(extraTimeSchema)),
  /** Absent while the terminal decides. */
  look: z.exactOptional(z.readonly(lookSchema)),
  /** When the learner was asked how to begin. */
  welcomedAt: z.exactOptional(at),
};

export type Answer = Readonly<z.output<typeof answerSchema>>;
export type LessonRecord = Readonly<z.output<typeof lessonRecordSchema>>;
export type Prediction = Readonly<z.output<typeof predictionSchema>>;
export type QuizRecord = Readonly<z.output<typeof quizRecordSchema>>;
export type IncidentRecord = Readonly<z.output<typeof incidentRecordSchema>>;
export type WeekRecord = Readonly<z.output<typeof weekSchema>>;
export type Bookmark = Readonly<z.output<typeof bookmarkSchema>>;
export type Note = Readonly<z.output<typeof noteSchema>>;
export type Visit = Readonly<z.output<typeof visitSchema>>;
export type PlaceRecord = Readonly<z.output<typeof placeRecordSchema>>;
export type ReviewLimits = Readonly<z.output<typeof reviewLimitsSchema>>;

export type ExtraTime = Readonly<z.output<typeof extraTimeSchema>>;
export type LookSettings = Readonly<z.output<typeof lookSchema>>;

/** What time can be spent on. */
export type Subject = `lesson:${string}` | `quiz:${string}` | `scenario:${string}` | 'review';
