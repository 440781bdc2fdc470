import { dayOf } from '../lib/days.ts';
import type { Progress } from './progress.ts';

export interface DayActivity {
  /** Answers, predictions, lessons begun and ended, quizzes, incidents. */
  readonly events: number;
  /** Time spent with something open. */
  readonly ms: number;
}

/** What somebody did on each day, by days since 1970-01-01 in order. */
export function activityByDay(
  progress: Progress,
  utcOffsetMs: number,
): ReadonlyMap<number, DayActivity> {
  const days = new Map<number, DayActivity>();
  const add = (atMs: number, events: number, ms: number) => {
    const day = dayOf(atMs, utcOffsetMs);
    const known = days.get(day) ?? { events: 0, ms: 0 };
    days.set(day, { events: known.events + events, ms: known.ms + ms });
  };
  for (const atMs of momentsOf(progress)) add(atMs, 1, 0);
  for (const visits of Object.values(progress.visits)) {
    for (const { at, ms } of visits) add(at, 0, ms);
  }
  return new Map([...days].sort(([a], [b]) => a - b));
}

function momentsOf({ answers, predictions, quizzes, incidents, lessons }: Progress): number[] {
  const records = [answers, predictions, quizzes, incidents].flatMap((byId) =>
    Object.values<readonly { readonly at: number }[]>(byId).flat(),
  );
  return [
    ...records.map(({ at }) => at),
    ...Object.values(lessons).flatMap(({ openedAt, finishedAt }) =>
      finishedAt === undefined ? [openedAt] : [openedAt, finishedAt],
    ),
  ];
}

export interface TimeSpent {
  readonly totalMs: number;
  readonly lessonsMs: number;
  readonly quizzesMs: number;
  readonly incidentsMs: number;
  readonly reviewMs: number;
}

/** Time spent in all, and on what. */
export function timeSpent({ visits }: Pick<Progress, 'visits'>): TimeSpent {
  const on = (isIn: (subject: string) => boolean) =>
    Object.entries(visits)
      .filter(([subject]) => isIn(subject))
      .flatMap(([, of]) => of)
      .reduce((sum, { ms }) => sum + ms, 0);
  return {
    totalMs: on(() => true),
    lessonsMs: on((subject) => subject.startsWith('lesson:')),
    quizzesMs: on((subject) => subject.startsWith('quiz:')),
    incidentsMs: on((subject) => subject.startsWith('scenario:')),
    reviewMs: on((subject) => subject === 'review'),
  };
}
