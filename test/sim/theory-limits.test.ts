import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { droppedByBucket, lostToPatience } from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, station } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const exponential = 'exponential(1ms)';
const refused = ({ nodes }: SystemReport) => nodes.api!.refused / nodes.api!.arrivals;

describe('patience', () => {
  it.each([
    [0.8, 1, 5_000],
    [0.8, 5, 30_000],
    [1.2, 5, 10_000],
    [1.5, 2, 8_000],
  ])('M/M/1+D at %d: who has waited %d service times is dropped', (rho, patience, durationMs) => {
    const config = station(`${rho * 1000}/s`, { service: exponential, deadline: `${patience}ms` });
    const runs = replicate(config, { durationMs });
    const theory = lostToPatience(rho, patience);
    expect(agrees(estimateOf(runs, refused), theory)).toBe('agrees');
    // Only those who are served make the worker busy.
    const busy = estimateOf(runs, ({ nodes }) => nodes.api!.utilization);
    expect(agrees(busy, rho * (1 - theory))).toBe('agrees');
  });

  it('a timeout alone takes nobody out of the line: so many wait longer as in M/M/1', () => {
    const config = station('800/s', { service: exponential }, { timeout: '10ms' });
    const timedOut = ({ clients }: SystemReport) =>
      clients.users!.timedOut / clients.users!.offered;
    const runs = replicate(config, { durationMs: 50_000 });
    expect(agrees(estimateOf(runs, timedOut), Math.exp(-0.2 * 10), 0.03)).toBe('agrees');
    // Whoever got an answer got it in time: the mean of Exp(0.2) below 10.
    const cut = Math.exp(-2);
    const theory = 5 - (10 * cut) / (1 - cut);
    const latency = estimateOf(runs, ({ clients }) => clients.users!.latency.mean);
    expect(agrees(latency, theory)).toBe('agrees');
  });
});

describe('a token bucket', () => {
  it.each([
    [0.8, 1, 5_000],
    [0.8, 5, 30_000],
    [0.9, 10, 80_000],
    [1, 10, 40_000],
    [1.2, 10, 20_000],
  ])('under load %d with a burst of %i drops what M/D/1/b loses', (load, burst, durationMs) => {
    const config = station(`${load * 1000}/s`, {
      workers: 1_000_000,
      rateLimit: { rate: '1000/s', burst },
    });
    expect(
      agrees(estimate(config, refused, { durationMs }), droppedByBucket(load, burst), 0.03),
    ).toBe('agrees');
  });
});
