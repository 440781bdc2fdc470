import { expect, test } from 'vitest';
import { shareInterval } from '../../src/lib/wilson.ts';

// Newcombe (1998), table I: method 3, the score interval without continuity correction.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i', (successes, tries, low, high) => {
  const interval = shareInterval(successes, tries);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('of nothing it says nothing', () => {
  expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
