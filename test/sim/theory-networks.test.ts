import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { anyOf, erlangCWait } from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, station, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const exponential = 'exponential(1ms)';
const many = 1_000_000;
const latency = ({ clients }: SystemReport) => clients.users!.latency.mean;

describe('open networks', () => {
  // Jackson: W = 1/(2 − 1) + 1/(1.5 − 1) + 1/(1.25 − 1).
  const services = ['0.5ms', '0.6666666666667ms', '0.8ms'];
  const stages = Object.fromEntries(
    services.map((mean, index) => [
      `stage-${index + 1}`,
      { kind: 'service', service: `exponential(${mean})` },
    ]),
  );

  it('a caller that passes three stations one after the other is a tandem', () => {
    const config = system({
      clients: { users: { arrivals: '1000/s', calls: { to: 'front' } } },
      nodes: {
        front: {
          kind: 'gateway',
          workers: many,
          calls: services.map((_, i) => ({ to: `stage-${i + 1}` })),
        },
        ...stages,
      },
    });
    const runs = replicate(config, { durationMs: 15_000 });
    expect(agrees(estimateOf(runs, latency), 7, 0.03)).toBe('agrees');
    const each = [1, 2, 4];
    each.forEach((theory, index) => {
      const stay = estimateOf(runs, ({ nodes }) => nodes[`stage-${index + 1}`]!.sojourn.mean);
      expect(agrees(stay, theory, 0.03)).toBe('agrees');
    });
  });

  it('stations that hand over through queues are a tandem, too', () => {
    const handOver = (to: string) => ({ kind: 'queue', consumers: { to, concurrency: many } });
    const config = system({
      clients: { users: { arrivals: '1000/s', calls: { to: 'to-1' } } },
      nodes: {
        'to-1': handOver('stage-1'),
        'stage-1': { ...stages['stage-1']!, calls: [{ to: 'to-2' }] },
        'to-2': handOver('stage-2'),
        'stage-2': { ...stages['stage-2']!, calls: [{ to: 'to-3' }] },
        'to-3': handOver('stage-3'),
        'stage-3': stages['stage-3']!,
      },
    });
    const whole = (report: SystemReport) =>
      services.reduce((sum, _, i) => sum + report.nodes[`stage-${i + 1}`]!.sojourn.mean, 0);
    expect(agrees(estimate(config, whole, { durationMs: 15_000 }), 7, 0.03)).toBe('agrees');
  });

  it('work that comes back through a queue makes feedback', () => {
    const config = system({
      clients: { users: { arrivals: '1000/s', calls: { to: 'api' } } },
      nodes: {
        api: {
          kind: 'service',
          service: 'exponential(0.5ms)',
          calls: [{ to: 'again', share: '25%' }],
        },
        again: { kind: 'queue', consumers: { to: 'api', concurrency: many } },
      },
    });
    // 4/3 visits, each 1/(2 − 4/3) long.
    const whole = ({ nodes, clients }: SystemReport) =>
      (nodes.api!.sojourn.mean * nodes.api!.arrivals) / clients.users!.offered;
    expect(agrees(estimate(config, whole, { durationMs: 10_000 }), 2)).toBe('agrees');
  });

  it('consumers are the servers of M/M/c', () => {
    const config = system({
      clients: { users: { arrivals: '8000/s', calls: { to: 'jobs' } } },
      nodes: {
        jobs: { kind: 'queue', consumers: { to: 'worker', concurrency: 10 } },
        worker: { kind: 'service', workers: many, service: exponential },
      },
    });
    const runs = replicate(config, { durationMs: 6_000, warmupMs: 500 });
    const wait = estimateOf(runs, ({ nodes }) => nodes.jobs!.wait.mean);
    expect(agrees(wait, erlangCWait(10, 0.8), 0.03)).toBe('agrees');
  });

  it('tries again as often as a coin says', () => {
    const config = station(
      '1000/s',
      { workers: many, service: exponential, errors: '30%' },
      { retries: { max: 3, backoff: '2ms' } },
    );
    const runs = replicate(config, { durationMs: 5_000 });
    const tries = (1 - 0.3 ** 4) / 0.7;
    const calls = estimateOf(
      runs,
      ({ nodes, clients }) => nodes.api!.arrivals / clients.users!.offered,
    );
    expect(agrees(calls, tries)).toBe('agrees');
    const failed = estimateOf(
      runs,
      ({ clients }) => clients.users!.failed / clients.users!.offered,
    );
    expect(agrees(failed, 0.3 ** 4, 0.05)).toBe('agrees');
    // Those who succeed at try n have n services and n − 1 waits of 2 ms behind them.
    const shares = [0, 1, 2, 3].map((n) => 0.3 ** n / tries);
    const theory = shares.reduce((sum, share, n) => sum + share * (n + 1 + 2 * n), 0);
    expect(agrees(estimateOf(runs, latency), theory)).toBe('agrees');
  });
});

describe('many calls at once', () => {
  it('a hundred, each slow once in a hundred: 63 % wait for a slow one', () => {
    const leaves = Array.from({ length: 100 }, (_, index) => `leaf-${index}`);
    const config = system({
      clients: { users: { arrivals: '50/s', calls: { to: 'root' } } },
      nodes: {
        root: { kind: 'service', workers: many, calls: [leaves.map((to) => ({ to }))] },
        ...Object.fromEntries(
          leaves.map((id) => [
            id,
            {
              kind: 'external',
              workers: many,
              service: `empirical(${[...Array(99).fill('1ms'), '500ms'].join(' ')})`,
            },
          ]),
        ),
      },
    });
    const slow = estimate(config, latency, { durationMs: 4_000, warmupMs: 1000 });
    expect(agrees(slow, 1 + 499 * anyOf(100, 0.01))).toBe('agrees');
  });
});
