import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/lib/nearest.ts';

const keys = ['timeout', 'retries', 'breaker', 'share', 'hedge'];

test.each([
  ['retires', 'retries'],
  ['Timeout', 'timeout'],
  ['timeouts', 'timeout'],
  ['breaker_', 'breaker'],
  ['hedging', 'hedge'],
  ['circuit', undefined],
  ['zzz', undefined],
])('"%s" is nearest to %s', (word, key) => {
  expect(nearest(word, keys)).toBe(key);
});

test('the closest of several is suggested', () => {
  expect(didYouMean('queus', ['queue', 'queues'])).toBe('Did you mean "queue"?');
  expect(didYouMean('anything', [])).toBeUndefined();
});

test('a misspelt part of an id finds the id', () => {
  const ids = ['backlog-by-lunch', 'gateway-goes-dark'];
  expect(nearest('gatway', ids)).toBe('gateway-goes-dark');
  expect(nearest('by-lunhc', ids)).toBe('backlog-by-lunch');
  expect(nearest('retry', ids)).toBeUndefined();
});
