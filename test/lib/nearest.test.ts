import { expect, test } from 'vitest';
import { didYouMean, nearest, partMeant, slipOf } from '../../src/lib/nearest.ts';

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

test('of a name of parts the owner counts first, then what is known of it', () => {
  const known = ['cache.p99', 'cache.hits', 'cache.utilization', 'clients.people.p99'];
  expect(partMeant('cache.utilisation', known)).toBe('Did you mean "cache.utilization"?');
  expect(partMeant('cache.ratio', known)).toBe('Known of cache: p99, hits, utilization.');
  expect(partMeant('people.p99', known)).toBe('Did you mean "clients.people.p99"?');
});

test.each([
  ['queuing', 'queueing', 'queueing'],
  ['replicatoin', 'replication', 'replication'],
  // Two letters of a short word make another word.
  ['queue', 'quote', undefined],
  ['retries', 'queueing', undefined],
  ['tcp', 'tcq', undefined],
])('%s beside %s is a slip of %s', (word, known, meant) => {
  expect(slipOf(word, [known])).toBe(meant);
});
