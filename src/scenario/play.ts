import type { SystemReport } from '../sim/index.ts';
import { type ScenarioRun, startRun } from './run.ts';
import type { GoalFrame, RunFrame, ScoreFrame, TimedCommand } from './run-types.ts';
import type { Scenario, Script } from './types.ts';

/** A run from its start to the scenario's end. */
export interface Playthrough {
  readonly score: ScoreFrame;
  readonly goals: readonly GoalFrame[];
  readonly report: SystemReport;
  /** One value a simulated second from time 0 on. */
  readonly history: RunFrame['history'];
  /** Events that the engine carried out. */
  readonly events: number;
  readonly lostInAll: number;
  /** Why the simulation had to stop before its time, if it had. */
  readonly halted?: string;
  /** Commands that could not be carried out while the run was open, and why. */
  readonly refused: readonly { readonly command: TimedCommand; readonly reason: string }[];
}

/**
 * Plays a script flat out and simulates on to the scenario's end, also after the run is decided:
 * figures of different scripts then cover the same time.
 */
export function playScript(scenario: Scenario, seed: number, script: Script): Playthrough {
  return finish(playing(scenario, seed, script));
}

/** Called at time 0 and once every simulated second. */
type Look = (run: ScenarioRun) => void;

/** The same, yielding often enough for somebody's keys to be answered meanwhile. */
export function* playing(
  scenario: Scenario,
  seed: number,
  script: Script,
  look?: Look,
): Generator<void, Playthrough> {
  const run = startRun(scenario, seed, { playOn: true });
  look?.(run);
  const refused = yield* following(run, scenario, script, look);
  return {
    score: run.score()!,
    goals: run.goals(),
    report: run.report(),
    history: fromTimeZero(run.history(), scenario),
    events: run.events,
    lostInAll: run.lost(),
    ...(run.halted === undefined ? {} : { halted: run.halted }),
    refused,
  };
}

/** Has a run follow a script to its end. @returns the commands that could not be carried out */
export function* following(
  run: ScenarioRun,
  { durationMs }: Pick<Scenario, 'durationMs'>,
  script: Script,
  look?: Look,
): Generator<void, Playthrough['refused']> {
  const refused: { command: TimedCommand; reason: string }[] = [];
  for (const timed of script.commands) {
    yield* advancing(run, timed.atMs, script, look);
    if (run.decided && timed.command.type === 'action') break;
    const performed = run.perform(timed.command);
    if (!performed.ok) refused.push({ command: timed, reason: performed.reason });
  }
  yield* advancing(run, durationMs, script, look);
  return refused;
}

/** Does work that yields all at once. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Simulated between two yields: a whole number of seconds, so that a run is the same without them. */
const stretchMs = 1000;

function* advancing(
  run: ScenarioRun,
  toMs: number,
  { answers }: Script,
  look?: Look,
): Generator<void, void> {
  for (;;) {
    const stretchEndMs = (Math.floor(run.timeMs / stretchMs) + 1) * stretchMs;
    const beforeMs = run.timeMs;
    run.advanceTo(Math.min(toMs, stretchEndMs));
    if (run.timeMs !== beforeMs && run.timeMs % stretchMs === 0) look?.(run);
    if (run.asked) {
      const { id } = run.asked;
      run.perform({ type: 'decide', decision: id, option: answers[id] ?? 0 });
    } else if (run.timeMs >= toMs || run.timeMs === beforeMs) {
      return;
    }
    yield;
  }
}

function fromTimeZero(history: RunFrame['history'], { durationMs }: Scenario): RunFrame['history'] {
  const seconds = Math.ceil(durationMs / 1000) + 1;
  return Object.fromEntries(
    Object.entries(history).map(([name, values]) => [name, values.slice(-seconds)]),
  );
}
