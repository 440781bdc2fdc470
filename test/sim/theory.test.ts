import { describe, expect, it } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { agrees, estimate, station, system } from '../support/systems.ts';

/** Erlang B by its recursion: the share of arrivals that find all c servers busy and leave. */
function erlangB(servers: number, offered: number): number {
  let blocking = 1;
  for (let k = 1; k <= servers; k++) blocking = (offered * blocking) / (k + offered * blocking);
  return blocking;
}

/** Mean wait in M/M/c in units of the mean service time (Erlang C). */
function erlangCWait(servers: number, utilization: number): number {
  const offered = servers * utilization;
  const blocking = erlangB(servers, offered);
  const waits = blocking / (1 - utilization * (1 - blocking));
  return waits / (servers - offered);
}

const wait = (report: SystemReport) => report.nodes.api!.wait.mean;
const sojourn = (report: SystemReport) => report.nodes.api!.sojourn.mean;
const exponential = 'exponential(1ms)';

describe('one station with exponential arrivals and services', () => {
  it.each([
    [1, 0.5],
    [1, 0.8],
    [2, 0.8],
    [10, 0.9],
    [100, 0.95],
  ])('M/M/%i at utilisation %d waits as Erlang C says', (workers, utilization) => {
    const config = station(`${workers * utilization * 1000}/s`, { workers, service: exponential });
    const durationMs = 120_000 / (workers * utilization);
    expect(
      agrees(estimate(config, wait, { durationMs }), erlangCWait(workers, utilization), 0.08),
    ).toBe('agrees');
  });

  it('M/M/1 at utilisation 0.8 has exponential sojourn times: p99 is ln 100 times the mean', () => {
    const config = station('800/s', { service: exponential });
    const p99 = estimate(config, (report) => report.nodes.api!.sojourn.p99, {
      durationMs: 120_000,
    });
    expect(agrees(p99, 5 * Math.log(100), 0.08)).toBe('agrees');
    const median = estimate(config, (report) => report.clients.users!.latency.p50, {
      durationMs: 120_000,
    });
    expect(agrees(median, 5 * Math.log(2), 0.08)).toBe('agrees');
  });

  it('is as busy as its offered load', () => {
    const config = station('1400/s', { workers: 2, service: exponential });
    const busy = estimate(config, (report) => report.nodes.api!.utilization, {
      durationMs: 20_000,
    });
    expect(agrees(busy, 0.7)).toBe('agrees');
  });

  it.each([
    [1, 5, 0.8, 0.088819],
    [1, 10, 1.2, 0.192586],
    [10, 20, 9, 0.02951],
    [10, 15, 12, 0.203261],
  ])('M/M/%i/%i at offered load %d refuses the right share', (workers, room, offered, blocked) => {
    const config = station(`${offered * 1000}/s`, {
      workers,
      queue: { limit: room - workers },
      service: exponential,
    });
    const refused = (report: SystemReport) =>
      report.nodes.api!.refused / report.nodes.api!.arrivals;
    expect(
      agrees(estimate(config, refused, { durationMs: 100_000 / offered }), blocked, 0.08),
    ).toBe('agrees');
  });

  it.each(['exponential(1ms)', 'constant(1ms)', 'hyperexponential(1ms 4)'])(
    'M/G/c/c loses what Erlang B says, whatever the service time: %s',
    (service) => {
      const config = station('9000/s', { workers: 10, queue: { limit: 0 }, service });
      const lost = (report: SystemReport) =>
        report.clients.users!.refused / report.clients.users!.offered;
      expect(agrees(estimate(config, lost, { durationMs: 8_000 }), erlangB(10, 9))).toBe('agrees');
    },
  );
});

