import { finish, type Playthrough, playing } from '../play.ts';
import type { ScenarioRun } from '../run.ts';
import type { Outcome, RunRecord, TimedCommand } from '../run-types.ts';
import { noScript, scriptOf } from '../script.ts';
import type { Scenario, Script } from '../types.ts';
import type { Chronicle } from './chronicle.ts';
import { type GoalLimit, goalLimit } from './goal-limit.ts';
import type { Moment } from './moment.ts';
import { momentsOf } from './moments.ts';
import { type SprungTrap, sprungTraps } from './sprung-traps.ts';
import type { TimeSample } from './time-sample.ts';
import { Witness } from './witness.ts';

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
    const traps = yield* sprungTraps(scenario, { seed: this.#seed, commands }, yours.score);
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

function impactOf({ signals, clients }: Chronicle): ClientImpact[] {
  return Object.entries(clients).map(([client, { offered, lost }]) => {
    const errors = signals[`clients.${client}.errors`] ?? [];
    const worstErrors = Math.max(0, ...errors);
    const worstAtMs = Math.max(0, errors.indexOf(worstErrors)) * 1000;
    return { client, offered, lost, worstErrors, worstAtMs };
  });
}
