import type { RequestTrace, TimeParts } from '../../sim/index.ts';

/** Both sides of Little's law at a node, measured over the same ten seconds. */
export interface LittlesLaw {
  /** Mean number in the node, waiting or being served. */
  readonly inFlight: number;
  readonly ratePerSecond: number;
  /** Mean time in the node of those that left; NaN when none did. */
  readonly meanMs: number;
}

/** Where the time of the requests went that were followed and ended within a minute. */
export interface TimeSample {
  readonly atMs: number;
  readonly followed: number;
  /** Summed over all of them, ms. */
  readonly parts: TimeParts;
  readonly byNode: RequestTrace['byNode'];
  /** The slowest of them, slowest first. */
  readonly slow: readonly RequestTrace[];
  readonly littlesLaw: Readonly<Record<string, LittlesLaw>>;
}

/** Who can be asked for traces and signals: a run. */
interface Traced {
  readonly timeMs: number;
  readonly signal: (path: string) => number;
  readonly traces: () => readonly RequestTrace[];
}

/** More than anybody looks through. */
const mostSlow = 20;

export function timeSample(run: Traced, nodes: readonly string[]): TimeSample {
  const traces = run.traces();
  const parts = { queue: 0, service: 0, network: 0, retry: 0, timeout: 0 };
  const byNode: Record<string, { queue: number; service: number }> = {};
  for (const trace of traces) {
    for (const part of partNames) parts[part] += trace.parts[part];
    for (const [id, { queue, service }] of Object.entries(trace.byNode)) {
      const sum = Object.hasOwn(byNode, id) ? byNode[id]! : { queue: 0, service: 0 };
      byNode[id] = { queue: sum.queue + queue, service: sum.service + service };
    }
  }
  const slow = traces.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, mostSlow);
  const littlesLaw = nodes.map((id) => [
    id,
    {
      inFlight: run.signal(`${id}.inflight`),
      ratePerSecond: run.signal(`${id}.rps`),
      meanMs: run.signal(`${id}.mean`),
    },
  ]);
  return {
    atMs: run.timeMs,
    followed: traces.length,
    parts,
    byNode,
    slow,
    littlesLaw: Object.fromEntries(littlesLaw),
  };
}

export const partNames = ['queue', 'service', 'network', 'retry', 'timeout'] as const;

export const durationOf = ({ fromMs, toMs }: RequestTrace): number => toMs - fromMs;

export const totalOf = (parts: TimeParts): number =>
  partNames.reduce((sum, part) => sum + parts[part], 0);

/** Mean time from first try to answer of a sample's requests; 0 without any. */
export const meanOf = ({ parts, followed }: TimeSample): number =>
  followed > 0 ? totalOf(parts) / followed : 0;

/** Nodes by how much time was spent at them, most first. */
export function nodesByTime({ byNode }: TimeSample): string[] {
  const timeAt = ({ queue, service }: { queue: number; service: number }) => queue + service;
  return Object.entries(byNode)
    .sort(([, a], [, b]) => timeAt(b) - timeAt(a))
    .map(([id]) => id);
}
