import { expect, it } from 'vitest';
import { conditionText } from '../../src/scenario/condition-text.ts';
import { scenarioOf } from './support.ts';

const textOf = (three: string): string => {
  const { stars, system } = scenarioOf({ stars: { three } });
  return conditionText(stars.three!, system);
};

it.each([
  ['clients.users.lost < 9000', 'users lost < 9,000'],
  ['web.p99 <= 500ms and cost <= 3', 'web p99 ≤ 500 ms and cost ≤ 3'],
  [
    'clients.users.errors < 5% and cost <= 3 and diagnosed',
    'users errors < 5 % and cost ≤ 3 and the cause named',
  ],
  ['(cost < 3 or diagnosed) and time < 2m', '(cost < 3 or the cause named) and time < 2 m'],
  ['not diagnosed', 'not the cause named'],
])('%s in words for people', (written, words) => {
  expect(textOf(written)).toBe(words);
});
