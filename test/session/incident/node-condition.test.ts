import { expect, test } from 'vitest';
import { conditionOf } from '../../../src/session/incident/node-condition.ts';
import type { NodeFrame } from '../../../src/sim/index.ts';

const calm: NodeFrame = {
  instances: 2,
  healthy: 2,
  crashed: 0,
  hung: 0,
  workers: 8,
  busy: 0,
  queue: 0,
  queueLimit: 100,
  utilization: 0.3,
  rps: 100,
  errors: 0,
  refused: 0,
  p99: 10,
};

test('a figure that hovers at a limit does not make the condition flicker', () => {
  const seen: string[] = [];
  let before = conditionOf('service', calm);
  for (const utilization of [
    0.79, 0.81, 0.78, 0.82, 0.75, 0.8, 0.71, 0.79, 0.96, 0.93, 0.96, 0.89,
  ]) {
    before = conditionOf('service', { ...calm, utilization }, { before });
    seen.push(before);
  }
  expect(seen).toEqual([
    ...['ok', 'busy', 'busy', 'busy', 'busy', 'busy', 'ok', 'ok'],
    ...['saturated', 'saturated', 'saturated', 'busy'],
  ]);
});

test('refusing is over when nobody is refused any more, however many have been', () => {
  const smoothed = { ...calm, refused: 30 };
  expect(conditionOf('service', smoothed, { measured: calm, before: 'refusing' })).toBe('ok');
  expect(conditionOf('service', calm, { measured: smoothed })).toBe('refusing');
  expect(conditionOf('service', { ...smoothed, queue: 95 })).toBe('overflow');
});

test('what has crashed or hangs is told at once, and over at once', () => {
  const down = { ...calm, crashed: 1 };
  expect(conditionOf('service', down, { before: 'ok' })).toBe('partly-down');
  expect(conditionOf('service', { ...calm, hung: 2 }, { before: 'partly-down' })).toBe('hanging');
  expect(conditionOf('service', calm, { before: 'partly-down' })).toBe('ok');
  expect(conditionOf('external', { ...calm, utilization: 1 })).toBe('ok');
});
