import { describe, expect, test } from 'vitest';
import {
  isRunning,
  placeOf,
  resumeIncident,
  updateIncident,
} from '../../../src/session/incident/incident.ts';

import { catalogue, contextAt, opened, records, Table } from './table.ts';

describe('turn by turn', () => {
  const begun = () => opened({ turnMs: 5000 }).does({ type: 'incident/start' });

  test('the clock moves when the player says so, and only then', () => {
    const table = begun();
    expect(isRunning(table.screen)).toBe(false);
    table.now += 60_000;
    expect(table.does({ type: 'tick' }).screen.timeMs).toBe(0);
    table.does({ type: 'incident/turn' });
    expect(table.screen).toMatchObject({ timeMs: 5000, frame: { timeMs: 5000 } });
    expect(table.screen.pace).toMatchObject({ turn: 1, before: { timeMs: 0 } });
  });

  test('turns can be made longer and shorter, and one of a second is always there', () => {
    const table = begun();
    const lengths = (['faster', 'faster', 'slower', 'slower', 'slower'] as const).map(
      (way) =>
        (table.does({ type: `incident/${way}` }).screen.pace as { lengthMs: number }).lengthMs,
    );
    expect(lengths).toEqual([10_000, 20_000, 10_000, 5000, 2000]);
    expect(table.does({ type: 'incident/step' }).screen.timeMs).toBe(1000);
  });

  test('a turn ends early at a decision', () => {
    const table = begun();
    for (let turn = 0; turn < 5; turn++) table.does({ type: 'incident/turn' });
    expect(table.screen).toMatchObject({ timeMs: 21_000, phase: { kind: 'decision' } });
    table.does({ type: 'incident/turn' });
    expect(table.screen.timeMs).toBe(21_000);
  });

  test('nothing can be ordered while a long turn is still being simulated', () => {
    const table = begun();
    const waiting = { ...table.screen, timeMs: 60_000 };
    const ordered = updateIncident(
      waiting,
      { type: 'incident/act', action: 'breaker' },
      contextAt(0),
    );
    expect(ordered.screen.commands).toEqual([]);
    const again = updateIncident(waiting, { type: 'incident/turn' }, contextAt(0));
    expect(again.screen.timeMs).toBe(60_000);
  });

  test('every turn is kept, and resumed turn by turn with the same picture', () => {
    const table = begun();
    for (let turn = 0; turn < 3; turn++) table.does({ type: 'incident/turn' });
    table.does({ type: 'incident/act', action: 'patience' });
    const [last] = records(table.effects).slice(-1);
    expect(last).toMatchObject({ type: 'placed', place: { timeMs: 15_000, turnMs: 5000 } });
    const place = placeOf(table.screen, catalogue)!;
    const resumed = new Table(resumeIncident(place, contextAt(0)));
    expect(resumed.screen.frame).toEqual(table.screen.frame);
    expect(resumed.screen.pace).toMatchObject({ kind: 'turns', lengthMs: 5000 });
    expect(resumed.does({ type: 'incident/turn' }).screen.frame).toEqual(
      table.does({ type: 'incident/turn' }).screen.frame,
    );
  });
});
