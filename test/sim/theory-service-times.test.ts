import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import {
  cobham,
  constantTransform,
  erlangTransform,
  gm1Wait,
  pollaczekKhinchine,
} from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, station, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const api = (report: SystemReport) => report.nodes.api!;
const wait = (report: SystemReport) => api(report).wait.mean;
const exponential = 'exponential(1ms)';
const utilization = 0.8;

/** The log-normal with mean 1 and a 99th percentile: ln p99 = zσ − σ²/2, SCV = exp(σ²) − 1. */
function lognormalScv(p99: number): number {
  const z99 = 2.3263478740408408;
  const sigma = z99 - Math.sqrt(z99 * z99 - 2 * Math.log(p99));
  return Math.exp(sigma * sigma) - 1;
}

describe('M/G/1', () => {
  it.each([
    ['constant(1ms)', 0, 30_000],
    ['erlang(2 1ms)', 0.5, 30_000],
    ['uniform(0ms 2ms)', 1 / 3, 30_000],
    ['empirical(0.5ms 0.5ms 2ms)', 0.5, 30_000],
    ['hyperexponential(1ms 4)', 4, 60_000],
    ['lognormal(1ms 4ms)', lognormalScv(4), 40_000],
  ])('with %s waits as Pollaczek and Khinchine say', (service, scv, durationMs) => {
    const config = station(`${utilization * 1000}/s`, { service });
    const theory = pollaczekKhinchine(utilization, scv);
    expect(agrees(estimate(config, wait, { durationMs }), theory, 0.03)).toBe('agrees');
  });

  it('waits alike on average when the last to come is served first', () => {
    const config = station('800/s', { queue: { order: 'lifo' }, service: 'erlang(2 1ms)' });
    const theory = pollaczekKhinchine(utilization, 0.5);
    expect(agrees(estimate(config, wait, { durationMs: 30_000 }), theory, 0.03)).toBe('agrees');
  });
});

describe('G/M/1', () => {
  /** P(T > t) = e^(−(1 − σ) t), and the wait tells σ. */
  const quantile = (meanWait: number, share: number) => -Math.log(1 - share) * (1 + meanWait);

  it.each([
    [2, 20_000],
    [10, 8_000],
  ])('round robin over %i workers makes each of them E/M/1', (instances, durationMs) => {
    const config = station(`${instances * 800}/s`, { instances, service: exponential });
    const runs = replicate(config, { durationMs });
    const theory = gm1Wait(erlangTransform(instances, utilization));
    expect(agrees(estimateOf(runs, wait), theory, 0.03)).toBe('agrees');
    const p95 = estimateOf(runs, (report) => api(report).sojourn.p95);
    expect(agrees(p95, quantile(theory, 0.95))).toBe('agrees');
  });

  it('constant arrivals make D/M/1', () => {
    const config = station({ process: 'constant', rate: '800/s' }, { service: exponential });
    const runs = replicate(config, { durationMs: 30_000 });
    const theory = gm1Wait(constantTransform(utilization));
    expect(agrees(estimateOf(runs, wait), theory, 0.03)).toBe('agrees');
    const p95 = estimateOf(runs, (report) => api(report).sojourn.p95);
    expect(agrees(p95, quantile(theory, 0.95))).toBe('agrees');
  });
});

describe('priorities', () => {
  it('are served as Cobham says, neither interrupting the other', () => {
    const config = system({
      clients: {
        urgent: { arrivals: '300/s', calls: { to: 'api' }, priority: 0 },
        patient: { arrivals: '500/s', calls: { to: 'api' }, priority: 1 },
      },
      nodes: { api: { kind: 'service', queue: { order: 'priority' }, service: exponential } },
    });
    const runs = replicate(config, { durationMs: 40_000 });
    const [urgent, patient] = cobham([0.3, 0.5]);
    const latency = (client: string) =>
      estimateOf(runs, (report) => report.clients[client]!.latency.mean);
    expect(agrees(latency('urgent'), 1 + urgent!)).toBe('agrees');
    expect(agrees(latency('patient'), 1 + patient!, 0.03)).toBe('agrees');
  });
});

describe('slow machines', () => {
  it('a slowdown is a longer service time', () => {
    const config = station('400/s', { service: exponential, slowdown: 2 });
    expect(agrees(estimate(config, wait, { durationMs: 80_000 }), 2 * 4, 0.03)).toBe('agrees');
  });
});
