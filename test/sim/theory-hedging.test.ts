import { describe, expect, it, vi } from 'vitest';
import { falling, hedgedTail, mixtureTail } from '../support/queueing-formulas.ts';
import { agrees, estimateOf, replicate, station } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const many = 1_000_000;

describe('hedging', () => {
  // Balanced means and 1 % slow: 0.99 × 5.0505 ms = 0.01 × 500 ms = 5 ms, so that the squared
  // coefficient of variation is (1 + 0.98²)/(1 − 0.98²).
  const service = `hyperexponential(10ms ${(1 + 0.98 ** 2) / (1 - 0.98 ** 2)})`;
  const tail = mixtureTail([0.99, 5 / 0.99], [0.01, 500]);
  const p95 = falling(tail, 0.05);
  const hedged = (call: object) =>
    replicate(station('2000/s', { instances: 2, workers: many, service }, call), {
      durationMs: 10_000,
      warmupMs: 3000,
    });

  it('alone, one in a thousand takes over a second', () => {
    const runs = hedged({});
    const p999 = estimateOf(runs, ({ clients }) => clients.users!.latency.p999);
    expect(agrees(p999, falling(tail, 0.001), 0.03)).toBe('agrees');
  });

  it('at p95, a second request for one in twenty makes that 29 ms', () => {
    const runs = hedged({ hedge: `${p95}ms` });
    const quick = hedgedTail(tail, p95);
    const p999 = estimateOf(runs, ({ clients }) => clients.users!.latency.p999);
    expect(agrees(p999, falling(quick, 0.001), 0.03)).toBe('agrees');
    const p50 = estimateOf(runs, ({ clients }) => clients.users!.latency.p50);
    expect(agrees(p50, falling(quick, 0.5))).toBe('agrees');
    const extra = estimateOf(
      runs,
      ({ nodes, clients }) => nodes.api!.arrivals / clients.users!.offered - 1,
    );
    expect(agrees(extra, 0.05)).toBe('agrees');
  });
});
