import type { RequestTrace, TimeParts, TraceSpan } from '../../sim/index.ts';

/** Both sides of Little's law at a node, measured over the same ten seconds. */
export interface LittlesLaw {
  /** Mean number in the node, waiting or being served. */
  readonly inFlight: number;
  /** Of those that came in; who was refused was never inside. */
  readonly ratePerSecond: number;
  /** Mean time in the node of those that left; NaN when none did. */
  readonly meanMs: number;
}

/** Time that requests spent at a node, ms: in its queue, in its own work, waiting for it in vain. */
interface NodeTime {
  readonly queue: number;
  readonly service: number;
  readonly inVain: number;
}

/** Where the time of the requests went that were followed and ended within a minute. */
export interface TimeSample {
  readonly atMs: number;
  readonly followed: number;
  /** Summed over all of them, ms. */
  readonly parts: TimeParts;
  readonly byNode: Readonly<Record<string, NodeTime>>;
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
  const byNode = new Map<string, { queue: number; service: number; inVain: number }>();
  const timeAt = (id: string) => {
    const time = byNode.get(id) ?? { queue: 0, service: 0, inVain: 0 };
    byNode.set(id, time);
    return time;
  };
  for (const trace of traces) {
    for (const part of partNames) parts[part] += trace.parts[part];
    for (const [id, { queue, service }] of Object.entries(trace.byNode)) {
      timeAt(id).queue += queue;
      timeAt(id).service += service;
    }
    for (const { node, ms } of waitsInVain(trace)) timeAt(node).inVain += ms;
  }
  const slow = traces
    .toSorted((a, b) => durationOf(b) - durationOf(a) || b.toMs - a.toMs)
    .slice(0, mostSlow);
  const littlesLaw = nodes.map((id) => [
    id,
    {
      inFlight: run.signal(`${id}.inflight`),
      ratePerSecond: run.signal(`${id}.rps`) - run.signal(`${id}.refused`),
      meanMs: run.signal(`${id}.mean`),
    },
  ]);
  return {
    atMs: run.timeMs,
    followed: traces.length,
    parts,
    byNode: Object.fromEntries(byNode),
    slow,
    littlesLaw: Object.fromEntries(littlesLaw),
  };
}

/**
 * Tries that somebody waited for until the time was up, each without the ones below it that were
 * waited for in vain, too: the deepest is where the time went.
 */
function waitsInVain({ spans }: RequestTrace): { readonly node: string; readonly ms: number }[] {
  const isVain = ({ kind, outcome }: TraceSpan): boolean =>
    kind === 'try' && (outcome === 'timed-out' || outcome === 'overtaken');
  const found: { node: string; depth: number; ms: number }[] = [];
  const callers: { node: string; depth: number; ms: number }[] = [];
  for (const span of spans) {
    if (!isVain(span) || span.hedge) continue;
    const { node, depth, fromMs, toMs } = span;
    while (callers.length > 0 && callers.at(-1)!.depth >= depth) callers.pop();
    const caller = callers.at(-1);
    // Given up by a caller that had its answer: nobody waited for it.
    if (!caller && span.outcome === 'overtaken') continue;
    const wait = { node, depth, ms: toMs - fromMs };
    if (caller) caller.ms -= wait.ms;
    callers.push(wait);
    found.push(wait);
  }
  return found.filter(({ ms }) => ms > 0);
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
  const timeAt = ({ queue, service, inVain }: NodeTime) => queue + service + inVain;
  return Object.entries(byNode)
    .sort(([, a], [, b]) => timeAt(b) - timeAt(a))
    .map(([id]) => id);
}
