import { finish, following } from '../play.ts';
import { startRun } from '../run.ts';
import type { Outcome } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import { type ProofUnit, scriptFor } from './plan.ts';

/** What came of playing one attempt with one seed. Plain data: it travels between threads and files. */
export interface Trial {
  readonly seed: number;
  readonly outcome: Outcome;
  readonly stars: number;
  /** When the run was decided. */
  readonly endedAtMs: number;
  /** Ids of the alerts that fired. */
  readonly alerts: readonly string[];
  /** Goals that were met, and when. */
  readonly met: Readonly<Record<string, number>>;
  readonly halted?: string;
  /** Why commands were refused. */
  readonly refused: readonly string[];
}

/** Plays a unit's attempt, seed after seed. */
export function runUnit(scenario: Scenario, { attempt, seeds, lossesThatDo }: ProofUnit): Trial[] {
  const script = scriptFor(scenario, attempt);
  const trials: Trial[] = [];
  for (const seed of seeds) {
    trials.push(runTrial(scenario, script, seed));
    const lost = trials.every(({ outcome }) => outcome === 'lost');
    if (lost && lossesThatDo !== undefined && trials.length >= lossesThatDo) break;
  }
  return trials;
}

/** Ends when the run is decided, as it does for a player. */
function runTrial(scenario: Scenario, script: ReturnType<typeof scriptFor>, seed: number): Trial {
  const run = startRun(scenario, seed);
  const refused = finish(following(run, scenario, script));
  const { outcome, stars } = run.score()!;
  const pages = new Set(run.pager().flatMap(({ kind, text }) => (kind === 'page' ? [text] : [])));
  const met = run
    .goals()
    .flatMap(({ id, metAtMs }) => (metAtMs === undefined ? [] : [[id, metAtMs] as const]));
  return {
    seed,
    outcome,
    stars,
    endedAtMs: run.timeMs,
    alerts: scenario.alerts.flatMap(({ id, page }) => (pages.has(page) ? [id] : [])),
    met: Object.fromEntries(met),
    ...(run.halted === undefined ? {} : { halted: run.halted }),
    refused: refused.map(({ reason }) => reason),
  };
}
