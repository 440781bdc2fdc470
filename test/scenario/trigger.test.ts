import { expect, test } from 'vitest';
import { triggerOf } from '../../src/scenario/trigger.ts';
import { scenarioOf, smallSystem } from './support.ts';

const withCurve = (curve: object[], parts: object = {}) =>
  scenarioOf({
    ...parts,
    system: {
      ...smallSystem,
      clients: { users: { arrivals: { process: 'poisson', curve }, calls: { to: 'web' } } },
    },
  });

const slow = { at: '15s', set: { 'web.slowdown': 5 } };

test.each([
  ['the start, where nothing ever changes', scenarioOf({}), 0],
  ['the first event that changes something', scenarioOf({ events: [slow] }), 15_000],
  [
    'the foot of a ramp',
    withCurve([
      { at: '0s', rate: '5/s' },
      { at: '20s', rate: '5/s' },
      { at: '30s', rate: '50/s', ramp: 'linear' },
    ]),
    20_000,
  ],
  [
    'a step',
    withCurve([
      { at: '0s', rate: '5/s' },
      { at: '30s', rate: '50/s' },
    ]),
    30_000,
  ],
  [
    'the event, where there are both',
    withCurve(
      [
        { at: '0s', rate: '5/s' },
        { at: '10s', rate: '8/s' },
      ],
      { events: [slow] },
    ),
    15_000,
  ],
])('the trouble begins with %s', (_, scenario, atMs) => {
  expect(triggerOf(scenario)).toBe(atMs);
});
