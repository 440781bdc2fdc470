import { describe, expect, test } from 'vitest';
import { Recording } from '../../../src/scenario/replay/recording.ts';
import { codeOf, readCode, runOfCode } from '../../../src/scenario/replay/replay-code.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import { placeOf, resumeIncident } from '../../../src/session/incident/incident.ts';

import { catalogue, contextAt, opened, scenario, Table } from './table.ts';

describe('a sandbox', () => {
  const begun = () => opened({ variant: 'sandbox' });

  test('opens at once, its clock standing, with its events first', () => {
    const table = begun().does({ type: 'incident/open-bench' });
    expect(table.screen.paused).toBe(true);
    expect(table.screen.phase).toMatchObject({ kind: 'bench', owner: 'events' });
    table.does({ type: 'incident/confirm' });
    expect(table.screen.frame?.system.nodes.pay?.hung).toBe(1);
  });

  test('knobs are turned, and typed values taken or refused with what is wrong', () => {
    const table = begun().does({ type: 'incident/select-node', node: 'shop' });
    table.does({ type: 'incident/open-bench' }).does({ type: 'incident/point', cursor: 0 });
    table.does({ type: 'incident/turn-knob', by: 1 });
    expect(table.screen.frame?.system.nodes.shop?.instances).toBe(3);
    table.does({ type: 'incident/confirm' });
    expect(table.screen.phase).toMatchObject({ edit: '3' });
    // What is typed as it stands changes nothing.
    table.does({ type: 'incident/confirm' });
    expect(table.screen.phase).not.toHaveProperty('edit');
    table.does({ type: 'incident/confirm' });
    table
      .does({ type: 'incident/erase', all: false })
      .does({ type: 'incident/type', text: 'many' });
    table.does({ type: 'incident/confirm' });
    expect(table.screen.phase).toMatchObject({
      edit: 'many',
      problem: expect.stringContaining('a number'),
    });
    table.does({ type: 'incident/erase', all: true }).does({ type: 'incident/type', text: '5' });
    table.does({ type: 'incident/confirm' });
    expect(table.screen.phase).not.toHaveProperty('edit');
    expect(table.screen.frame?.system.nodes.shop?.instances).toBe(5);
    expect(table.screen.commands.map(({ command }) => command)).toEqual([
      { type: 'set', path: 'shop.instances', value: '3' },
      { type: 'set', path: 'shop.instances', value: '5' },
    ]);
  });

  test('the next owner shows itself in the drawing', () => {
    const table = begun().does({ type: 'incident/open-bench' });
    const owners = Array.from({ length: 6 }, () => {
      table.does({ type: 'incident/next-owner', by: 1 });
      return (table.screen.phase as { owner: string }).owner;
    });
    expect(owners).toEqual(['buyers', 'buyers>shop', 'shop', 'shop>pay', 'pay', 'events']);
  });

  test('is kept beside the incident and resumed with every knob where it was', () => {
    const table = begun().does({ type: 'incident/open-bench' }).does({ type: 'incident/confirm' });
    table.does({ type: 'incident/back' }).does({ type: 'incident/step' });
    const place = placeOf(table.screen, catalogue)!;
    expect(place).toMatchObject({ variant: 'sandbox', timeMs: 1000 });
    const resumed = new Table(resumeIncident(place, contextAt(0)));
    expect(resumed.screen.frame).toEqual(table.screen.frame);
  });

  test('its run is handed on as a code, too', () => {
    const table = begun().does({ type: 'incident/open-bench' }).does({ type: 'incident/confirm' });
    table.does({ type: 'incident/back' });
    for (let second = 0; second < 4; second++) table.does({ type: 'incident/step' });
    const { commands, frame } = table.screen;
    const code = codeOf(
      {
        scenario: 'pay-day',
        sandbox: true,
        seed: 7,
        commands,
        endMs: frame!.timeMs,
        lost: frame!.lost,
      },
      scenario,
    );
    const read = readCode(code);
    if (!read.ok) throw new Error(read.problem);
    const { run } = runOfCode(read.code, scenario);
    const recording = new Recording(sandboxOf(scenario), run);
    for (const _ of recording.simulate());
    expect(recording.frameAt(4000)).toEqual(frame);
  });

  test('cannot be opened in an incident that counts', () => {
    const table = opened().does({ type: 'incident/start' }).does({ type: 'incident/open-bench' });
    expect(table.screen.phase.kind).toBe('live');
  });
});
