import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { erlangCWait } from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, station, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const api = (report: SystemReport) => report.nodes.api!;
const wait = (report: SystemReport) => api(report).wait.mean;
const sojourn = (report: SystemReport) => api(report).sojourn.mean;
const exponential = 'exponential(1ms)';
const utilization = 0.8;

describe('processor sharing', () => {
  const shared = (more: object) =>
    station('800/s', { workers: 1_000_000, cores: 1, service: exponential, ...more });

  it.each(['constant(1ms)', 'erlang(2 1ms)', exponential, 'hyperexponential(1ms 4)'])(
    'stays S/(1 − ρ), whatever the service time: %s',
    (service) => {
      const runs = replicate(shared({ service }), { durationMs: 30_000 });
      expect(agrees(estimateOf(runs, sojourn), 1 / (1 - utilization), 0.03)).toBe('agrees');
      expect(estimateOf(runs, wait).mean).toBe(0);
    },
  );

  it('takes from each job in proportion to its length', () => {
    // Jobs of 0.5 ms stay 2.5 ms, those of 2 ms four times as long.
    const config = system({
      clients: {
        short: { arrivals: '533.333/s', calls: { to: 'api' } },
        long: { arrivals: '266.667/s', calls: { to: 'api' } },
      },
      nodes: {
        api: {
          kind: 'service',
          workers: 1_000_000,
          cores: 1,
          service: { short: '0.5ms', long: '2ms' },
        },
      },
    });
    const runs = replicate(config, { durationMs: 25_000 });
    const latency = (client: string) =>
      estimateOf(runs, (report) => report.clients[client]!.latency.mean);
    expect(agrees(latency('short'), 2.5)).toBe('agrees');
    expect(agrees(latency('long'), 10)).toBe('agrees');
  });

  it('by several cores stays on average as long as M/M/c', () => {
    const config = shared({ cores: 4, service: 'exponential(4ms)' });
    const theory = 4 * (1 + erlangCWait(4, utilization));
    expect(agrees(estimate(config, sojourn, { durationMs: 25_000 }), theory)).toBe('agrees');
  });

  it('serves no more by more workers on the same core', () => {
    const config = shared({ workers: 3 });
    const runs = replicate(config, { durationMs: 30_000 });
    expect(agrees(estimateOf(runs, sojourn), 5, 0.03)).toBe('agrees');
    // Of n inside, n − 3 stand in line: Σ (n − 3)(1 − ρ)ρⁿ = ρ⁴/(1 − ρ).
    const line = estimateOf(runs, (report) => api(report).queueLength.mean);
    expect(agrees(line, utilization ** 4 / (1 - utilization), 0.04)).toBe('agrees');
  });

  it('leaves the core to others while a worker waits for a call', () => {
    const config = system({
      clients: { users: { arrivals: '800/s', calls: { to: 'api' } } },
      nodes: {
        api: {
          kind: 'service',
          workers: 1_000_000,
          cores: 1,
          service: exponential,
          calls: [{ to: 'db' }],
        },
        db: { kind: 'external', workers: 1_000_000, service: '20ms' },
      },
    });
    expect(agrees(estimate(config, sojourn, { durationMs: 10_000 }), 5 + 20)).toBe('agrees');
  });
});
