import { expect, test } from 'vitest';
import { Models } from '../../src/runtime/models.ts';
import type { Effect } from '../../src/session/effects.ts';
import type { ModelMessage } from '../../src/session/lesson/lesson.ts';
import { parseChange } from '../../src/sim/index.ts';
import { system } from '../support/systems.ts';

type ModelRun = Extract<Effect, { readonly type: 'model/run' }>;

// Retries make up for a slowness that has gone: the queue that it left keeps them coming.
const shop = system({
  clients: { users: { arrivals: '100/s', calls: { to: 'web', timeout: '5s' } } },
  nodes: {
    web: {
      kind: 'service',
      workers: 400,
      queue: { limit: 100 },
      service: 'exponential(2ms)',
      calls: [
        {
          to: 'payment',
          timeout: '400ms',
          retries: { max: 3, backoff: 'exponential(100ms 2 1s)', jitter: 'full' },
        },
      ],
    },
    payment: { kind: 'service', workers: 20, queue: { limit: 500 }, service: 'exponential(100ms)' },
  },
});

const set = (path: string, value: unknown) => {
  const parsed = parseChange(shop, path, value);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.change;
};

const order: ModelRun = {
  type: 'model/run',
  model: 'retries#storm',
  from: 'start',
  system: shop,
  seed: 1,
  warmupMs: 20_000,
  before: [],
  changes: [],
  durationMs: 60_000,
  signals: ['clients.users.errors'],
};

/** The last value of the signal after a run. */
function errorsAfter(models: Models, answers: ModelMessage[], run: Partial<ModelRun>): number {
  for (const _ of models.run({ ...order, ...run })) void _;
  const series = answers.at(-1)!.series['clients.users.errors']!;
  expect(series).toHaveLength(60);
  return series.at(-1)!;
}

test('what was done to a model stays done: slow, fast again and still down, then from its start', () => {
  const answers: ModelMessage[] = [];
  const models = new Models((message) => answers.push(message as ModelMessage));
  expect(errorsAfter(models, answers, {})).toBeLessThan(0.05);
  const slow = { from: 'where-it-was', changes: [set('payment.slowdown', 2.2)] } as const;
  expect(errorsAfter(models, answers, slow)).toBeGreaterThan(0.9);
  const fast = { from: 'where-it-was', changes: [set('payment.slowdown', 1)] } as const;
  expect(errorsAfter(models, answers, fast)).toBeGreaterThan(0.9);
  expect(errorsAfter(models, answers, {})).toBeLessThan(0.05);
});

test('the same turns give the same numbers', () => {
  const run = () => {
    const answers: ModelMessage[] = [];
    const models = new Models((message) => answers.push(message as ModelMessage));
    errorsAfter(models, answers, {});
    errorsAfter(models, answers, { from: 'where-it-was', changes: [set('payment.slowdown', 1.8)] });
    return answers;
  };
  expect(run()).toEqual(run());
});

test('a model that was never run begins at its start, whatever is asked for', () => {
  const answers: ModelMessage[] = [];
  const models = new Models((message) => answers.push(message as ModelMessage));
  expect(errorsAfter(models, answers, { from: 'where-it-was' })).toBeLessThan(0.05);
});
