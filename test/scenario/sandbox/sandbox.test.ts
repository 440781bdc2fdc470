import { describe, expect, it } from 'vitest';
import { startRun } from '../../../src/scenario/run.ts';
import { ownersOf, parametersOf } from '../../../src/scenario/sandbox/parameters.ts';
import { readSet } from '../../../src/scenario/sandbox/read-set.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import { turned } from '../../../src/scenario/sandbox/turn-knob.ts';
import { readTypedValue } from '../../../src/scenario/sandbox/typed-value.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';
import { scenarioOf } from '../support.ts';

const scenario = payDay();
const start = () => startRun(sandboxOf(scenario), 7);
const set = (path: string, value: string) => ({ type: 'set', path, value }) as const;

describe('a sandbox', () => {
  it('has no goals, no end before an hour, and nothing happens by itself', () => {
    const run = start();
    run.advanceTo(70_000);
    const frame = run.frame();
    expect(frame).toMatchObject({ goals: [], lost: 0, durationMs: 3_600_000 });
    expect(frame.decision).toBeUndefined();
    expect(frame.score).toBeUndefined();
  });

  it('lets its events be begun and ended by hand', () => {
    const run = start();
    expect(run.frame().events).toEqual([{ text: 'The provider stops answering.' }]);
    run.perform({ type: 'event', event: 0 });
    run.advanceTo(5000);
    expect(run.frame().events).toEqual([{ text: 'The provider stops answering.', sinceMs: 0 }]);
    expect(run.frame().system.nodes.pay).toMatchObject({ hung: 1 });
    run.perform({ type: 'event', event: 0 });
    run.advanceTo(6000);
    expect(run.frame().system.nodes.pay).toMatchObject({ hung: 0 });
    expect(run.frame().events?.[0]).not.toHaveProperty('sinceMs');
  });

  it('ends an event by itself after its time, counted from the last beginning', () => {
    const passing = scenarioOf({
      events: [{ at: '10s', until: '14s', set: { 'web.errors': '100%' } }],
    });
    const run = startRun(sandboxOf(passing), 1);
    run.perform({ type: 'event', event: 0 });
    run.advanceTo(2000);
    run.perform({ type: 'event', event: 0 });
    run.advanceTo(3000);
    run.perform({ type: 'event', event: 0 });
    expect(run.frame().events).toEqual([{ text: 'web.errors 100%', sinceMs: 3000, untilMs: 7000 }]);
    run.advanceTo(6500);
    expect(run.frame().events?.[0]).toHaveProperty('sinceMs');
    run.advanceTo(7000);
    expect(run.frame().events?.[0]).not.toHaveProperty('sinceMs');
  });

  it('gives actions for nothing, as often as wanted', () => {
    const run = start();
    const order = { type: 'action', action: 'palace' } as const;
    expect([run.perform(order), run.perform(order)]).toEqual([{ ok: true }, { ok: true }]);
    expect(run.frame().cost).toBe(0);
  });

  it('sets parameters and flags, and says what is wrong with a value', () => {
    const run = start();
    expect(run.perform(set('shop.instances', '+2'))).toEqual({ ok: true });
    expect(run.frame().system.nodes.shop?.instances).toBe(4);
    expect(run.perform(set('shop>pay.breaker', '{failures: 5, window: 10s, open: 30s}'))).toEqual({
      ok: true,
    });
    expect(run.perform(set('shop>pay.timeout', '300'))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('no unit'),
    });
    expect(run.perform(set('shop.wokers', '3'))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Did you mean "workers"?'),
    });
    expect(run.record().commands).toHaveLength(2);
  });

  it('keeps one line on the pager for a knob turned step by step', () => {
    const run = start();
    for (const workers of ['5', '6', '7']) run.perform(set('shop.workers', workers));
    expect(run.frame().pager).toEqual([{ atMs: 0, kind: 'action', text: 'shop.workers: 7' }]);
  });

  it('is refused in an incident', () => {
    const run = startRun(scenario, 7);
    expect(run.perform(set('shop.workers', '9')).ok).toBe(false);
    expect(run.perform({ type: 'event', event: 0 }).ok).toBe(false);
  });
});

describe('the knobs', () => {
  const systems = [...incidentCatalogue().scenarios.values()];

  it('are all parameters that the format can change', () => {
    const names = parametersOf(scenario.system, 'shop>pay').map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['timeout', 'retries', 'breaker', 'limit', 'latency', 'partition']),
    );
    expect(names).not.toContain('to');
    expect(ownersOf(scenario.system)).toEqual(['buyers', 'buyers>shop', 'shop', 'shop>pay', 'pay']);
  });

  it.each(systems)('of $id write their values so that they read back the same', (one) => {
    for (const owner of ownersOf(one.system)) {
      for (const { path, text, value } of parametersOf(one.system, owner)) {
        if (value === undefined) continue;
        const read = readSet(one, one.system, path, text);
        expect([path, text, read]).toMatchObject([path, text, { ok: true }]);
        const [change] = read.ok ? read.changes.system : [];
        if (change?.keys.join('.') !== 'arrivals') {
          expect([path, change?.operation]).toEqual([path, { kind: 'set', value }]);
        }
      }
    }
  });

  it.each(systems)('of $id turn both ways to values that are taken', (one) => {
    for (const owner of ownersOf(one.system)) {
      for (const parameter of parametersOf(one.system, owner)) {
        const up = turned(parameter, 1);
        if (up === undefined || parameter.value === undefined) continue;
        expect([parameter.path, up, readSet(one, one.system, parameter.path, up)]).toMatchObject([
          parameter.path,
          up,
          { ok: true },
        ]);
      }
    }
  });

  it.each([
    ['duration', 1000, '1.5s', '700ms'],
    ['duration', 60_000, '70s', '50s'],
    ['count', 4, '5', '3'],
    ['count', 120, '130', '110'],
    ['count', 100, '110', '99'],
    ['share', 0.05, '6%', '4%'],
    ['share', 0.5, '55%', '45%'],
    ['share', 1, '100%', '95%'],
    ['rate', 300, '310/s', '290/s'],
    ['number', 1, '1.5', '0.7'],
  ] as const)('a %s of %d turns up to %s and down to %s', (kind, value, up, down) => {
    const knob = {
      path: 'x.y',
      name: 'y',
      target: 'node',
      keys: ['y'],
      kind,
      value,
      text: '',
    } as const;
    expect([turned(knob, 1), turned(knob, -1)]).toEqual([up, down]);
  });
});

describe('a typed value', () => {
  it.each([
    ['300ms', '300ms'],
    ['7', 7],
    ['-1', -1],
    ['+2', '+2'],
    ['true', true],
    ['off', 'off'],
    ['exponential(100ms 2 5s)', 'exponential(100ms 2 5s)'],
    ['{failures: 5, window: 10s}', { failures: 5, window: '10s' }],
    [
      '{max: 3, backoff: exponential(1ms, 2, 5s), list: [1, 0.3]}',
      { max: 3, backoff: 'exponential(1ms, 2, 5s)', list: [1, 0.3] },
    ],
    ['[{at: 0s, rate: 3/s}]', [{ at: '0s', rate: '3/s' }]],
    ['', ''],
    ['{a: 1} b', '{a: 1} b'],
    ['{{{', expect.anything()],
  ])('%s', (text, value) => {
    expect(readTypedValue(text)).toEqual(value);
  });
});
