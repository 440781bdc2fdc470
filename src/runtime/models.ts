import type { Effect } from '../session/effects.ts';
import type { Message } from '../session/messages.ts';
import { createSimulation } from '../sim/index.ts';

type ModelRun = Extract<Effect, { readonly type: 'model/run' }>;

const secondMs = 1000;

/** Runs a lesson's model and tells what its signals were in every simulated second. */
export function* runModel(
  { model, system, seed, warmupMs, before, changes, durationMs, signals }: ModelRun,
  dispatch: (message: Message) => void,
): Generator<void, void> {
  const simulation = createSimulation(system, { seed, warmupMs });
  for (const change of before) simulation.apply(change);
  while (simulation.timeMs < 0) {
    simulation.advanceTo(Math.min(0, simulation.timeMs + secondMs));
    yield;
  }
  for (const change of changes) simulation.apply(change);
  const series: Record<string, number[]> = Object.fromEntries(signals.map((path) => [path, []]));
  for (let atMs = secondMs; atMs <= durationMs; atMs += secondMs) {
    simulation.advanceTo(atMs);
    for (const path of signals) series[path]!.push(simulation.signal(path));
    yield;
  }
  simulation.advanceTo(durationMs);
  dispatch({ type: 'model/ran', model, series, report: simulation.report() });
}
