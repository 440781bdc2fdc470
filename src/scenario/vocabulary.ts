import { edgesOf, type SystemConfig, signalKind, signalPaths } from '../sim/index.ts';
import type { ConditionKind } from './condition.ts';
import type { Vocabulary } from './condition-parser.ts';

/** What a scenario names itself. */
export interface Names {
  readonly flags: Readonly<Record<string, boolean | number>>;
  readonly meters: readonly string[];
}

/** Signals of the run itself: `score` is what decisions have earned. */
const runSignals: Readonly<Record<string, ConditionKind>> = {
  cost: 'count',
  diagnosed: 'truth',
  score: 'count',
  time: 'duration',
};

export function vocabularyOf(system: SystemConfig, { flags, meters }: Names): Vocabulary {
  const own = new Map<string, ConditionKind>(Object.entries(runSignals));
  for (const [name, value] of Object.entries(flags)) {
    own.set(`flag.${name}`, typeof value === 'boolean' ? 'truth' : 'count');
  }
  for (const name of meters) own.set(`meter.${name}`, 'count');
  return {
    kindOf: (signal) => own.get(signal) ?? signalKind(system, signal),
    names: [...own.keys(), ...signalPaths(system)],
  };
}

const shownOfClients = ['rps', 'goodput', 'p99', 'errors'];
const shownOfNodes = ['queue', 'utilization', 'p99', 'errors', 'rps'];
const shownOfEdges = ['rps', 'retryShare', 'errors'];

/** The signals of which a run keeps a history: the usual ones, and whatever the scenario names. */
export function shownSignals(system: SystemConfig, named: Iterable<string>): string[] {
  const shown = new Set<string>();
  for (const client of Object.keys(system.clients)) {
    for (const signal of shownOfClients) shown.add(`clients.${client}.${signal}`);
  }
  for (const node of Object.keys(system.nodes)) {
    for (const signal of shownOfNodes) shown.add(`${node}.${signal}`);
  }
  for (const { from, to } of edgesOf(system)) {
    for (const signal of shownOfEdges) shown.add(`${from}>${to}.${signal}`);
  }
  for (const signal of named) {
    if (signalKind(system, signal) !== undefined) shown.add(signal);
  }
  return [...shown];
}
