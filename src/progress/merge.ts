import { own } from '../lib/own.ts';
import { isSamePlace, type Place } from './place.ts';
import type { Progress } from './progress.ts';
import type { LessonRecord, PlaceRecord } from './records.ts';

/**
 * The progress of two machines as one. Records of one thing are the same when they have the same
 * time, so that joining twice changes nothing, and nothing depends on which one is joined to which.
 */
export function merged(mine: Progress, other: Progress): Progress {
  const welcomed = [mine, other].flatMap(({ welcomedAt }) => welcomedAt ?? []);
  const joined: Omit<Progress, 'places'> = {
    version: mine.version,
    answers: joinedById(mine.answers, other.answers, byTime),
    lessons: joinedById(mine.lessons, other.lessons, earliest),
    predictions: joinedById(mine.predictions, other.predictions, byTime),
    quizzes: joinedById(mine.quizzes, other.quizzes, byTime),
    incidents: joinedById(mine.incidents, other.incidents, byTime),
    weeks: byTime(mine.weeks, other.weeks),
    bookmarks: joinedById(mine.bookmarks, other.bookmarks, byTime),
    notes: joinedById(mine.notes, other.notes, byTime),
    visits: joinedById(mine.visits, other.visits, longestByTime),
    ...newest('reviewLimits', mine, other),
    ...newest('extraTime', mine, other),
    ...newest('look', mine, other),
    ...(welcomed.length > 0 ? { welcomedAt: Math.min(...welcomed) } : {}),
  };
  return { ...joined, places: joinedPlaces(mine, other, joined) };
}

type ById<T> = Readonly<Record<string, T>>;

function joinedById<T>(mine: ById<T>, other: ById<T>, join: (mine: T, other: T) => T): ById<T> {
  const all = new Map(Object.entries(mine));
  for (const [id, theirs] of Object.entries(other)) {
    const ours = all.get(id);
    all.set(id, ours === undefined ? theirs : join(ours, theirs));
  }
  return Object.fromEntries(all);
}

interface Timed {
  readonly at: number;
}

function byTime<T extends Timed>(mine: readonly T[], other: readonly T[]): readonly T[] {
  const known = new Set(mine.map(({ at }) => at));
  return [...mine, ...other.filter(({ at }) => !known.has(at))].sort((a, b) => a.at - b.at);
}

/** A visit grows while it lasts. */
function longestByTime<T extends Timed & { readonly ms: number }>(
  mine: readonly T[],
  other: readonly T[],
): readonly T[] {
  return byTime(
    mine.map((visit) => {
      const same = other.find(({ at }) => at === visit.at);
      return same && same.ms > visit.ms ? same : visit;
    }),
    other,
  );
}

function earliest(mine: LessonRecord, other: LessonRecord): LessonRecord {
  const ends = [mine, other].flatMap(({ finishedAt }) => finishedAt ?? []);
  return {
    openedAt: Math.min(mine.openedAt, other.openedAt),
    ...(ends.length > 0 ? { finishedAt: Math.min(...ends) } : {}),
  };
}

function newest<K extends 'reviewLimits' | 'extraTime' | 'look'>(
  key: K,
  mine: Progress,
  other: Progress,
): Pick<Progress, K> | undefined {
  const later = (other[key]?.at ?? 0) > (mine[key]?.at ?? 0) ? other : mine;
  return later[key] ? ({ [key]: later[key] } as Pick<Progress, K>) : undefined;
}

/** The newest place in each thing, unless that thing has been done since on either machine. */
function joinedPlaces(
  mine: Progress,
  other: Progress,
  joined: Omit<Progress, 'places'>,
): readonly PlaceRecord[] {
  const all = [...mine.places, ...other.places].sort((a, b) => b.at - a.at);
  return all.filter(
    ({ at, place }, index) =>
      all.findIndex((one) => isSamePlace(one.place, place)) === index &&
      lastEnd(place, joined) < at,
  );
}

function lastEnd(place: Place, { lessons, quizzes, incidents }: Omit<Progress, 'places'>): number {
  switch (place.kind) {
    case 'lesson':
      return own(lessons, place.lesson)?.finishedAt ?? Number.NEGATIVE_INFINITY;
    case 'quiz':
      return own(quizzes, place.quiz)?.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    case 'incident':
      // A sandbox, or a recording taken over, has no end that is recorded.
      if (place.variant !== undefined) return Number.NEGATIVE_INFINITY;
      return own(incidents, place.scenario)?.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  }
}
