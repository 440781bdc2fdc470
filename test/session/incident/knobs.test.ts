import { describe, expect, test } from 'vitest';
import { check } from '../../../src/lib/schema.ts';
import { callersOf, callKnobs, type Knob, nodeKnobs } from '../../../src/session/incident/knobs.ts';
import { systemSchema } from '../../../src/sim/index.ts';

function webOf(more: object, call: object = {}) {
  const checked = check(systemSchema, {
    clients: { users: { arrivals: '10/s', calls: { to: 'web', retries: { max: 2 } } } },
    nodes: {
      web: { kind: 'service', workers: 4, ...more, calls: [{ to: 'db', ...call }] },
      db: { kind: 'database' },
    },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const node = (more: object) => webOf(more).nodes.web!;
const call = (more: object) => webOf({}, more).nodes.web!.calls!.flat()[0]!;
const texts = (knobs: readonly Knob[]) =>
  Object.fromEntries(
    knobs.map(({ name, value = 'none', was }) => [name, was ? `${value} was ${was}` : value]),
  );

describe('settings of a node', () => {
  test('are told with their units, and what there is not as none', () => {
    const web = node({
      instances: 3,
      queue: { limit: 50, order: 'lifo' },
      service: 'exponential(20ms)',
      autoscale: { min: 2, max: 9, target: '60%', every: '15s', delay: '1m' },
    });
    expect(texts(nodeKnobs(web, web))).toMatchObject({
      instances: '3',
      workers: '4 each',
      service: 'exponential, mean 20 ms',
      queue: 'up to 50 each, lifo',
      autoscale: '2–9 at 60 %, every 15 s, takes 1 m',
      deadline: 'none',
      'rate limit': 'none',
    });
  });

  test('say what they were where the file says something else', () => {
    const knobs = texts(nodeKnobs(node({ workers: 9, deadline: '1s' }), node({})));
    expect(knobs).toMatchObject({ workers: '9 was 4', deadline: '1 s was none', instances: '1' });
  });

  test('do not tell what has gone wrong: that is for players to find', () => {
    expect(nodeKnobs(node({ slowdown: 10, errors: '20%', crashed: 1 }), node({}))).toEqual(
      nodeKnobs(node({}), node({})),
    );
  });
});

describe('policies of a call', () => {
  test('are told whole, those that matter most even when there are none', () => {
    expect(texts(callKnobs(call({}), call({})))).toEqual({
      timeout: 'none',
      retries: 'none',
      breaker: 'none',
    });
    const careful = call({
      timeout: '2s',
      retries: { max: 3, backoff: 'exponential(100ms 2 5s)', jitter: 'full', budget: '10%' },
      breaker: { failures: 5, window: '10s', open: '30s', probes: 2 },
      limit: 20,
      fallback: true,
    });
    expect(texts(callKnobs(careful, careful))).toEqual({
      timeout: '2 s',
      retries: '3 after 100 ms ×2, full jitter, budget 10 %',
      breaker: '5 in 10 s, open 30 s, 2 probes',
      'at once': '20',
      fallback: 'yes',
    });
  });

  test('say what they were', () => {
    const knobs = callKnobs(
      call({ timeout: '300ms' }),
      call({ timeout: '30s', retries: { max: 2 } }),
    );
    expect(texts(knobs)).toMatchObject({ timeout: '300 ms was 30 s', retries: 'none was 2' });
  });
});

test('callers are clients and nodes', () => {
  expect(callersOf('web', webOf({})).map(({ from }) => from)).toEqual(['users']);
  expect(callersOf('db', webOf({})).map(({ from }) => from)).toEqual(['web']);
});
