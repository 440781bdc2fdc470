import { describe, expect, it, vi } from 'vitest';
import { agrees, estimate, estimateOf, start, station } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const seeds = Array.from({ length: 400 }, (_, index) => index + 1);
const everybody = { workers: 1_000_000, service: 'erlang(2 2s)' };

const offered = (arrivals: unknown, runs = seeds) =>
  runs.map((seed) => {
    const simulation = start(station(arrivals, { workers: 1000 }), seed);
    simulation.advanceTo(10_000);
    return simulation.report().clients.users!.offered;
  });

describe('arrivals', () => {
  it('of a Poisson stream spread as much as their mean', () => {
    const counts = offered('40/s');
    expect(agrees(estimateOf(counts, Number), 400)).toBe('agrees');
    const spread = estimateOf(counts, (count) => (count - 400) ** 2);
    expect(agrees(spread, 400, 0.1)).toBe('agrees');
  });

  it('of a constant stream do not', () => {
    for (const count of offered({ process: 'constant', rate: '40/s' }, [1, 2, 3])) {
      expect(Math.abs(count - 400)).toBeLessThanOrEqual(1);
    }
  });

  it('in bursts of a geometric number spread more, and queue as batches do', () => {
    const burst = 4;
    const bursty = (rate: string) => ({ process: 'bursty', rate, burst });
    const counts = offered(bursty('40/s'));
    expect(agrees(estimateOf(counts, Number), 400)).toBe('agrees');
    // E[X²]/E[X] = 2b − 1 times as much as Poisson.
    const spread = estimateOf(counts, (count) => (count - 400) ** 2);
    expect(agrees(spread, 400 * (2 * burst - 1), 0.1)).toBe('agrees');
    // M^X/M/1: L = ρ (1 + E[X²]/E[X]) / 2(1 − ρ), so everybody stays b times as long as in M/M/1.
    const config = station(bursty('700/s'), { service: 'exponential(1ms)' });
    const sojourn = estimate(config, ({ nodes }) => nodes.api!.sojourn.mean, {
      durationMs: 30_000,
    });
    expect(agrees(sojourn, burst / 0.3, 0.03)).toBe('agrees');
  });

  const curve = [
    { at: '0s', rate: '10/s' },
    { at: '8s', rate: '90/s', ramp: 'linear' },
    { at: '9s', rate: '0/s' },
  ];

  it('that follow a curve are Poisson about its integral', () => {
    const counts = offered({ process: 'poisson', curve });
    const mean = (8 * (10 + 90)) / 2 + 90;
    expect(agrees(estimateOf(counts, Number), mean)).toBe('agrees');
    const spread = estimateOf(counts, (count) => (count - mean) ** 2);
    expect(agrees(spread, mean, 0.1)).toBe('agrees');
  });

  it('that rise steadily keep so many busy as the rate was a while ago', () => {
    // M(t)/G/∞ (Eick, Massey, Whitt 1993): E[S] λ(t − E[S²]/2E[S]); of Erlang(2, 2 s) 1.5 s ago.
    const busy = seeds.map((seed) => {
      const simulation = start(station({ process: 'poisson', curve }, everybody), seed);
      simulation.advanceTo(8_000);
      return simulation.frame().nodes.api!.busy;
    });
    // The same as if it had risen for ever: after 8 s only (1 + 8) e⁻⁸ of anybody is left.
    expect(agrees(estimateOf(busy, Number), 2 * (90 - 10 * 1.5))).toBe('agrees');
  });
});
