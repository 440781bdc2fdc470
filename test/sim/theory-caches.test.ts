import { describe, expect, it, vi } from 'vitest';
import type { SystemReport } from '../../src/sim/index.ts';
import { cheHitRatio, lruHitRatio, ttlHitRatio, zipf } from '../support/queueing-formulas.ts';
import { agrees, estimate, estimateOf, replicate, system } from '../support/systems.ts';

vi.setConfig({ testTimeout: 600_000 });

const many = 1_000_000;

/** A cache before an origin. Misses are what the origin is asked. */
const cached = (rate: string, hit: unknown, origin: object = {}, cache: object = {}) =>
  system({
    clients: { users: { arrivals: rate, calls: { to: 'cache' } } },
    nodes: {
      cache: { kind: 'cache', workers: many, hit, calls: [{ to: 'origin' }], ...cache },
      origin: { kind: 'database', workers: many, ...origin },
    },
  });

const hits = ({ nodes }: SystemReport) => 1 - nodes.origin!.arrivals / nodes.cache!.arrivals;

describe('a cache with a given hit ratio', () => {
  it('thins the stream: the origin is M/M/1 of the misses', () => {
    const config = cached('2000/s', '60%', { workers: 1, service: 'exponential(1ms)' });
    const runs = replicate(config, { durationMs: 15_000 });
    expect(agrees(estimateOf(runs, hits), 0.6)).toBe('agrees');
    const sojourn = estimateOf(runs, ({ nodes }) => nodes.origin!.sojourn.mean);
    expect(agrees(sojourn, 5)).toBe('agrees');
    const latency = estimateOf(runs, ({ clients }) => clients.users!.latency.mean);
    expect(agrees(latency, 0.4 * 5)).toBe('agrees');
  });
});

describe('an LRU cache', () => {
  it.each([
    [5, 0.8, 2],
    [6, 1.2, 3],
    [7, 0, 4],
  ])('of %i keys, Zipf %d, with room for %i hits exactly as King says', (keys, exponent, size) => {
    const config = cached('5000/s', { keys, zipf: exponent, size });
    const theory = lruHitRatio(zipf(keys, exponent), size);
    expect(agrees(estimate(config, hits, { durationMs: 4_000 }), theory, 0.005)).toBe('agrees');
  });

  it.each([
    [1000, 0.8, 100, 4_000],
    [1000, 1, 100, 4_000],
    [1000, 0, 100, 10_000],
    [10_000, 0.9, 500, 5_000],
  ])(
    'of %i keys, Zipf %d, with room for %i hits as Che says',
    (keys, exponent, size, durationMs) => {
      const config = cached('5000/s', { keys, zipf: exponent, size });
      const runs = replicate(config, { durationMs, warmupMs: 2_000 });
      expect(agrees(estimateOf(runs, hits), cheHitRatio(zipf(keys, exponent), size), 0.005)).toBe(
        'agrees',
      );
    },
  );
});

describe('a cache whose entries grow old', () => {
  it('hits a single key as often as it is asked for in the life of an entry', () => {
    const config = cached('1000/s', { keys: 1, zipf: 0, size: 1, ttl: '1ms' });
    expect(agrees(estimate(config, hits, { durationMs: 4_000 }), 0.5)).toBe('agrees');
  });

  it('sums that over all keys where there is room for all', () => {
    const config = cached('5000/s', { keys: 100, zipf: 0.9, size: 100, ttl: '100ms' });
    const theory = ttlHitRatio(zipf(100, 0.9), 500);
    expect(agrees(estimate(config, hits, { durationMs: 4_000 }), theory)).toBe('agrees');
  });
});

describe('misses of one key at the same time', () => {
  const fetchMs = 20;
  const lifeMs = 50;
  const ratePerMs = 1;
  const hot = (coalesce: boolean) =>
    cached(
      '1000/s',
      { keys: 1, zipf: 0, size: 1, ttl: `${lifeMs}ms` },
      { service: `${fetchMs}ms` },
      { coalesce },
    );

  it('are one when they are joined', () => {
    const runs = replicate(hot(true), { durationMs: 15_000 });
    // A round: a miss, its fetch, the entry's life, and a gap until somebody asks again.
    const inRound = 1 + ratePerMs * (fetchMs + lifeMs);
    const misses = estimateOf(runs, (report) => 1 - hits(report));
    expect(agrees(misses, 1 / inRound)).toBe('agrees');
    // The first waits for the whole fetch, those who join it for half of it on average.
    const waited = fetchMs + (ratePerMs * fetchMs * fetchMs) / 2;
    const latency = estimateOf(runs, ({ clients }) => clients.users!.latency.mean);
    expect(agrees(latency, waited / inRound)).toBe('agrees');
  });

  it('all reach the origin when they are not', () => {
    const runs = replicate(hot(false), { durationMs: 15_000 });
    const stampede = estimateOf(runs, (report) => 1 - hits(report)).mean;
    // Some twenty come while the first is on its way.
    expect(stampede).toBeGreaterThan(10 / (1 + ratePerMs * (fetchMs + lifeMs)));
  });
});
