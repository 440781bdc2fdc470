import { expect, it } from 'vitest';
import { Random } from '../../src/lib/random.ts';
import { Times } from '../../src/sim/histogram.ts';

const shares = [0.01, 0.5, 0.9, 0.99];

it('adds up the same window whether it is looked at every second, now and then or once', () => {
  const random = new Random(1, 'recent times');
  const looked = { always: new Times(), sometimes: new Times(), once: new Times() };
  const { always, sometimes, once } = looked;
  const percentiles = (times: Times) => shares.map((share) => times.recentPercentile(share));
  for (let second = 1; second <= 60; second++) {
    // Some seconds are empty, and the times of some are much longer than those of others.
    const count = random.below(4) === 0 ? 0 : random.below(400);
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
