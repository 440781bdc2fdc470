import { createSimulation, type Simulation } from '../sim/index.ts';
import { reportFigure } from './report-figure.ts';
import type { NumericQuestion } from './types.ts';

type SimulationKey = Extract<NumericQuestion['key'], { readonly kind: 'simulation' }>;

/** One seed for everybody: an answer that was right stays right in the next attempt. */
const engineSeed = 1;

/** A run takes a moment, and feedback, results and a resumed quiz all ask for it. */
const known = new WeakMap<NumericQuestion['key'], number>();

/** Runs that are under way: an answer that comes early has to wait for the rest only. */
const begun = new WeakMap<NumericQuestion['key'], Simulation>();

/** What the engine measures for a simulated question, in the question's unit. */
export function simulatedNumber(question: NumericQuestion): number {
  for (const _ of measuring(question));
  return known.get(question.key) ?? Number.NaN;
}

const sliceMs = 2000;

/**
 * Measures the answer slice by slice, for whoever has time before it is asked for. Nothing else
 * comes of it than that `simulatedNumber` knows it at once.
 */
export function* measuring({ key, unit }: NumericQuestion): Generator<void, void> {
  if (key.kind !== 'simulation' || known.has(key)) return;
  const simulation = begun.get(key) ?? begin(key);
  while (simulation.timeMs < key.durationMs) {
    simulation.advanceTo(Math.min(key.durationMs, simulation.timeMs + sliceMs));
    yield;
  }
  // The engine measures in ms, per second and fractions of one: the base units of their kinds.
  const figure = reportFigure(simulation.report(), key.metric, key.durationMs / 1000);
  const value = (figure ?? simulation.signal(key.metric)) / unit.factor;
  known.set(key, value);
  begun.delete(key);
}

function begin(key: SimulationKey): Simulation {
  const { seed = engineSeed, warmupMs = 0 } = key;
  const simulation = createSimulation(key.system, { seed, warmupMs });
  for (const change of key.changes ?? []) simulation.apply(change);
  begun.set(key, simulation);
  return simulation;
}
