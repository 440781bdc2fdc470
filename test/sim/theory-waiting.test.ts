import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import {
  erlangB,
  erlangC,
  erlangCWait,
  mmck,
  mmcSojournQuantile,
} from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, start, station } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const api = (report: SystemReport) => report.nodes.api!;
const wait = (report: SystemReport) => api(report).wait.mean;
const service = 'exponential(1ms)';

describe('M/M/c', () => {
  it.each([
    [1, 0.5, 25_000],
    [1, 0.8, 40_000],
    [2, 0.8, 25_000],
    [10, 0.8, 5_000],
    [10, 0.9, 8_000],
    [100, 0.95, 4_000],
  ])(
    'with %i workers at %d waits, stays and is busy as Erlang says',
    (workers, rho, durationMs) => {
      const config = station(`${workers * rho * 1000}/s`, { workers, service });
      const runs = replicate(config, { durationMs, warmupMs: Math.max(500, durationMs / 20) });
      const of = (measure: (report: SystemReport) => number) => estimateOf(runs, measure);
      const quantile = (share: number) => mmcSojournQuantile(workers, rho, share);
      expect(agrees(of(wait), erlangCWait(workers, rho), 0.06)).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).queueLength.mean),
          workers * rho * erlangCWait(workers, rho),
          0.06,
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).service.mean),
          1,
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).utilization),
          rho,
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).sojourn.p50),
          quantile(0.5),
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).sojourn.p95),
          quantile(0.95),
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of((report) => api(report).sojourn.p99),
          quantile(0.99),
          0.03,
        ),
      ).toBe('agrees');
      expect(
        agrees(
          of(({ clients }) => clients.users!.latency.p99),
          quantile(0.99),
          0.03,
        ),
      ).toBe('agrees');
    },
  );

  it('waits alike as instances behind one common line', () => {
    const config = station('9000/s', { instances: 5, workers: 2, shared: true, service });
    const runs = replicate(config, { durationMs: 10_000, warmupMs: 500 });
    expect(agrees(estimateOf(runs, wait), erlangCWait(10, 0.9), 0.03)).toBe('agrees');
    const p90 = estimateOf(runs, (report) => api(report).wait.p90);
    // P(W > t) = C e^(−(c − a) t).
    expect(agrees(p90, Math.log(10 * erlangC(10, 0.9)), 0.04)).toBe('agrees');
  });

  it('is a queue before a pool of connections, too', () => {
    const config = station('8000/s', { workers: 1_000_000, service }, { limit: 10 });
    const latency = estimate(config, ({ clients }) => clients.users!.latency.mean, {
      durationMs: 2_000,
      warmupMs: 200,
    });
    expect(agrees(latency, 1 + erlangCWait(10, 0.8))).toBe('agrees');
  });
});

describe('M/M/c/K', () => {
  it.each([
    [1, 5, 0.8, 20_000],
    [1, 10, 1.2, 20_000],
    [10, 10, 9, 2_000],
    [10, 20, 9, 8_000],
    [10, 15, 12, 2_000],
    [100, 100, 95, 600],
  ])(
    'with %i workers and room for %i refuses of %d offered what it must',
    (workers, room, offered, durationMs) => {
      const config = station(`${offered * 1000}/s`, {
        workers,
        queue: { limit: room - workers },
        service,
      });
      const runs = replicate(config, { durationMs, warmupMs: 200 });
      const theory = mmck(workers, room, offered);
      const refused = estimateOf(runs, (report) => api(report).refused / api(report).arrivals);
      expect(agrees(refused, theory.blocked)).toBe('agrees');
      const lost = estimateOf(
        runs,
        ({ clients }) => clients.users!.refused / clients.users!.offered,
      );
      expect(agrees(lost, theory.blocked)).toBe('agrees');
      expect(
        agrees(
          estimateOf(runs, (report) => api(report).sojourn.mean),
          theory.sojourn,
        ),
      ).toBe('agrees');
    },
  );

  it.each(['constant(1ms)', 'hyperexponential(1ms 4)'])(
    'loses without a line what Erlang B says, whatever the service time: %s',
    (service) => {
      const config = station('9000/s', { workers: 10, queue: { limit: 0 }, service });
      const lost = estimate(config, (report) => api(report).refused / api(report).arrivals, {
        durationMs: 2_000,
        warmupMs: 100,
      });
      expect(agrees(lost, erlangB(10, 9))).toBe('agrees');
    },
  );
});

describe('no order of service', () => {
  const played = (order: string, workers: number) => {
    const config = station('900/s', {
      workers,
      queue: { order },
      service: `exponential(${workers}ms)`,
    });
    const simulation = start(config, 3);
    let idle = 0;
    for (let timeMs = 7; timeMs < 60_000; timeMs += 7) {
      simulation.advanceTo(timeMs);
      const { busy, queue } = simulation.frame().nodes.api!;
      if (queue > 0 && busy < workers) idle++;
    }
    return { idle, report: simulation.report() };
  };

  it.each([1, 7])('makes one of %i workers idle while work waits', (workers) => {
    const fifo = played('fifo', workers);
    for (const order of ['lifo', 'priority']) {
      const other = played(order, workers);
      expect(other.idle).toBe(0);
      // The same work comes at the same times, so the same is left undone at every moment.
      expect(other.report.nodes.api!.utilization).toBe(fifo.report.nodes.api!.utilization);
      expect(other.report.nodes.api!.inSystem.mean).toBe(fifo.report.nodes.api!.inSystem.mean);
    }
    expect(fifo.idle).toBe(0);
  });
});
