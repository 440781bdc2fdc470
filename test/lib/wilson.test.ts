import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval, z90, z95 } from '../../src/lib/wilson.ts';

// Newcombe (1998), table I: method 3, the score interval without continuity correction.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i', (successes, tries, low, high) => {
  const interval = wilsonInterval(successes, tries, z95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('its ends are the shares that lie so many of their own deviations away', () => {
  const weights = fc.double({ min: 0.5, max: 200, noNaN: true });
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(weights, shares, fc.constantFrom(z90, z95), (tries, share, z) => {
      const { low, high } = wilsonInterval(share * tries, tries, z);
      for (const end of [low, high]) {
        const deviation = Math.sqrt((end * (1 - end)) / tries);
        expect(Math.abs(share - end)).toBeCloseTo(z * deviation, 6);
      }
    }),
  );
});

test('of nothing it says nothing, and of all or none it reaches the end', () => {
  expect(wilsonInterval(0, 0, z95)).toEqual({ low: 0, high: 1 });
  expect(wilsonInterval(0, 7, z90).low).toBe(0);
  expect(wilsonInterval(7, 7, z90).high).toBe(1);
});