describe('one worker with general service times', () => {
  const utilization = 0.8;
  it.each([
    ['constant(1ms)', 0],
    ['erlang(2 1ms)', 0.5],
    ['uniform(0ms 2ms)', 1 / 3],
    ['hyperexponential(1ms 4)', 4],
    ['lognormal(1ms 4ms)', undefined],
    ['empirical(0.5ms 0.5ms 2ms)', 0.5],
  ])('M/G/1 with %s waits as Pollaczek and Khinchine say', (service, scv) => {
    // σ of the lognormal: the smaller root of σ²/2 − 2.3263σ + ln 4 = 0.
    const sigma = 2.3263478740408408 - Math.sqrt(2.3263478740408408 ** 2 - 2 * Math.log(4));
    const variability = scv ?? Math.exp(sigma * sigma) - 1;
    const theory = (utilization / (1 - utilization)) * ((1 + variability) / 2);
    const config = station(`${utilization * 1000}/s`, { service });
    expect(agrees(estimate(config, wait, { durationMs: 150_000 }), theory, 0.1)).toBe('agrees');
  });

  it('G/M/1: round robin over ten workers makes each of them E10/M/1', () => {
    const config = station('8000/s', { instances: 10, service: exponential });
    expect(agrees(estimate(config, wait, { durationMs: 20_000 }), 1.922269, 0.08)).toBe('agrees');
  });

  it('D/M/1: constant arrivals wait less than random ones', () => {
    const config = station({ process: 'constant', rate: '800/s' }, { service: exponential });
    expect(agrees(estimate(config, wait, { durationMs: 120_000 }), 1.692731, 0.08)).toBe('agrees');
  });

  it('M/M/1+D: who has waited longer than the deadline is dropped', () => {
    const config = station('1200/s', { service: exponential, deadline: '5ms' });
    const dropped = (report: SystemReport) =>
      report.nodes.api!.refused / report.nodes.api!.arrivals;
    expect(agrees(estimate(config, dropped, { durationMs: 40_000 }), 0.223855)).toBe('agrees');
  });

  it('serves two priorities as Cobham says, neither interrupting the other', () => {
    const config = system({
      clients: {
        urgent: { arrivals: '300/s', calls: { to: 'api' }, priority: 0 },
        patient: { arrivals: '500/s', calls: { to: 'api' }, priority: 1 },
      },
      nodes: { api: { kind: 'service', queue: { order: 'priority' }, service: exponential } },
    });
    const latency = (client: string) =>
      estimate(config, (report) => report.clients[client]!.latency.mean, { durationMs: 150_000 });
    expect(agrees(latency('urgent'), 1 + 1.142857)).toBe('agrees');
    expect(agrees(latency('patient'), 1 + 5.714286, 0.08)).toBe('agrees');
  });

  it('a token bucket drops what M/D/1/b loses', () => {
    const config = station('1200/s', {
      workers: 1_000_000,
      rateLimit: { rate: '1000/s', burst: 10 },
    });
    const dropped = (report: SystemReport) =>
      report.nodes.api!.refused / report.nodes.api!.arrivals;
    expect(agrees(estimate(config, dropped, { durationMs: 40_000 }), 0.170911)).toBe('agrees');
  });
});

describe('networks of stations', () => {
  it('a tandem of three through queues is a Jackson network', () => {
    const stage = (mean: string, to?: string) => ({
      kind: 'service',
      service: `exponential(${mean})`,
      ...(to ? { calls: [{ to }] } : {}),
    });
    const config = system({
      clients: { users: { arrivals: '1/s', calls: { to: 'q1' } } },
      nodes: {
        q1: { kind: 'queue', consumers: { to: 'first', concurrency: 1_000_000 } },
        first: stage('500ms', 'q2'),
        q2: { kind: 'queue', consumers: { to: 'second', concurrency: 1_000_000 } },
        second: stage('666.6666666667ms', 'q3'),
        q3: { kind: 'queue', consumers: { to: 'third', concurrency: 1_000_000 } },
        third: stage('800ms'),
      },
    });
    // W = 1/(2−1) + 1/(1.5−1) + 1/(1.25−1) seconds.
    const whole = (report: SystemReport) =>
      ['first', 'second', 'third'].reduce((sum, id) => sum + report.nodes[id]!.sojourn.mean, 0);
    expect(agrees(estimate(config, whole, { durationMs: 30_000_000 }), 7000, 0.08)).toBe('agrees');
  });

  it('a hundred calls in parallel, each slow once in a hundred: 63 % wait for a slow one', () => {
    const leaves = Array.from({ length: 100 }, (_, index) => `leaf-${index}`);
    const config = system({
      clients: { users: { arrivals: '20/s', calls: { to: 'root' } } },
      nodes: {
        root: { kind: 'service', workers: 1000, calls: [leaves.map((to) => ({ to }))] },
        ...Object.fromEntries(
          leaves.map((id) => [
            id,
            {
              kind: 'external',
              service: `empirical(${[...Array(99).fill('1ms'), '500ms'].join(' ')})`,
            },
          ]),
        ),
      },
    });
    const slow = estimate(config, (report) => report.clients.users!.latency.mean, {
      durationMs: 30_000,
      warmupMs: 2000,
    });
    expect(agrees(slow, 1 + 499 * (1 - 0.99 ** 100))).toBe('agrees');
  });

  it('two choices keep the tail as short as the mean field says', () => {
    const config = station('450000/s', {
      instances: 500,
      balance: 'two-choices',
      service: exponential,
    });
    const { mean } = estimate(config, sojourn, { durationMs: 400, warmupMs: 100, seeds: 5 });
    // The limit for N → ∞ is 2.614057; 500 instances stay within 3 % of it.
    expect(mean / 2.614057).toBeGreaterThan(0.97);
    expect(mean / 2.614057).toBeLessThan(1.03);
  });
});
