import { describe, expect, test } from 'vitest';
import { startRun } from '../../../src/scenario/run.ts';
import { mainSignals, signalOf } from '../../../src/session/incident/signals.ts';
import { payDay } from '../../ui/incident/sample-incident.ts';

test('the signals show queues of our own, never what goes on inside an external party', () => {
  const scenario = payDay();
  const run = startRun(scenario, scenario.seed);
  run.advanceTo(20_000);
  const paths = mainSignals(scenario, run.frame(), 1, 20).map(({ path }) => path);
  expect(paths).toContain('shop.queue');
  expect(paths).not.toContain('pay.queue');
});

describe('answers a second are marked', () => {
  const scenario = payDay();
  const run = startRun(scenario, scenario.seed);
  run.advanceTo(1000);
  const steady = (value: number) => Array.from({ length: 60 }, () => value);
  const toneOf = (rps: readonly number[], goodput: readonly number[], p99Ms: number) =>
    signalOf(
      scenario.system,
      {
        ...run.frame(),
        history: {
          'clients.buyers.rps': rps,
          'clients.buyers.goodput': goodput,
          'clients.buyers.p99': steady(p99Ms),
        },
      },
      1,
      'clients.buyers.goodput',
    ).tone;

  test('when many who asked get none', () => {
    expect(toneOf(steady(50), steady(10), 3000)).toBe('bad');
    expect(toneOf(steady(1), steady(0), 0)).toBe('bad');
  });

  test('not of a client that asked nothing, or a request or two', () => {
    expect(toneOf(steady(0), steady(0), 0)).toBe('text');
    expect(toneOf([...steady(0), 0.1, 0.1, 0.1], [...steady(0), 0, 0, 0], 0)).toBe('text');
    expect(toneOf([...steady(0.1), ...steady(0).slice(0, 3)], steady(0), 0)).toBe('text');
  });

  test('not while answers that take long are still to come', () => {
    const grown = [...steady(0).slice(0, 40), ...steady(2).slice(0, 20)];
    expect(toneOf(grown, steady(0), 40_000)).toBe('text');
    expect(toneOf(grown, steady(0), 1000)).toBe('bad');
  });
});
