import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Assignment } from '../../catalogue/duty.ts';
import type { IncidentRecord, Progress } from '../../progress/progress.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { triggerOf } from '../../scenario/trigger.ts';
import { firstRun } from './daily.ts';

/** By their places in the week. */
export const shiftNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** One shift of an on-call week: one incident, of which the first run counts. */
export interface Shift extends Assignment {
  /** Absent when the content is gone. */
  readonly incident?: Scenario;
  readonly result?: IncidentRecord;
  /** How much of the error budget it has burned. */
  readonly burnedMs: number;
}

export interface Week {
  readonly seed: number;
  readonly shifts: readonly Shift[];
  /** For how long there may be trouble in the whole week. */
  readonly budgetMs: number;
  readonly burnedMs: number;
  /** The shift that is on, counted from 0; absent when the week is over. */
  readonly current?: number;
  /** How it ended; absent while it goes on. */
  readonly end?: 'survived' | 'exhausted';
}

/**
 * The part of all possible trouble that the budget covers. Reference runs take about 40 % of their
 * time, so that a learner may be half as slow again; who does nothing is through in five shifts.
 */
const budgetShare = 0.65;

/** The week that the learner is in, or was in last; undefined before the first. */
export function currentWeek(catalogue: Catalogue, progress: Progress): Week | undefined {
  const begun = progress.weeks.at(-1);
  if (!begun) return undefined;
  const shifts = begun.incidents.map((scenario, index): Shift => {
    const seed = shiftSeed(begun.seed, index);
    const incident = catalogue.scenarios.get(scenario);
    const result = firstRun(progress, { scenario, seed }, begun.at);
    return {
      scenario,
      seed,
      ...(incident ? { incident } : {}),
      ...(result ? { result } : {}),
      burnedMs: result && incident ? burnedBy(result, incident) : 0,
    };
  });
  const sum = (of: (shift: Shift) => number) => shifts.reduce((all, shift) => all + of(shift), 0);
  const budgetMs = budgetShare * sum(({ incident }) => (incident ? troubleWindow(incident) : 0));
  const burnedMs = sum((shift) => shift.burnedMs);
  const next = shifts.findIndex(({ incident, result }) => incident && !result);
  const exhausted = burnedMs > budgetMs;
  const over = exhausted || next === -1;
  return {
    seed: begun.seed,
    shifts,
    budgetMs,
    burnedMs,
    ...(over ? { end: exhausted ? 'exhausted' : 'survived' } : { current: next }),
  };
}

/** Shifts of one week, and those of other weeks, meet other luck. */
const shiftSeed = (week: number, shift: number): number => week * 10 + shift;

/** The longest that an incident can be in trouble: from its trigger to its end. */
const troubleWindow = (incident: Scenario): number =>
  Math.max(0, incident.durationMs - triggerOf(incident));

/** An incident that was not resolved burns all it can. */
const burnedBy = ({ outcome, troubleMs }: IncidentRecord, incident: Scenario): number =>
  outcome === 'won' ? (troubleMs ?? 0) : troubleWindow(incident);

/** One line for a chat. */
export function weekLine({ shifts, budgetMs, burnedMs, end }: Week): string {
  const results = shifts.flatMap(({ result }) => result ?? []);
  const stars = results.reduce((sum, result) => sum + result.stars, 0);
  const won = results.filter(({ outcome }) => outcome === 'won').length;
  const left = Math.max(0, Math.round((1 - burnedMs / budgetMs) * 100));
  return [
    'sysdojo on-call week',
    `★ ${stars} of ${shifts.length * 3}`,
    `${won} of ${results.length} resolved`,
    end === 'exhausted' ? `budget gone on day ${results.length}` : `${left} % of the budget left`,
  ].join(' · ');
}
