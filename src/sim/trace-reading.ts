import { partsOf } from './time-parts.ts';
import { noteNumbers, type TraceLog } from './trace-log.ts';
import {
  noteBackoff,
  noteCall,
  noteCallEnd,
  noteHandOver,
  noteHedge,
  noteNetwork,
  notePool,
  noteQueue,
  noteTry,
  noteTryEnd,
  noteWork,
} from './trace-notes.ts';
import type { CallRecord, Stretch, TryRecord } from './trace-records.ts';
import { spansOf } from './trace-spans.ts';
import type { RequestTrace, TryOutcome } from './types.ts';

interface Names {
  readonly clients: readonly { readonly id: string }[];
  readonly stations: readonly { readonly id: string }[];
}

/** What became of a request, from the notes on it. */
export function traceOf(log: TraceLog, { clients, stations }: Names): RequestTrace {
  const { fromMs, toMs } = log;
  const call = callOf(log, (station) => stations[station]!.id);
  return {
    client: clients[log.client]!.id,
    fromMs,
    toMs,
    outcome: outcomes[log.outcome] as RequestTrace['outcome'],
    spans: spansOf(call, 0, toMs),
    ...partsOf(call),
  };
}

/** By the numbers of outcomes. */
const outcomes = ['ok', 'failed', 'refused', 'timed-out', 'overtaken', 'degraded'] as const;

const stretchKinds: Readonly<Record<number, Stretch['kind']>> = {
  [noteQueue]: 'queue',
  [noteWork]: 'work',
  [noteNetwork]: 'network',
  [notePool]: 'pool',
};

/** Goes through the notes as through the events themselves. */
function callOf(log: TraceLog, nameOf: (station: number) => string): CallRecord {
  const whole = newCall(log.fromMs);
  // By row: the try that it is, and the call that this belongs to.
  const tries = new Map<number, TryRecord>();
  const calls = new Map([[log.row, whole]]);
  for (let at = 0; at < log.length; at += noteNumbers) {
    const [kind, row, other, fromMs, toMs] = log.notes.subarray(
      at,
      at + noteNumbers,
    ) as unknown as [number, number, number, number, number];
    switch (kind) {
      case noteCall: {
        const caller = tries.get(other);
        if (!caller) break;
        const call = newCall(fromMs);
        caller.calls.push(call);
        calls.set(row, call);
        break;
      }
      case noteTry:
      case noteHedge: {
        const one = newTry(nameOf(other), kind === noteHedge, fromMs);
        calls.get(row)?.tries.push(one);
        if (calls.has(row)) tries.set(row, one);
        break;
      }
      case noteHandOver: {
        const call = calls.get(row);
        if (call) calls.set(other, call);
        break;
      }
      case noteBackoff:
        calls.get(row)?.backoffs.push({ fromMs, toMs });
        break;
      case noteTryEnd: {
        const one = tries.get(row);
        if (!one) break;
        one.toMs = toMs;
        one.outcome = outcomes[other] as TryOutcome;
        tries.delete(row);
        break;
      }
      case noteCallEnd: {
        const call = calls.get(row);
        if (call) call.toMs = toMs;
        break;
      }
      default: {
        const one = tries.get(row);
        if (one && toMs > fromMs) one.stretches.push({ kind: stretchKinds[kind]!, fromMs, toMs });
      }
    }
  }
  whole.toMs = log.toMs;
  return whole;
}

const newCall = (now: number): CallRecord => ({ fromMs: now, toMs: now, tries: [], backoffs: [] });

const newTry = (node: string, hedge: boolean, now: number): TryRecord => ({
  node,
  fromMs: now,
  hedge,
  toMs: now,
  outcome: undefined,
  stretches: [],
  calls: [],
});
