import type { EdgeFrame, SystemConfig, SystemFrame } from '../../sim/index.ts';
import { conditionOf } from './node-condition.ts';
import type { ShownSystem } from './screen.ts';

/** What is shown follows what is measured with this time constant: 95 % of a jump within 2 s. */
const timeConstantMs = 700;

/**
 * A picture of the system that people can read: rates, shares, times and queues follow the measured
 * ones exponentially over about 2 s of real time; instances, faults and limits show at once.
 *
 * @param passedMs real time since `previous` was shown
 */
export function smoothed(
  previous: SystemFrame | undefined,
  next: SystemFrame,
  passedMs: number,
): SystemFrame {
  if (!previous) return next;
  const weight = 1 - Math.exp(-passedMs / timeConstantMs);
  const blend = <T extends object>(
    before: Readonly<Record<string, T>>,
    now: Readonly<Record<string, T>>,
    keys: readonly (keyof T)[],
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(now).map(([id, measured]) => {
        const shown = before[id];
        if (!shown) return [id, measured];
        // Where nobody gets an answer there is no time that could fade away.
        const mixed = keys.map((key) => [
          key,
          key === 'p99' && measured[key] === 0 ? 0 : mix(shown[key], measured[key], weight),
        ]);
        return [id, { ...measured, ...Object.fromEntries(mixed) }];
      }),
    );
  return {
    timeMs: next.timeMs,
    nodes: blend(previous.nodes, next.nodes, [
      'busy',
      'queue',
      'utilization',
      'rps',
      'errors',
      'refused',
      'p99',
    ]),
    edges: blend(previous.edges, next.edges, ['rps', 'retryShare', 'errors']),
    clients: blend(previous.clients, next.clients, ['rps', 'goodput', 'errors', 'p99']),
  };
}

/** The condition of every node, which stays as it was shown while its figures hover at a limit. */
export function withConditions(
  previous: ShownSystem | undefined,
  { shown, measured }: { readonly shown: SystemFrame; readonly measured: SystemFrame },
  kinds: SystemConfig['nodes'],
): ShownSystem {
  const conditions = Object.entries(shown.nodes).flatMap(([id, frame]) => {
    const kind = kinds[id]?.kind;
    const before = previous?.conditions?.[id];
    const options = { measured: measured.nodes[id] ?? frame, before };
    return kind ? [[id, conditionOf(kind, frame, options)] as const] : [];
  });
  return { ...shown, conditions: Object.fromEntries(conditions) };
}

/**
 * How far the beads on every line have come: the more calls a second, the faster, by orders of
 * magnitude, so that both a trickle and a flood can be seen to move. Summed up here, since beads
 * whose place was their speed times the time would jump with every change of it.
 *
 * @param passedMs real time since `previous` was shown; none while the clock stands
 */
export function flowed(
  previous: Readonly<Record<string, number>>,
  { edges }: SystemFrame,
  passedMs: number,
): Readonly<Record<string, number>> {
  if (passedMs <= 0) return previous;
  return Object.fromEntries(
    Object.entries(edges).map(([id, edge]) => [
      id,
      (previous[id] ?? 0) + (cellsPerSecond(edge) * passedMs) / 1000,
    ]),
  );
}

/** 1 call a second: 2 cells, 1,000: 8. Faster than frames follow each other, beads would seem to go back. */
function cellsPerSecond({ rps, partitioned }: EdgeFrame): number {
  if (partitioned || rps < 0.05) return 0;
  return Math.min(9, 2 + 2 * Math.log10(Math.max(1, rps)));
}

/** What is so near to nothing shows as nothing. */
const nothing = 0.01;

/** A value that was or is not a number (no answer yet, no limit) cannot be approached. */
function mix<V>(shown: V, measured: V, weight: number): V {
  if (typeof shown !== 'number' || typeof measured !== 'number') return measured;
  if (!Number.isFinite(shown) || !Number.isFinite(measured)) return measured;
  const mixed = shown + (measured - shown) * weight;
  return (measured === 0 && mixed < nothing ? 0 : mixed) as V;
}
