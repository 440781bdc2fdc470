import type { SystemReport } from '../sim/index.ts';
import { signalsIn } from './condition.ts';
import { type ScenarioRun, startRun } from './run.ts';
import type {
  Comparison,
  GoalFrame,
  RunFrame,
  RunRecord,
  ScoreFrame,
  TimedCommand,
} from './run-types.ts';
import { noScript, scriptOf } from './script.ts';
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

function* playing(scenario: Scenario, seed: number, script: Script): Generator<void, Playthrough> {
  const run = startRun(scenario, seed, { playOn: true });
  const refused: { command: TimedCommand; reason: string }[] = [];
  for (const timed of script.commands) {
    yield* advancing(run, timed.atMs, script);
    if (run.decided && timed.command.type === 'action') break;
    const performed = run.perform(timed.command);
    if (!performed.ok) refused.push({ command: timed, reason: performed.reason });
  }
  yield* advancing(run, scenario.durationMs, script);
  return {
    score: run.score()!,
    goals: run.goals(),
    report: run.report(),
    history: fromTimeZero(run.history(), scenario),
    events: run.events,
    lostInAll: run.lost(),
    refused,
  };
}

/** The same seed with nothing done, with what the player did, and with the reference. */
export const compare = (scenario: Scenario, record: RunRecord): Comparison =>
  finish(comparing(scenario, record));

/** The same, yielding often enough for somebody's keys to be answered meanwhile. */
export function* comparing(
  scenario: Scenario,
  { seed, commands }: RunRecord,
): Generator<void, Comparison> {
  const signal = chartedSignal(scenario);
  const nothing = yield* playing(scenario, seed, noScript);
  const yours = yield* playing(scenario, seed, scriptOf(commands));
  const reference = yield* playing(scenario, seed, scenario.reference);
  return {
    signal,
    nothing: nothing.history[signal] ?? [],
    yours: yours.history[signal] ?? [],
    reference: reference.history[signal] ?? [],
    outcomes: { nothing: nothing.score.outcome, reference: reference.score.outcome },
    lost: { nothing: nothing.lostInAll, yours: yours.lostInAll, reference: reference.lostInAll },
  };
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Simulated between two yields: a whole number of seconds, so that a run is the same without them. */
const stretchMs = 5000;

function* advancing(run: ScenarioRun, toMs: number, { answers }: Script): Generator<void, void> {
  for (;;) {
    const stretchEndMs = (Math.floor(run.timeMs / stretchMs) + 1) * stretchMs;
    const beforeMs = run.timeMs;
    run.advanceTo(Math.min(toMs, stretchEndMs));
    if (run.asked) {
      const { id } = run.asked;
      run.perform({ type: 'decide', decision: id, option: answers[id] ?? 0 });
    } else if (run.timeMs >= toMs || run.timeMs === beforeMs) {
      return;
    }
    yield;
  }
}

/** What the first goal is about, so that an author decides which curves the debrief shows. */
function chartedSignal({ goals, shown, system }: Scenario): string {
  const ofGoals = goals
    .flatMap(({ when }) => signalsIn(when))
    .find((signal) => shown.includes(signal));
  return ofGoals ?? `clients.${Object.keys(system.clients)[0]}.goodput`;
}

function fromTimeZero(history: RunFrame['history'], { durationMs }: Scenario): RunFrame['history'] {
  const seconds = Math.ceil(durationMs / 1000) + 1;
  return Object.fromEntries(
    Object.entries(history).map(([name, values]) => [name, values.slice(-seconds)]),
  );
}
