import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import {
  choicesSojourn,
  choicesSojournQuantile,
  erlangCWait,
  shorterOfTwoSojourn,
} from '../support/queueing-formulas.ts';
import {
  agrees,
  estimate,
  estimateOf,
  extrapolated,
  replicate,
  station,
} from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const exponential = 'exponential(1ms)';
const sojourn = ({ nodes }: SystemReport) => nodes.api!.sojourn.mean;

describe('balancing over instances with lines of their own', () => {
  it('at random makes each of them M/M/1', () => {
    const config = station('2400/s', { instances: 3, balance: 'random', service: exponential });
    const runs = replicate(config, { durationMs: 15_000 });
    expect(agrees(estimateOf(runs, sojourn), 5)).toBe('agrees');
    const p99 = estimateOf(runs, ({ nodes }) => nodes.api!.sojourn.p99);
    expect(agrees(p99, 5 * Math.log(100), 0.03)).toBe('agrees');
  });

  it('at random over unequal ones makes each M/M/1 of its own speed', () => {
    const config = station('900/s', {
      instances: 3,
      balance: 'random',
      speeds: [1, 1, 0.5],
      service: exponential,
    });
    // 300/s each: 1/(1 − 0.3) twice and 2/(1 − 0.6).
    const theory = (2 / 0.7 + 2 / 0.4) / 3;
    expect(agrees(estimate(config, sojourn, { durationMs: 15_000 }), theory)).toBe('agrees');
  });

  it.each([
    [0.5, 10_000],
    [0.8, 15_000],
    [0.9, 40_000],
  ])('by least connections at %d, two are the shorter of two lines', (rho, durationMs) => {
    const config = station(`${2 * rho * 1000}/s`, {
      instances: 2,
      balance: 'least-connections',
      service: exponential,
    });
    const theory = shorterOfTwoSojourn(rho);
    expect(agrees(estimate(config, sojourn, { durationMs }), theory)).toBe('agrees');
  });

  it.each([
    [0.8, 50, 1_000],
    [0.9, 50, 1_500],
  ])(
    'by two choices at %d is the mean field, as the number grows',
    (rho, instances, durationMs) => {
      const runs = (count: number) =>
        replicate(
          station(`${count * rho * 1000}/s`, {
            instances: count,
            balance: 'two-choices',
            service: exponential,
          }),
          { durationMs, warmupMs: 200 },
        );
      const half = runs(instances);
      const whole = runs(2 * instances);
      const limit = (measure: (report: SystemReport) => number) =>
        extrapolated(estimateOf(half, measure), estimateOf(whole, measure));
      expect(agrees(limit(sojourn), choicesSojourn(rho, 2))).toBe('agrees');
      const p99 = limit(({ nodes }) => nodes.api!.sojourn.p99);
      expect(agrees(p99, choicesSojournQuantile(rho, 2, 0.99))).toBe('agrees');
    },
  );

  it('with no line of their own they are M/M/c', () => {
    const config = station('3200/s', { instances: 4, shared: true, service: exponential });
    const theory = 1 + erlangCWait(4, 0.8);
    expect(agrees(estimate(config, sojourn, { durationMs: 8_000 }), theory)).toBe('agrees');
  });
});
