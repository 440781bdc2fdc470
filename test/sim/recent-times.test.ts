import { expect, it } from 'vitest';
import { Random } from '../../src/lib/random.ts';
import { Times, windowSeconds } from '../../src/sim/histogram.ts';

const shares = [0.01, 0.5, 0.9, 0.99];

it('adds up the same window whether it is looked at every second, now and then or once', () => {
  const random = new Random(1, 'recent times');
  const looked = { always: new Times(), sometimes: new Times(), once: new Times() };
  const { always, sometimes, once } = looked;
  const percentiles = (times: Times) => shares.map((share) => times.recentPercentile(share));
  for (let second = 1; second <= 60; second++) {
    // Some seconds are empty, and the times of some are much longer than those of others.
    const count = random.below(4) === 0 ? 0 : random.below(second % 5 === 0 ? 20_000 : 400);
    const mean = 10 ** random.below(5);
    for (let i = 0; i < count; i++) {
      const ms = mean * random.exponential();
      for (const times of Object.values(looked)) times.fresh[times.next()] = ms;
    }
    for (const times of Object.values(looked)) times.roll();
    const seen = percentiles(always);
    if (random.below(3) > 0) expect(percentiles(sometimes)).toEqual(seen);
    if (second === 60) expect(percentiles(once)).toEqual(seen);
  }
});

it('tells the percentiles of the window and of all to within a bucket, and means exactly', () => {
  const random = new Random(2, 'recent times');
  const times = new Times();
  const seconds: number[][] = [];
  for (let second = 0; second < 40; second++) {
    const values: number[] = [];
    // Few and very many, and of the many a part has not waited at all.
    const count = second % 3 === 0 ? 15_000 : random.below(300);
    for (let i = 0; i < count; i++) {
      const ms = random.below(5) === 0 ? 0 : 20 * random.exponential();
      if (ms === 0) times.zeros++;
      else times.fresh[times.next()] = ms;
      values.push(ms);
    }
    times.roll();
    seconds.push(values);
    const window = seconds.slice(-windowSeconds).flat();
    for (const share of [0.05, 0.5, 0.9, 0.99]) {
      expectAbout(times.recentPercentile(share), valueAt(window, share));
    }
    expect(times.recentMean()).toBeCloseTo(meanOf(window), 9);
  }
  const all = seconds.flat();
  const told = times.summary();
  expect(times.count).toBe(all.length);
  expect(told.mean).toBeCloseTo(meanOf(all), 9);
  expect(told.max).toBe(valueAt(all, 1));
  expectAbout(told.p50, valueAt(all, 0.5));
  expectAbout(told.p999, valueAt(all, 0.999));
});

const meanOf = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

function valueAt(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** A bucket is less than 1.6 % wide, and the value sought may stand in the next one. */
function expectAbout(told: number, value: number): void {
  expect(Math.abs(told - value)).toBeLessThanOrEqual(0.032 * value);
}
