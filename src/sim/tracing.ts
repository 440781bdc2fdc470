import { partsOf } from './time-parts.ts';
import type { CallRecord, Stretch, TryRecord } from './trace-records.ts';
import type { RequestTrace, TraceSpan, TryOutcome } from './types.ts';

/** A request that is being followed. */
interface Followed {
  readonly client: string;
  readonly call: CallRecord;
  /** By row: the try that it is, and the call that this belongs to. */
  readonly tries: Map<number, TryRecord>;
  readonly calls: Map<number, CallRecord>;
}

/** One that is over; what there is to tell of it is worked out when somebody asks. */
interface Ended {
  readonly client: string;
  readonly outcome: RequestTrace['outcome'];
  readonly call: CallRecord;
}

/** How long an ended trace is kept. */
const keptMs = 60_000;

/**
 * Follows single requests on their way through the system. What belongs to a request that has ended
 * (work that goes on for nobody) is not recorded any more.
 */
export class Tracer {
  private nextId = 0;
  private readonly followed = new Map<number, Followed>();
  private readonly ended: Ended[] = [];

  /** A client's request begins. @returns the number to know it by */
  begin(client: string, row: number, now: number): number {
    const id = this.nextId++;
    const call = newCall(now);
    this.followed.set(id, { client, call, tries: new Map(), calls: new Map([[row, call]]) });
    return id;
  }

  /** A request makes a call of its own. */
  beginCall(id: number, parent: number, row: number, now: number): void {
    const followed = this.followed.get(id);
    const caller = followed?.tries.get(parent);
    if (!followed || !caller) return;
    const call = newCall(now);
    caller.calls.push(call);
    followed.calls.set(row, call);
  }

  beginTry(id: number, row: number, node: string, now: number, hedge = false): void {
    const followed = this.followed.get(id);
    const call = followed?.calls.get(row);
    if (!followed || !call) return;
    const record: TryRecord = {
      node,
      fromMs: now,
      hedge,
      toMs: now,
      outcome: undefined,
      stretches: [],
      calls: [],
    };
    call.tries.push(record);
    followed.tries.set(row, record);
  }

  /** Another row goes on with the call. */
  handOver(id: number, from: number, to: number): void {
    const followed = this.followed.get(id);
    const call = followed?.calls.get(from);
    if (!followed || !call) return;
    followed.calls.set(to, call);
  }

  stretch(id: number, row: number, kind: Stretch['kind'], fromMs: number, toMs: number): void {
    const record = this.followed.get(id)?.tries.get(row);
    if (record && record.outcome === undefined && toMs > fromMs) {
      record.stretches.push({ kind, fromMs, toMs });
    }
  }

  backoff(id: number, row: number, fromMs: number, toMs: number): void {
    this.followed.get(id)?.calls.get(row)?.backoffs.push({ fromMs, toMs });
  }

  endTry(id: number, row: number, outcome: TryOutcome, now: number): void {
    const followed = this.followed.get(id);
    const record = followed?.tries.get(row);
    if (!followed || !record) return;
    record.toMs = now;
    record.outcome = outcome;
    followed.tries.delete(row);
  }

  endCall(id: number, row: number, now: number): void {
    const call = this.followed.get(id)?.calls.get(row);
    if (call) call.toMs = now;
  }

  /** The client has its answer, or goes without. */
  end(id: number, outcome: RequestTrace['outcome'], now: number): void {
    const followed = this.followed.get(id);
    if (!followed) return;
    this.followed.delete(id);
    const { client, call } = followed;
    call.toMs = now;
    this.ended.push({ client, outcome, call });
    while (this.ended[0]!.call.toMs < now - keptMs) this.ended.shift();
  }

  /** Those that ended within the last minute. */
  recent(now: number): RequestTrace[] {
    return this.ended.filter(({ call }) => call.toMs >= now - keptMs).map(traceOf);
  }
}

function traceOf({ client, outcome, call }: Ended): RequestTrace {
  const { fromMs, toMs } = call;
  return { client, fromMs, toMs, outcome, spans: spansOf(call, 0, toMs), ...partsOf(call) };
}

const newCall = (now: number): CallRecord => ({ fromMs: now, toMs: now, tries: [], backoffs: [] });

/** Everything that was recorded, up to the moment when nobody waited any more. */
function spansOf({ tries, backoffs }: CallRecord, depth: number, endMs: number): TraceSpan[] {
  const node = tries[0]?.node ?? '';
  const inTime = ({ fromMs }: { readonly fromMs: number }) => fromMs < endMs;
  const spans = tries.filter(inTime).flatMap((one) => triedSpans(one, depth, endMs));
  const waits = backoffs.filter(inTime).map(({ fromMs, toMs }) => ({
    depth,
    kind: 'backoff' as const,
    node,
    fromMs,
    toMs: Math.min(toMs, endMs),
  }));
  return waits.length > 0 ? inOrder([...spans, ...waits], depth) : spans;
}

function triedSpans(one: TryRecord, depth: number, endMs: number): TraceSpan[] {
  const toMs = one.outcome === undefined ? endMs : Math.min(one.toMs, endMs);
  const whole: TraceSpan = {
    depth,
    kind: 'try',
    node: one.node,
    fromMs: one.fromMs,
    toMs,
    outcome: one.outcome ?? 'overtaken',
    ...(one.hedge ? { hedge: true } : {}),
  };
  // What went on after nobody waited any more is not part of it.
  const own = one.stretches
    .filter(({ fromMs }) => fromMs < toMs)
    .map(({ kind, fromMs, toMs: end }) => ({
      depth: depth + 1,
      kind,
      node: one.node,
      fromMs,
      toMs: Math.min(end, toMs),
    }));
  const below = one.calls.flatMap((call) => spansOf(call, depth + 1, toMs));
  return [whole, ...own, ...below];
}

/** Puts the waits between tries where they belong, each try with all that is below it. */
function inOrder(spans: readonly TraceSpan[], depth: number): TraceSpan[] {
  const blocks: TraceSpan[][] = [];
  for (const span of spans) {
    const isOfBlock = span.depth > depth && blocks.length > 0;
    if (isOfBlock) blocks.at(-1)!.push(span);
    else blocks.push([span]);
  }
  return blocks.sort(([a], [b]) => a!.fromMs - b!.fromMs).flat();
}
