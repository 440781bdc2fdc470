import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Assignment, dailyOf } from '../../catalogue/duty.ts';
import { isoDay } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import { formatDuration } from '../../lib/units.ts';
import { starsText } from '../../lib/words.ts';
import type { IncidentRecord, Progress } from '../../progress/progress.ts';

/** The incident of a day and what the learner made of it: the first run of it counts. */
export interface Daily extends Assignment {
  /** Since 1970-01-01, in UTC. */
  readonly day: number;
  readonly title: string;
  readonly difficulty: number;
  readonly summary: string;
  readonly minutes: number;
  readonly result?: IncidentRecord;
  /** Days in a row, up to this one or the one before, on which the incident of the day was played. */
  readonly streak: number;
}

/** @param day since 1970-01-01, in UTC */
export function dailyOn(catalogue: Catalogue, progress: Progress, day: number): Daily | undefined {
  const assigned = dailyOf(catalogue, day);
  const scenario = assigned && catalogue.scenarios.get(assigned.scenario);
  if (!assigned || !scenario) return undefined;
  const result = firstRun(progress, assigned);
  const { title, difficulty, summary, minutes } = scenario;
  return {
    ...assigned,
    day,
    title,
    difficulty,
    summary,
    minutes,
    ...(result ? { result } : {}),
    streak: streakUpTo(catalogue, progress, result ? day : day - 1),
  };
}

/** The run that counts; whatever comes after it is practice. */
export const firstRun = (
  progress: Progress,
  { scenario, seed }: Assignment,
  since = 0,
): IncidentRecord | undefined =>
  own(progress.incidents, scenario)?.find((run) => run.seed === seed && run.at >= since);

function streakUpTo(catalogue: Catalogue, progress: Progress, last: number): number {
  let day = last;
  for (;;) {
    const assigned = dailyOf(catalogue, day);
    if (!assigned || !firstRun(progress, assigned)) return last - day;
    day -= 1;
  }
}

/** One line for a chat: it tells how it went, and nothing of what it was. */
export function dailyLine({ day, title, result }: Daily): string {
  if (!result) return '';
  return [`sysdojo daily ${isoDay(day)}`, title, ...resultWords(result)].join(' · ');
}

/** `★★☆`, `resolved in 2 m 10 s`, `cause named`. */
export function resultWords({ stars, outcome, troubleMs, diagnosed }: IncidentRecord): string[] {
  const after = troubleMs === undefined ? '' : ` in ${formatDuration(roundedToSeconds(troubleMs))}`;
  return [
    starsText(stars),
    outcome === 'won' ? `resolved${after}` : 'not resolved',
    diagnosed ? 'cause named' : 'cause not named',
  ];
}

export const roundedToSeconds = (ms: number): number => Math.round(ms / 1000) * 1000;
