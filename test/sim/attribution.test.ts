import { describe, expect, it, vi } from 'vitest';
import type { RequestTrace, Simulation, SystemConfig } from '../../src/sim/index.ts';
import { erlangCWait } from '../support/queueing-formulas.ts';
import { agrees, change, estimateOf, start, station, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

/** Everything that was followed in a run; traces are kept for a simulated minute. */
function followed(simulation: Simulation, untilMs: number, at?: (timeMs: number) => void) {
  const traces: RequestTrace[] = [];
  simulation.advanceTo(0);
  let seenMs = 0;
  while (seenMs < untilMs) {
    const timeMs = Math.min(untilMs, seenMs + 1000);
    simulation.advanceTo(timeMs);
    traces.push(...simulation.traces().filter(({ toMs }) => toMs > seenMs && toMs <= timeMs));
    at?.(timeMs);
    seenMs = timeMs;
  }
  return traces;
}

const total = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

function expectWhole(traces: readonly RequestTrace[]): void {
  expect(traces.length).toBeGreaterThan(50);
  for (const { fromMs, toMs, parts, byNode } of traces) {
    expect(total({ ...parts })).toBeCloseTo(toMs - fromMs, 6);
    for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
    const nodes = Object.values(byNode);
    expect(nodes.reduce((sum, { queue }) => sum + queue, 0)).toBeCloseTo(parts.queue, 6);
    expect(nodes.reduce((sum, { service }) => sum + service, 0)).toBeCloseTo(parts.service, 6);
  }
}

/** Everything lies inside of the try that it belongs to, and what happens at one node comes in order. */
function expectNested({ spans, fromMs, toMs }: RequestTrace): void {
  const open: { fromMs: number; toMs: number }[] = [{ fromMs, toMs }];
  const before = new Map<string, number>();
  for (const span of spans) {
    expect(span.depth + 1).toBeLessThanOrEqual(open.length);
    const caller = open[span.depth]!;
    expect(span.fromMs).toBeGreaterThanOrEqual(caller.fromMs);
    expect(span.toMs).toBeLessThanOrEqual(caller.toMs);
    expect(span.toMs).toBeGreaterThanOrEqual(span.fromMs);
    // Of two tries that are out at once each has its own stretches below it.
    const place = `${span.depth} ${span.kind === 'try' ? span.node : `try ${open[span.depth]!.fromMs}`}`;
    expect(span.fromMs).toBeGreaterThanOrEqual(before.get(place) ?? fromMs);
    before.set(place, span.fromMs);
    open.length = span.depth + 1;
    if (span.kind === 'try') open.push(span);
  }
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const tracesOf = (config: SystemConfig, durationMs: number) =>
  seeds.map((seed) => followed(start(config, seed, 2000), durationMs));
const meanOf = (of: (trace: RequestTrace) => number) => (traces: readonly RequestTrace[]) =>
  traces.reduce((sum, trace) => sum + of(trace), 0) / traces.length;

describe('where the time went', () => {
  it('M/M/1 splits into the wait of Pollaczek and Khinchine and the service', () => {
    const runs = tracesOf(station('800/s', { service: 'exponential(1ms)' }), 60_000);
    for (const traces of runs) expectWhole(traces);
    expect(
      agrees(
        estimateOf(
          runs,
          meanOf(({ parts }) => parts.queue),
        ),
        4,
        0.05,
      ),
    ).toBe('agrees');
    expect(
      agrees(
        estimateOf(
          runs,
          meanOf(({ parts }) => parts.service),
        ),
        1,
      ),
    ).toBe('agrees');
    expect(
      runs.flat().every(({ parts }) => parts.network + parts.retry + parts.timeout === 0),
    ).toBe(true);
  });

  it('waiting for a slot of a pool counts as on the way', () => {
    const config = station(
      '800/s',
      { workers: 1_000_000, service: 'exponential(5ms)' },
      { limit: 5 },
    );
    const runs = tracesOf(config, 30_000);
    for (const traces of runs) expectWhole(traces);
    const network = estimateOf(
      runs,
      meanOf(({ parts }) => parts.network),
    );
    expect(agrees(network, 5 * erlangCWait(5, 0.8), 0.05)).toBe('agrees');
  });

  it('several stations keep their own shares', () => {
    const config = system({
      clients: { users: { arrivals: '700/s', calls: { to: 'web', latency: '3ms' } } },
      nodes: {
        web: {
          kind: 'gateway',
          workers: 1_000_000,
          service: '2ms',
          calls: [{ to: 'db' }, { to: 'search', share: '50%' }],
        },
        db: { kind: 'database', workers: 2, service: 'exponential(2ms)' },
        search: { kind: 'service', service: 'exponential(2ms)' },
      },
    });
    const runs = tracesOf(config, 40_000);
    for (const traces of runs) expectWhole(traces);
    const queue = (node: string) =>
      estimateOf(
        runs,
        meanOf(({ byNode }) => byNode[node]?.queue ?? 0),
      );
    expect(agrees(queue('db'), 2 * erlangCWait(2, 0.7), 0.05)).toBe('agrees');
    // Half of them wait at M/M/1 at 0.7.
    expect(agrees(queue('search'), 0.5 * 2 * erlangCWait(1, 0.7), 0.05)).toBe('agrees');
    expect(
      agrees(
        estimateOf(
          runs,
          meanOf(({ parts }) => parts.network),
        ),
        3,
      ),
    ).toBe('agrees');
    expect(
      agrees(
        estimateOf(
          runs,
          meanOf(({ parts }) => parts.service),
        ),
        2 + 2 + 1,
      ),
    ).toBe('agrees');
  });

  it('tries that fail are retry waste, with the waits between them', () => {
    const config = station(
      '100/s',
      { workers: 1_000_000, service: '4ms', errors: '50%' },
      { retries: { max: 1, backoff: '10ms' } },
    );
    const runs = tracesOf(config, 30_000);
    for (const traces of runs) expectWhole(traces);
    for (const trace of runs.flat()) expectNested(trace);
    const answered = runs.map((traces) => traces.filter(({ outcome }) => outcome === 'ok'));
    for (const { parts } of answered.flat()) {
      expect(parts.service).toBeCloseTo(4, 6);
      expect([0, 14].map((waste) => Math.abs(parts.retry - waste) < 1e-6)).toContain(true);
    }
    // Of those who are answered, one in three needed a second try.
    const retry = estimateOf(
      answered,
      meanOf(({ parts }) => parts.retry),
    );
    expect(agrees(retry, 14 / 3, 0.05)).toBe('agrees');
  });

  it('tries that time out are timeout waste', () => {
    const config = station(
      { process: 'constant', rate: '10/s' },
      { workers: 1_000_000, service: '80ms' },
      { timeout: '50ms', retries: { max: 2, backoff: '10ms' } },
    );
    const traces = followed(start(config), 60_000);
    expectWhole(traces);
    for (const { outcome, parts } of traces) {
      expect(outcome).toBe('timed-out');
      expect(parts.timeout).toBeCloseTo(150, 6);
      expect(parts.retry).toBeCloseTo(20, 6);
    }
  });

  it('calls in parallel count by the one that was waited for', () => {
    const config = system({
      clients: { users: { arrivals: '20/s', calls: { to: 'web' } } },
      nodes: {
        web: { kind: 'gateway', workers: 1_000_000, calls: [[{ to: 'quick' }, { to: 'slow' }]] },
        quick: { kind: 'service', workers: 1_000_000, service: '5ms' },
        slow: { kind: 'service', workers: 1_000_000, service: '30ms' },
      },
    });
    const traces = followed(start(config), 30_000);
    expectWhole(traces);
    for (const trace of traces) {
      expectNested(trace);
      const { parts, spans } = trace;
      expect(parts.service).toBeCloseTo(30, 6);
      expect(spans.filter(({ kind }) => kind === 'try')).toHaveLength(3);
    }
  });

  it('adds up whatever happens', () => {
    const config = system({
      clients: {
        users: {
          arrivals: '150/s',
          calls: {
            to: 'web',
            timeout: '300ms',
            latency: 'exponential(5ms)',
            retries: { max: 2, backoff: 'exponential(10ms 2 100ms)', jitter: 'full' },
          },
        },
      },
      nodes: {
        web: {
          kind: 'service',
          instances: 2,
          workers: 20,
          queue: { limit: 30 },
          service: 'exponential(5ms)',
          calls: [
            [
              { to: 'pay', timeout: '80ms', limit: 6, hedge: '30ms', fallback: true },
              { to: 'stock', timeout: '100ms', retries: { max: 1, backoff: '5ms' } },
            ],
            { to: 'mail', share: '50%' },
          ],
        },
        pay: { kind: 'external', workers: 50, service: 'hyperexponential(15ms 6)', errors: '5%' },
        stock: { kind: 'database', workers: 4, service: 'exponential(15ms)', errors: '5%' },
        mail: { kind: 'queue', consumers: { to: 'mailer', concurrency: 3 } },
        mailer: { kind: 'service', workers: 3, service: '10ms' },
      },
    });
    const simulation = start(config, 4, 2000);
    const traces = followed(simulation, 90_000, (timeMs) => {
      if (timeMs === 30_000) change(simulation, config, 'stock.crashed', 1);
      if (timeMs === 40_000) change(simulation, config, 'stock.crashed', 0);
      if (timeMs === 50_000) change(simulation, config, 'web.hung', 1);
      if (timeMs === 60_000) change(simulation, config, 'web.hung', 0);
      if (timeMs === 70_000) change(simulation, config, 'users>web.partition', true);
      if (timeMs === 75_000) change(simulation, config, 'users>web.partition', false);
    });
    expectWhole(traces);
    for (const trace of traces) expectNested(trace);
    const outcomes = new Set(traces.map(({ outcome }) => outcome));
    expect(outcomes).toContain('ok');
    expect(outcomes).toContain('timed-out');
  });
});
