import { expect, test } from 'vitest';
import { repeated } from '../../src/lib/repeated.ts';

test('what stands again is told with the first that stood there', () => {
  const words = ['b', 'a', 'B', 'c', 'b'];
  expect(repeated(words, (word) => word.toLowerCase())).toEqual([
    { thing: 'B', first: 'b' },
    { thing: 'b', first: 'b' },
  ]);
});

test('what has no key is like no other', () => {
  expect(repeated([1, 2, 3], () => undefined)).toEqual([]);
});
