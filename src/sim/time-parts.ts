import type { CallRecord, Stretch, TryRecord } from './trace-records.ts';
import type { RequestTrace, TimeParts } from './types.ts';

type Attribution = Pick<RequestTrace, 'parts' | 'byNode'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where the time of a call went, every millisecond of it once. */
export function partsOf(call: CallRecord): Attribution {
  const parts: Mutable<TimeParts> = { queue: 0, service: 0, network: 0, retry: 0, timeout: 0 };
  const byNode: Record<string, { queue: number; service: number }> = {};
  const add = (kind: Stretch['kind'], node: string, span: number): void => {
    const name = kind === 'queue' ? 'queue' : kind === 'work' ? 'service' : 'network';
    parts[name] += span;
    if (name === 'network') return;
    byNode[node] ??= { queue: 0, service: 0 };
    byNode[node][name] += span;
  };
  const ofCall = ({ fromMs, toMs, tries }: CallRecord): void => {
    const last = decisive(tries);
    if (!last) {
      parts.retry += toMs - fromMs;
      return;
    }
    // Before the try that decided: others that were waited for in vain.
    let wasted = last.fromMs - fromMs;
    for (const one of tries) {
      if (one === last || one.outcome !== 'timed-out') continue;
      const span = Math.min(one.toMs, last.fromMs) - one.fromMs;
      parts.timeout += span;
      wasted -= span;
    }
    parts.retry += wasted;
    if (last.outcome === 'timed-out') parts.timeout += toMs - last.fromMs;
    else ofTry(last, toMs);
  };
  const ofTry = ({ node, fromMs, stretches, calls }: TryRecord, endMs: number): void => {
    let left = endMs - fromMs;
    for (const stretch of stretches) {
      const span = Math.min(stretch.toMs, endMs) - stretch.fromMs;
      add(stretch.kind, node, span);
      left -= span;
    }
    for (const step of steps(calls)) {
      const slowest = step.reduce((a, b) => (b.toMs > a.toMs ? b : a));
      ofCall(slowest);
      left -= slowest.toMs - slowest.fromMs;
    }
    // Held without working: waiting for a copy or for another's result, or hanging.
    add('work', node, Math.max(0, left));
  };
  ofCall(call);
  return { parts, byNode };
}

/** The try whose answer counted: the one that succeeded, else the last. */
function decisive(tries: readonly TryRecord[]): TryRecord | undefined {
  return tries.findLast(({ outcome }) => outcome === 'ok') ?? tries.at(-1);
}

/** Calls that were made at once are one step. */
function steps(calls: readonly CallRecord[]): CallRecord[][] {
  const groups: CallRecord[][] = [];
  for (const call of calls) {
    const group = groups.at(-1);
    if (group && group[0]!.fromMs === call.fromMs) group.push(call);
    else groups.push([call]);
  }
  return groups;
}
