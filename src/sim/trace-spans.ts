import type { CallRecord, TryRecord } from './trace-records.ts';
import type { TraceSpan } from './types.ts';

/** Everything that was recorded, up to the moment when nobody waited any more. */
export function spansOf(
  { tries, backoffs }: CallRecord,
  depth: number,
  endMs: number,
): TraceSpan[] {
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
