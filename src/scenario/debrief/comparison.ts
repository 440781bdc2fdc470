import { finish, type Playthrough, playing } from '../play.ts';
import type { ScenarioRun } from '../run.ts';
import type { Outcome, RunRecord, ScoreFrame, TimedCommand } from '../run-types.ts';
import { actionsOf, answersBeside, trapsOf } from '../score.ts';
import { noScript, scriptOf } from '../script.ts';
import type { Scenario, Script } from '../types.ts';
import type { Chronicle } from './chronicle.ts';
import { type GoalLimit, goalLimit } from './goal-limit.ts';
import type { Moment } from './moment.ts';
import { momentsOf } from './moments.ts';
import type { TimeSample } from './time-sample.ts';
import { Witness } from './witness.ts';

/** A trap that was walked into. */
export interface SprungTrap {
  readonly id: string;
  /** The same run without its actions, and with the reference's answers for its own; absent for one of bad timing, whose actions are right ones. */
  readonly without?: {
    readonly outcome: Outcome;
    readonly stars: ScoreFrame['stars'];
    readonly lost: number;
  };
}

/** How a client fared until the run was decided. */
interface ClientImpact {
  readonly client: string;
  readonly offered: number;
  readonly lost: number;
  /** Over ten seconds: the worst share of errors, and when. */
  readonly worstErrors: number;
  readonly worstAtMs: number;
}

/**
 * A run set beside others of the same seed: nothing done, and the reference. All are played to the
 * scenario's end, so that their figures cover the same time.
 */
export interface Comparison {
  /** What is charted, one value a simulated second; NaN where there was nothing to measure. */
  readonly signal: string;
  readonly nothing: readonly number[];
  readonly yours: readonly number[];
  readonly reference: readonly number[];
  /** What the first goal asks of the signal. */
  readonly limit?: GoalLimit;
  readonly outcomes: { readonly nothing: Outcome; readonly reference: Outcome };
  readonly lost: { readonly nothing: number; readonly yours: number; readonly reference: number };
  readonly moments: readonly Moment[];
  readonly impact: readonly ClientImpact[];
  readonly traps: readonly SprungTrap[];
  /** The minute of the run in which requests took longest; absent when none was followed. */
  readonly worstMinute?: TimeSample;
}

/** What a run is set beside. */
interface Other {
  readonly curve: readonly number[];
  readonly outcome: Outcome;
  readonly lost: number;
}

export const compare = (scenario: Scenario, { seed, commands }: RunRecord): Comparison =>
  finish(new Comparing(scenario, seed).with(commands));

/**
 * Sets a run beside others. They do not depend on it, so that they can be played before it is over;
 * all of this yields often enough for somebody's keys to be answered meanwhile.
 */
export class Comparing {
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #limit: GoalLimit | undefined;
  readonly #signal: string;
  readonly #others: Other[] = [];
  #ahead: Generator<void, void> | undefined;
  #playedMs = 0;

