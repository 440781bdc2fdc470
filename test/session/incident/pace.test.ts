import { describe, expect, test } from 'vitest';
import { emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import { fingerprintOf } from '../../../src/scenario/fingerprint.ts';
import { Recording } from '../../../src/scenario/replay/recording.ts';
import { codeOf, readCode, runOfCode } from '../../../src/scenario/replay/replay-code.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { TimedCommand } from '../../../src/scenario/run-types.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import type { Effect } from '../../../src/session/effects.ts';
import {
  type IncidentMessage,
  type IncidentScreen,
  isRunning,
  openIncident,
  openReplay,
  placeOf,
  type RunMessage,
  resumeIncident,
  updateIncident,
} from '../../../src/session/incident/incident.ts';
import type { Context } from '../../../src/session/step.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';

const catalogue = incidentCatalogue();
const scenario = payDay();
const target = { kind: 'incident', scenario: 'pay-day', seed: 7 } as const;
const contextAt = (now: number, progress: Progress = emptyProgress): Context => ({
  now,
  utcOffsetMs: 0,
  catalogue,
  progress,
});

type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** A screen with the simulation that the runtime would keep for it. */
class Table {
  screen: IncidentScreen;
  effects: Effect[] = [];
  now = 1000;
  #run = startRun(scenario, 7);
  #recording: Recording | undefined;

  constructor(opened: ReturnType<typeof openIncident>) {
    this.screen = opened.screen;
    this.#carryOut(opened.effects);
  }

  does(message: Message): this {
    const step = updateIncident(this.screen, message, contextAt(this.now));
    this.screen = step.screen;
    this.#carryOut(step.effects);
    return this;
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.effects.push(effect);
      const run = this.screen.run;
      switch (effect.type) {
        case 'run/start':
          this.#run = startRun(effect.sandbox ? sandboxOf(scenario) : scenario, effect.seed);
          for (const { atMs, command } of effect.commands) {
            this.#run.advanceTo(atMs);
            this.#run.perform(command);
          }
          this.#run.advanceTo(effect.timeMs);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/advance':
          this.#run.advanceTo(effect.toMs);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/command':
          this.#run.perform(effect.command);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/record': {
          const { recorded } = effect;
          const of = recorded.sandbox ? sandboxOf(scenario) : scenario;
          this.#recording = new Recording(of, recorded);
          for (const _ of this.#recording.simulate());
          this.#tell(0);
          break;
        }
        case 'run/show':
          this.#tell(effect.atMs);
      }
    }
  }

  #tell(atMs: number): void {
    const { reachedMs, refused } = this.#recording!;
    const frame = this.#recording!.frameAt(atMs);
    const run = this.screen.run;
    this.does({ type: 'run/recorded', run, frame, reachedMs, whole: true, refused });
  }
}

const records = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'record' ? [effect.event] : []));
const opened = (options: object = {}) =>
  new Table(openIncident({ ...target, ...options }, contextAt(0)));

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

describe('a file that has changed', () => {
  const left = () => {
    const table = opened().does({ type: 'incident/start' }).does({ type: 'incident/step' });
    return { ...placeOf(table.screen, catalogue)!, fingerprint: fingerprintOf(scenario) + 1 };
  };

  test('the player is asked before a run of its other version goes on', () => {
    const { screen, effects } = resumeIncident(left(), contextAt(0));
    expect(screen.phase).toEqual({ kind: 'changed' });
    expect(effects).toEqual([]);
    expect(placeOf(screen, catalogue)).toBeUndefined();
  });

  test('and may go on all the same, or start afresh', () => {
    const anyway = new Table(resumeIncident(left(), contextAt(0))).does({
      type: 'incident/anyway',
    });
    expect(anyway.screen).toMatchObject({ phase: { kind: 'live' }, timeMs: 1000, paused: true });
    const fresh = new Table(resumeIncident(left(), contextAt(0))).does({ type: 'incident/again' });
    expect(fresh.screen).toMatchObject({ phase: { kind: 'brief' }, timeMs: 0, commands: [] });
  });

  test('a run of the same version, or of a time before versions were kept, goes on at once', () => {
    const { fingerprint: _, ...old } = left();
    expect(resumeIncident(old, contextAt(0)).screen.phase.kind).toBe('live');
  });
});

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

describe('the brief', () => {
  test('offers what was left of this incident', () => {
    const table = opened().does({ type: 'incident/start' }).does({ type: 'incident/step' });
    const place = placeOf(table.screen, catalogue)!;
    const progress = { ...emptyProgress, places: [{ at: 1, place }] };
    const brief = openIncident(target, contextAt(0)).screen;
    const step = updateIncident(brief, { type: 'incident/continue' }, contextAt(0, progress));
    expect(step.screen).toMatchObject({ phase: { kind: 'live' }, timeMs: 1000, paused: true });
    expect(step.effects.map(({ type }) => type)).toEqual(['run/stop', 'run/start']);
    const nothing = updateIncident(brief, { type: 'incident/continue' }, contextAt(0));
    expect(nothing.screen).toBe(brief);
  });
});
