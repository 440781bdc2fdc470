import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { closedThroughput } from '../support/queueing-formulas.ts';
import { agrees, estimateOf, replicate, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const many = 1_000_000;
const exponential = 'exponential(1ms)';
const latency = ({ clients }: SystemReport) => clients.users!.latency.mean;

describe('closed networks', () => {
  const closed = (users: number, think: string, more: object = {}) =>
    system({
      clients: { users: { arrivals: { process: 'closed', users, think }, calls: { to: 'api' } } },
      nodes: { api: { kind: 'service', service: exponential }, ...more },
    });
  const perMs =
    (durationMs: number) =>
    ({ clients }: SystemReport) =>
      clients.users!.succeeded / durationMs;

  it.each([
    [1, 100_000],
    [5, 30_000],
    [10, 20_000],
    [20, 20_000],
  ])('%i users who think and one worker: mean value analysis', (users, durationMs) => {
    const runs = replicate(closed(users, 'exponential(9ms)'), { durationMs });
    const throughput = closedThroughput(users, 9, [1]);
    expect(agrees(estimateOf(runs, perMs(durationMs)), throughput)).toBe('agrees');
    // R = N/X − Z: the interactive response time law.
    expect(agrees(estimateOf(runs, latency), users / throughput - 9)).toBe('agrees');
  });

  it('does not care how think times are spread', () => {
    const runs = replicate(closed(10, '9ms'), { durationMs: 20_000 });
    expect(agrees(estimateOf(runs, perMs(20_000)), closedThroughput(10, 9, [1]))).toBe('agrees');
  });

  it('passes several stations, the slowest of which decides', () => {
    const config = system({
      clients: {
        users: {
          arrivals: { process: 'closed', users: 12, think: 'exponential(4ms)' },
          calls: { to: 'front' },
        },
      },
      nodes: {
        front: { kind: 'gateway', workers: many, calls: [{ to: 'web' }, { to: 'db' }] },
        web: { kind: 'service', service: exponential },
        db: { kind: 'database', service: 'exponential(0.7ms)' },
      },
    });
    const runs = replicate(config, { durationMs: 20_000 });
    const throughput = closedThroughput(12, 4, [1, 0.7]);
    expect(agrees(estimateOf(runs, perMs(20_000)), throughput)).toBe('agrees');
    const busy = estimateOf(runs, ({ nodes }) => nodes.db!.utilization);
    expect(agrees(busy, 0.7 * throughput)).toBe('agrees');
  });
});