  constructor(scenario: Scenario, seed: number) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#limit = goalLimit(scenario);
    this.#signal =
      this.#limit?.signal ?? `clients.${Object.keys(scenario.system.clients)[0]}.goodput`;
  }

  /** How much of it is done, 0 to 1; without the traps, of which nobody knows before. */
  get share(): number {
    return Math.min(1, this.#playedMs / (3 * this.#scenario.durationMs));
  }

  /** Plays the others, or goes on where that was broken off. */
  ahead(): Generator<void, void> {
    this.#ahead ??= this.#playOthers();
    return this.#ahead;
  }

  *with(commands: readonly TimedCommand[]): Generator<void, Comparison> {
    yield* this.ahead();
    const [nothing, reference] = this.#others as [Other, Other];
    const scenario = this.#scenario;
    const curve: number[] = [];
    const witness = new Witness(scenario);
    const yours = yield* this.#playing(scriptOf(commands), (run) => {
      curve.push(run.signal(this.#signal));
      witness.look(run);
    });
    const traps = yield* withoutTraps(scenario, { seed: this.#seed, commands }, yours);
    const { chronicle, worstMinute } = witness;
    return {
      signal: this.#signal,
      nothing: nothing.curve,
      yours: curve,
      reference: reference.curve,
      ...(this.#limit ? { limit: this.#limit } : {}),
      outcomes: { nothing: nothing.outcome, reference: reference.outcome },
      lost: { nothing: nothing.lost, yours: yours.lostInAll, reference: reference.lost },
      moments: chronicle ? momentsOf(chronicle, scenario) : [],
      impact: chronicle ? impactOf(chronicle) : [],
      traps,
      ...(worstMinute ? { worstMinute } : {}),
    };
  }

  *#playOthers(): Generator<void, void> {
    for (const script of [noScript, this.#scenario.reference]) {
      const curve: number[] = [];
      const { score, lostInAll } = yield* this.#playing(script, (run) => {
        curve.push(run.signal(this.#signal));
      });
      this.#others.push({ curve, outcome: score.outcome, lost: lostInAll });
    }
  }

  *#playing(script: Script, look: (run: ScenarioRun) => void): Generator<void, Playthrough> {
    const beforeMs = this.#playedMs;
    return yield* playing(this.#scenario, this.#seed, script, (run) => {
      this.#playedMs = beforeMs + run.timeMs;
      look(run);
    });
  }
}

/** What each trap that was walked into has cost: the same run again without its actions. */
function* withoutTraps(
  scenario: Scenario,
  { seed, commands }: RunRecord,
  { score }: Playthrough,
): Generator<void, SprungTrap[]> {
  const used = new Set(actionsOf({ commands }));
  const { answers } = scriptOf(commands);
  const deeds = {
    hasUsed: (action: string) => used.has(action),
    answerTo: (decision: string) => answers[decision],
  };
  const ofReference = new Set(actionsOf(scenario.reference));
  const found: SprungTrap[] = [];
  for (const { id, script } of trapsOf(scenario, score.outcome, deeds)) {
    const ofTrap = actionsOf(script).filter((action) => !ofReference.has(action));
    const ownAnswers = answersBeside(scenario.reference, script).map(([decision]) => decision);
    if (ofTrap.length === 0 && ownAnswers.length === 0) {
      if (isTimedLike(commands, script, scenario.reference)) found.push({ id });
      continue;
    }
    const rest = commands
      .filter(({ command }) => command.type !== 'action' || !ofTrap.includes(command.action))
      .map(({ atMs, command }) =>
        command.type === 'decide' && ownAnswers.includes(command.decision)
          ? {
              atMs,
              command: { ...command, option: scenario.reference.answers[command.decision] ?? 0 },
            }
          : { atMs, command },
      );
    const without = yield* playing(scenario, seed, scriptOf(rest));
    const { outcome, stars } = without.score;
    found.push({ id, without: { outcome, stars, lost: without.lostInAll } });
  }
  return found;
}

/** Whether the actions of a trap were ordered rather when the trap has them than the reference. */
function isTimedLike(commands: readonly TimedCommand[], trap: Script, reference: Script): boolean {
  const distance = (script: Script): number =>
    actionsOf(trap).reduce((sum, action) => {
      const [yours, theirs] = [firstOrder(commands, action), firstOrder(script.commands, action)];
      return sum + Math.abs((yours ?? 0) - (theirs ?? 0));
    }, 0);
  return distance(trap) < distance(reference);
}

const firstOrder = (commands: readonly TimedCommand[], action: string): number | undefined =>
  commands.find(({ command }) => command.type === 'action' && command.action === action)?.atMs;

function impactOf({ signals, clients }: Chronicle): ClientImpact[] {
  return Object.entries(clients).map(([client, { offered, lost }]) => {
    const errors = signals[`clients.${client}.errors`] ?? [];
    const worstErrors = Math.max(0, ...errors);
    const worstAtMs = Math.max(0, errors.indexOf(worstErrors)) * 1000;
    return { client, offered, lost, worstErrors, worstAtMs };
  });
}
