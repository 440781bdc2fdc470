import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../src/scenario/replay/replay-code.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { TimedCommand } from '../../../src/scenario/run-types.ts';
import { openReplay, placeOf } from '../../../src/session/incident/incident.ts';

import { catalogue, contextAt, records, scenario, Table } from './table.ts';

describe('a recorded run', () => {
  const commands: readonly TimedCommand[] = [
    { atMs: 16_000, command: { type: 'action', action: 'breaker' } },
    { atMs: 21_000, command: { type: 'decide', decision: 'boss', option: 1 } },
  ];
  const run = startRun(scenario, 7);
  for (const { atMs, command } of commands) {
    run.advanceTo(atMs);
    run.perform(command);
  }
  run.advanceTo(60_000);
  const { timeMs: endMs, lost } = run.frame();
  const code = codeOf(
    { scenario: 'pay-day', sandbox: false, seed: 7, commands, endMs, lost },
    scenario,
  );
  const watched = () => {
    const step = openReplay({ kind: 'replay', code }, contextAt(0));
    if ('refused' in step) throw new Error(step.refused);
    return new Table(step);
  };

  test('is scrubbed to any second', () => {
    const table = watched();
    expect(table.screen).toMatchObject({ timeMs: 0, paused: true, frame: { timeMs: 0 } });
    for (const [toMs, shown] of [
      [18_000, 18_000],
      [17_000, 17_000],
      [3000, 3000],
      [-5000, 0],
      [1e9, endMs],
    ] as const) {
      table.does({ type: 'incident/seek', toMs });
      expect(table.screen.timeMs).toBe(shown);
      expect(table.screen.frame?.timeMs).toBeLessThanOrEqual(shown);
      expect(shown - table.screen.frame!.timeMs).toBeLessThan(1000);
    }
    expect(table.screen.frame?.lost).toBe(lost);
  });

  test('runs by itself at its speed, stops at its end, and begins again', () => {
    const table = watched().does({ type: 'incident/toggle-pause' });
    table.does({ type: 'tick' });
    table.now += 400;
    expect(table.does({ type: 'tick' }).screen.timeMs).toBe(1600);
    table.does({ type: 'incident/seek', toMs: endMs - 100 }).does({ type: 'tick' });
    table.now += 400;
    expect(table.does({ type: 'tick' }).screen).toMatchObject({ timeMs: endMs, paused: true });
    expect(table.does({ type: 'incident/toggle-pause' }).screen).toMatchObject({
      timeMs: 0,
      paused: false,
    });
  });

  test('nothing can be done in it, and nothing of it is kept', () => {
    const table = watched().does({ type: 'incident/seek', toMs: 18_000 });
    table.does({ type: 'incident/act', action: 'restart' });
    table.does({ type: 'incident/open-diagnosis' });
    table.does({ type: 'incident/back' });
    expect(table.screen.phase.kind).toBe('live');
    expect(records(table.effects)).toEqual([]);
  });

  test('is taken over where it is: the same picture, and what was done until then', () => {
    const table = watched().does({ type: 'incident/seek', toMs: 18_000 });
    const seen = table.screen.frame;
    table.does({ type: 'incident/take-over' });
    expect(table.screen.frame).toEqual(seen);
    expect(table.screen).toMatchObject({ variant: 'taken-over', paused: true });
    expect(table.screen.commands).toEqual(commands.slice(0, 1));
    table.does({ type: 'incident/act', action: 'restart' });
    expect(table.screen.commands).toHaveLength(2);
  });

  test('taken over, it counts for nothing but can be resumed', () => {
    const table = watched().does({ type: 'incident/seek', toMs: endMs });
    table.does({ type: 'incident/take-over' });
    expect(table.screen.phase.kind).toBe('debrief');
    expect(records(table.effects).map(({ type }) => type)).toEqual(['place-left']);
    const early = watched().does({ type: 'incident/seek', toMs: 5000 });
    early.does({ type: 'incident/take-over' });
    expect(placeOf(early.screen, catalogue)).toMatchObject({ variant: 'taken-over', timeMs: 5000 });
  });

  test('of a broken code or an unknown incident says so', () => {
    const refusal = (text: string) => openReplay({ kind: 'replay', code: text }, contextAt(0));
    expect(refusal(code.slice(0, -2))).toMatchObject({
      refused: expect.stringContaining('cut off'),
    });
    expect(refusal('hello')).toMatchObject({ refused: expect.stringContaining('no replay code') });
    const elsewhere = codeOf(
      { scenario: 'elsewhere', sandbox: false, seed: 1, commands: [], endMs: 0, lost: 0 },
      scenario,
    );
    expect(refusal(elsewhere)).toMatchObject({ refused: expect.stringContaining('elsewhere') });
  });

  test('of another version asks first', () => {
    const other = { ...scenario, durationMs: 50_000 };
    const strange = codeOf(
      { scenario: 'pay-day', sandbox: false, seed: 7, commands, endMs, lost },
      other,
    );
    const step = openReplay({ kind: 'replay', code: strange }, contextAt(0));
    if ('refused' in step) throw new Error(step.refused);
    expect(step.screen.phase.kind).toBe('changed');
    expect(new Table(step).does({ type: 'incident/anyway' }).screen.frame?.timeMs).toBe(0);
  });
});
