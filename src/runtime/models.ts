import type { Effect } from '../session/effects.ts';
import type { Message } from '../session/messages.ts';
import { createSimulation, type Simulation } from '../sim/index.ts';

type ModelRun = Extract<Effect, { readonly type: 'model/run' }>;

const secondMs = 1000;
/** More than a lesson has; the models of lessons that were left are forgotten in time. */
const mostKept = 8;

/** Runs the live models of lessons. */
export class Models {
  readonly #dispatch: (message: Message) => void;
  /** By model, the one that ran last at the end. */
  readonly #kept = new Map<string, Simulation>();

  constructor(dispatch: (message: Message) => void) {
    this.#dispatch = dispatch;
  }

  /** Tells what the signals were in every simulated second. */
  *run(order: ModelRun): Generator<void, void> {
    const { model, changes, durationMs, signals } = order;
    const simulation = yield* this.#simulationFor(order);
    for (const change of changes) simulation.apply(change);
    const beginMs = simulation.timeMs;
    const series: Record<string, number[]> = Object.fromEntries(signals.map((path) => [path, []]));
    for (let passedMs = secondMs; passedMs <= durationMs; passedMs += secondMs) {
      simulation.advanceTo(beginMs + passedMs);
      for (const path of signals) series[path]!.push(simulation.signal(path) || 0);
      yield;
    }
    this.#dispatch({ type: 'model/ran', model, series, report: simulation.report() });
  }

  *#simulationFor({
    model,
    system,
    seed,
    warmupMs,
    before,
    from,
  }: ModelRun): Generator<void, Simulation> {
    const known = from === 'where-it-was' ? this.#kept.get(model) : undefined;
    const simulation = known ?? createSimulation(system, { seed, warmupMs });
    if (!known) for (const change of before) simulation.apply(change);
    while (simulation.timeMs < 0) {
      simulation.advanceTo(Math.min(0, simulation.timeMs + secondMs));
      yield;
    }
    this.#keep(model, simulation);
    return simulation;
  }

  #keep(model: string, simulation: Simulation): void {
    this.#kept.delete(model);
    this.#kept.set(model, simulation);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}
