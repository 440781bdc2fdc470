import { describe, expect, test } from 'vitest';
import { emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import type { Comparison } from '../../../src/scenario/debrief/comparison.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { RunFrame } from '../../../src/scenario/run-types.ts';
import type { Effect } from '../../../src/session/effects.ts';
import {
  type IncidentMessage,
  type IncidentScreen,
  isRunning,
  openIncident,
  placeOf,
  type RunMessage,
  resumeIncident,
  updateIncident,
} from '../../../src/session/incident/incident.ts';
import { receives } from '../../../src/session/screens.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';
import { sampleMinute } from '../../ui/incident/sample-traces.ts';

const catalogue = incidentCatalogue();
const scenario = payDay();
const progress: Progress = emptyProgress;
const context = (now: number) => ({ now, catalogue, progress });
const target = { kind: 'incident', scenario: 'pay-day', seed: 7 } as const;

type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** An incident with its first frame, its clock started at `now` 1000. */
function live(): IncidentScreen {
  const opened = openIncident(target, context(1000)).screen;
  const framed = send(opened, frameMessage({})).screen;
  return send(framed, { type: 'incident/start' }).screen;
}

/** The same at another moment, which its simulation has reached. */
const liveAt = (timeMs: number): IncidentScreen => ({
  ...live(),
  timeMs,
  frame: { ...first, timeMs },
});

const first: RunFrame = startRun(scenario, 7).frame();
const frameMessage = (change: Partial<RunFrame>): RunMessage => ({
  type: 'run/frame',
  run: 'pay-day@7',
  frame: { ...first, ...change },
});

const send = (screen: IncidentScreen, message: Message, now = 1000) =>
  updateIncident(screen, message, context(now));

const only = <T extends Effect['type']>(effects: readonly Effect[], type: T) =>
  effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);

const won = {
  outcome: 'won',
  stars: 2,
  cost: 1,
  lost: 120,
  diagnosed: true,
} as const;

describe('opening', () => {
  test('shows the brief and brings the run up meanwhile', () => {
    const { screen, effects } = openIncident(target, context(1000));
    expect(screen.phase.kind).toBe('brief');
    expect(screen.speed).toBe(4);
    expect(effects).toEqual([
      { type: 'run/start', run: screen.run, scenario: 'pay-day', seed: 7, commands: [], timeMs: 0 },
    ]);
    expect(isRunning(screen)).toBe(false);
  });

  test.each([
    [1, 1],
    [3, 2],
    [7, 8],
    [100, 16],
  ])('a wished speed of %d becomes ×%d', (speed, chosen) => {
    expect(openIncident({ ...target, speed }, context(0)).screen.speed).toBe(chosen);
  });

  test('the clock waits for the first frame', () => {
    const started = send(openIncident(target, context(1000)).screen, { type: 'incident/start' });
    const ticked = send(started.screen, { type: 'tick' }, 1100);
    expect(ticked.effects).toEqual([]);
    expect(ticked.screen.timeMs).toBe(0);
  });
});

describe('the clock', () => {
  test.each([
    ['a tick', 100, 400],
    ['a late tick', 480, 1920],
    ['a machine that hung for a while', 2900, 2000],
    ['a clock that was set back', -5000, 0],
  ])('%s moves simulated time by real time × speed, at most half a second', (_, gap, toMs) => {
    const { screen, effects } = send(live(), { type: 'tick' }, 1000 + gap);
    expect(screen.timeMs).toBe(toMs);
    expect(only(effects, 'run/advance').map((effect) => effect.toMs)).toEqual(toMs ? [toMs] : []);
  });

  test('stands after a suspended terminal comes back: nobody played meanwhile', () => {
    const { screen, effects } = send(live(), { type: 'tick' }, 1000 + 600_000);
    expect(screen).toMatchObject({ timeMs: 0, paused: true });
    expect(effects).toEqual([]);
  });

  test('stands while paused, and the pause does not count', () => {
    const paused = send(live(), { type: 'incident/toggle-pause' }).screen;
    expect(isRunning(paused)).toBe(false);
    expect(send(paused, { type: 'tick' }, 1100).effects).toEqual([]);
    const on = send(paused, { type: 'incident/toggle-pause' }, 9000).screen;
    const ticked = send(on, { type: 'tick' }, 9400).screen;
    expect(ticked.timeMs).toBe(0);
    expect(send(ticked, { type: 'tick' }, 9500).screen.timeMs).toBe(400);
  });

  test('a step is one simulated second, then it stands', () => {
    const { screen, effects } = send(live(), { type: 'incident/step' });
    expect(only(effects, 'run/advance')).toMatchObject([{ toMs: 1000 }]);
    expect(screen.paused).toBe(true);
  });

  test('goes faster and slower in doublings, from ×1 to ×16', () => {
    let screen = live();
    const speeds: number[] = [];
    for (const type of ['faster', 'faster', 'faster', 'slower'] as const) {
      screen = send(screen, { type: `incident/${type}` }).screen;
      speeds.push(screen.speed);
    }
    expect(speeds).toEqual([8, 16, 16, 8]);
    for (let i = 0; i < 9; i++) screen = send(screen, { type: 'incident/slower' }).screen;
    expect(screen.speed).toBe(1);
  });

  test('never asks for more than the scenario lasts', () => {
    const late = liveAt(59_900);
    expect(send(late, { type: 'tick' }, 1100).screen.timeMs).toBe(60_000);
  });

  test('keeps the place every ten real seconds', () => {
    const { effects } = send(liveAt(39_800), { type: 'tick' }, 1100);
    expect(only(effects, 'record')).toMatchObject([
      { event: { type: 'placed', place: { scenario: 'pay-day', seed: 7, timeMs: 40_200 } } },
    ]);
    expect(only(send(liveAt(40_200), { type: 'tick' }, 1100).effects, 'record')).toEqual([]);
  });

  test('waits for a simulation that is behind, as on a slow machine', () => {
    const ahead = { ...live(), timeMs: 5000 };
    const waiting = send(ahead, { type: 'tick' }, 1100);
    expect(waiting.screen.timeMs).toBe(5000);
    expect(waiting.effects).toEqual([]);
    const there = send(waiting.screen, frameMessage({ timeMs: 5000 }), 1100).screen;
    expect(send(there, { type: 'tick' }, 1200).screen.timeMs).toBe(5400);
  });

  test('keeps the place with every step: a standing clock may be left at any moment', () => {
    const placed = (timeMs: number) =>
      only(send({ ...live(), timeMs }, { type: 'incident/step' }).effects, 'record').length;
    expect([1000, 2000, 3000, 4000, 5000].map(placed)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('actions', () => {
  test('become commands at the simulated present, and are remembered', () => {
    const screen = { ...live(), timeMs: 16_000 };
    const { screen: next, effects } = send(screen, { type: 'incident/act', action: 'breaker' });
    const command = { type: 'action', action: 'breaker' };
    expect(only(effects, 'run/command')).toMatchObject([{ run: 'pay-day@7', command }]);
    expect(next.commands).toEqual([{ atMs: 16_000, command }]);
    expect(only(effects, 'record')).toMatchObject([
      { event: { type: 'placed', place: { commands: [{ atMs: 16_000, command }] } } },
    ]);
  });

  test.each(['palace', 'unknown'])('%s cannot be had: nothing happens', (action) => {
    const { screen, effects } = send(live(), { type: 'incident/act', action });
    expect(effects).toEqual([]);
    expect(screen.commands).toEqual([]);
  });
});

describe('a decision', () => {
  const decision = { id: 'boss', ask: 'Close?', options: ['Close it', 'Keep it open'] };
  const asked = () =>
    send({ ...live(), timeMs: 21_600 }, frameMessage({ timeMs: 21_000, decision })).screen;

  test('stops the clock at its moment, and action keys are dead', () => {
    expect(asked()).toMatchObject({ phase: { kind: 'decision', cursor: 0 }, timeMs: 21_000 });
    expect(isRunning(asked())).toBe(false);
    expect(send(asked(), { type: 'incident/act', action: 'breaker' }).effects).toEqual([]);
  });

  test('is a command like any other, and the clock goes on', () => {
    const pointed = send(asked(), { type: 'incident/point', cursor: 1 }).screen;
    const { screen, effects } = send(pointed, { type: 'incident/confirm' });
    const command = { type: 'decide', decision: 'boss', option: 1 };
    expect(only(effects, 'run/command')).toMatchObject([{ command }]);
    expect(screen.commands).toEqual([{ atMs: 21_000, command }]);
    expect(isRunning(screen)).toBe(true);
    expect(send(screen, { type: 'incident/confirm' }).effects).toEqual([]);
  });
});

describe('the diagnosis', () => {
  const open = (screen = live()) => send(screen, { type: 'incident/open-diagnosis' }).screen;

  /** Names a cause by its place in the file, with one signal as proof. */
  function name(option: number) {
    let screen = open({ ...live(), timeMs: 12_000 });
    for (let cursor = 0; cursor < 2; cursor++) {
      screen = send(screen, { type: 'incident/point', cursor }).screen;
      const chosen = send(screen, { type: 'incident/confirm' }).screen;
      if (chosen.phase.kind !== 'diagnosis' || chosen.phase.step !== 'evidence') continue;
      if (chosen.phase.option !== option) continue;
      const marked = send(chosen, { type: 'incident/choose-evidence' }).screen;
      return send(marked, { type: 'incident/confirm' });
    }
    throw new Error('The cause was not among the options');
  }

  test('stops the clock while it is thought over', () => {
    expect(isRunning(open())).toBe(false);
    expect(isRunning(send(open(), { type: 'incident/back' }).screen)).toBe(true);
  });

  test.each([
    [0, true],
    [1, false],
  ])('option %d of the file counts as %s for review', (option, correct) => {
    const { screen, effects } = name(option);
    const evidence = [expect.any(String)];
    expect(screen.commands).toEqual([
      { atMs: 12_000, command: { type: 'diagnose', option, evidence } },
    ]);
    const told = only(effects, 'record').filter(({ event }) => event.type === 'diagnosed');
    expect(told).toMatchObject([{ event: { scenario: 'pay-day', correct } }]);
  });

  test('a signal marked twice is not marked', () => {
    const evidence = send(open(), { type: 'incident/confirm' }).screen;
    const once = send(evidence, { type: 'incident/choose-evidence' }).screen;
    expect(once.phase).toMatchObject({ chosen: [expect.any(String)] });
    expect(send(once, { type: 'incident/choose-evidence' }).screen.phase).toMatchObject({
      chosen: [],
    });
  });

  test('once named, the key shows what came of it', () => {
    const diagnosis = { option: 1, correct: false, evidenceRight: 0, evidenceOf: 2 };
    const known = send(live(), frameMessage({ diagnosis })).screen;
    expect(open(known).phase).toEqual({ kind: 'diagnosis', step: 'verdict' });
  });
});

describe('the end', () => {
  test('without a named cause asks for it before the debrief tells', () => {
    const ended = send(live(), frameMessage({ timeMs: 40_000, score: won }));
    expect(ended.screen.phase).toMatchObject({ kind: 'diagnosis', step: 'cause' });
    expect(only(ended.effects, 'run/compare')).toHaveLength(1);
    expect(only(ended.effects, 'record')).toEqual([]);
    const skipped = send(ended.screen, { type: 'incident/back' });
    expect(skipped.screen.phase.kind).toBe('debrief');
    expect(only(skipped.effects, 'record').map(({ event }) => event.type)).toEqual([
      'incident-finished',
      'place-left',
      'diagnosed',
    ]);
    expect(only(skipped.effects, 'record').at(-1)?.event).toMatchObject({ correct: false });
  });

  test('with one opens the debrief and keeps the result', () => {
    const diagnosis = { option: 0, correct: true, evidenceRight: 1, evidenceOf: 2 };
    const { screen, effects } = send(live(), frameMessage({ score: won, diagnosis }), 5000);
    expect(screen.phase.kind).toBe('debrief');
    expect(only(effects, 'record')[0]?.event).toEqual({
      type: 'incident-finished',
      scenario: 'pay-day',
      at: 5000,
      seed: 7,
      ...won,
      troubleMs: 50_000,
      code: expect.stringMatching(/^sd1\.pay-day\./),
    });
    expect(placeOf(screen, catalogue)).toBeUndefined();
  });

  test('plays the same seed again from its brief', () => {
    const diagnosis = { option: 0, correct: true, evidenceRight: 1, evidenceOf: 2 };
    const over = send(live(), frameMessage({ score: won, diagnosis })).screen;
    const { screen, effects } = send(over, { type: 'incident/again' });
    expect(screen).toMatchObject({ phase: { kind: 'brief' }, timeMs: 0, commands: [], seed: 7 });
    expect(screen.frame).toBeUndefined();
    expect(only(effects, 'run/start')).toHaveLength(1);
  });
});

describe('leaving', () => {
  test('goes one level up at a time: details, then the incident', () => {
    const detailed = send(live(), { type: 'incident/select-node', node: 'shop' }).screen;
    const closed = send(detailed, { type: 'incident/back' });
    expect(closed.screen.node).toBeUndefined();
    expect(closed.close).toBeUndefined();
    const left = send({ ...closed.screen, timeMs: 3000 }, { type: 'incident/back' });
    expect(left.close).toBe(true);
    expect(only(left.effects, 'record')).toMatchObject([{ event: { type: 'placed' } }]);
    expect(only(left.effects, 'run/stop')).toHaveLength(1);
  });

  test('a brief that was only read leaves nothing to resume', () => {
    const { screen } = openIncident(target, context(0));
    expect(placeOf(screen, catalogue)).toBeUndefined();
    expect(only(send(screen, { type: 'incident/back' }).effects, 'record')).toEqual([]);
  });

  test('resumes paused, simulated again from seed and commands', () => {
    const acted = send({ ...live(), timeMs: 16_000 }, { type: 'incident/act', action: 'breaker' });
    const place = placeOf({ ...acted.screen, timeMs: 18_300 }, catalogue)!;
    const { screen, effects } = resumeIncident(place, context(0));
    expect(screen).toMatchObject({ phase: { kind: 'live' }, paused: true, timeMs: 18_300 });
    expect(effects).toMatchObject([
      { type: 'run/start', seed: 7, timeMs: 18_300, commands: acted.screen.commands },
    ]);
  });
});

describe('what is shown', () => {
  const system = (rps: number) => ({
    ...first.system,
    clients: { buyers: { rps, goodput: rps, errors: 0, p99: 50 } },
  });
  const shownRps = (screen: IncidentScreen) => screen.shown?.system.clients.buyers?.rps;

  test('follows what is measured over about two seconds; the frame stays as measured', () => {
    const measured = first.system.clients.buyers!.rps;
    let screen = send(live(), frameMessage({ system: system(200) }), 1100).screen;
    expect(screen.frame?.system.clients.buyers?.rps).toBe(200);
    expect(shownRps(screen)).toBeGreaterThan(measured);
    expect(shownRps(screen)).toBeLessThan((measured + 200) / 2);
    for (let now = 1200; now <= 3100; now += 100) {
      screen = send(screen, frameMessage({ system: system(200) }), now).screen;
    }
    expect(shownRps(screen)).toBeGreaterThan(185);
    expect(shownRps(screen)).toBeLessThan(200);
  });

  test('a step shows its second as it is', () => {
    const stepped = send(live(), { type: 'incident/step' }).screen;
    const second = { timeMs: 1000, system: system(200) };
    const screen = send(stepped, frameMessage(second), 1100).screen;
    expect(shownRps(screen)).toBe(200);
  });

  test('a command at a standing clock leaves the figures as they were read', () => {
    const paused = send(live(), { type: 'incident/toggle-pause' }).screen;
    const before = shownRps(paused);
    const screen = send(paused, frameMessage({ cost: 1, system: system(200) }), 9000).screen;
    expect(screen.frame?.cost).toBe(1);
    expect(shownRps(screen)).toBe(before);
  });
});

describe('where the time went', () => {
  const open = (screen = live()) => send(screen, { type: 'incident/open-time' });
  const sample = sampleMinute();

  test('is asked for while the clock stands, and leads back', () => {
    const { screen, effects } = open();
    expect(isRunning(screen)).toBe(false);
    expect(effects).toEqual([{ type: 'run/trace', run: 'pay-day@7' }]);
    const told = send(screen, { type: 'run/traced', run: 'pay-day@7', sample }).screen;
    expect(told.sample).toBe(sample);
    const back = send(told, { type: 'incident/back' }).screen;
    expect(isRunning(back)).toBe(true);
    expect(open(back).screen.sample).toBeUndefined();
  });

  test('begins with the node that was chosen', () => {
    const chosen = send(live(), { type: 'incident/select-node', node: 'pay' }).screen;
    expect(open(chosen).screen.phase).toMatchObject({ kind: 'time', node: 'pay' });
  });

  test('another request is looked at from its beginning', () => {
    const scrolled = send(open().screen, { type: 'incident/scroll', top: 5 }).screen;
    expect(send(scrolled, { type: 'incident/point', cursor: 2 }).screen.phase).toMatchObject({
      cursor: 2,
      top: 0,
    });
  });

  test('an answer for another run is none of its business', () => {
    const { screen } = open();
    const traced = (run: string) => receives(screen, { type: 'run/traced', run, sample });
    expect([traced('other@1'), traced(screen.run)]).toEqual([false, true]);
  });
});

describe('after the end', () => {
  const diagnosis = { option: 0, correct: true, evidenceRight: 1, evidenceOf: 2 };
  const over = () => {
    const ended = send(live(), frameMessage({ timeMs: 50_000, score: won, diagnosis })).screen;
    return send(ended, { type: 'incident/scroll', top: 12 }).screen;
  };
  const comparison: Comparison = {
    signal: 'clients.buyers.errors',
    nothing: [],
    yours: [],
    reference: [],
    outcomes: { nothing: 'lost', reference: 'won' },
    lost: { nothing: 900, yours: 120, reference: 100 },
    moments: [],
    impact: [],
    traps: [],
    worstMinute: sampleMinute(),
  };
  const compared = () =>
    send(over(), { type: 'run/compared', run: 'pay-day@7', comparison }).screen;

  test.each(['open-time', 'open-post-mortem'] as const)(
    '%s waits until the run has been played again',
    (key) => {
      expect(send(over(), { type: `incident/${key}` }).screen.phase.kind).toBe('debrief');
    },
  );

  test.each([
    ['open-time', 'time'],
    ['open-post-mortem', 'post-mortem'],
  ] as const)(
    '%s leads back to where the debrief was, and nothing is left to resume',
    (key, kind) => {
      const { screen, effects } = send(compared(), { type: `incident/${key}` });
      expect(screen.phase.kind).toBe(kind);
      expect(effects).toEqual([]);
      expect(placeOf(screen, catalogue)).toBeUndefined();
      expect(send(screen, { type: 'incident/back' }).screen.phase).toEqual({
        kind: 'debrief',
        top: 12,
      });
    },
  );

  test('the post-mortem is written to a file on a key, only where it is read', () => {
    expect(send(compared(), { type: 'incident/save-post-mortem' }).effects).toEqual([]);
    const { screen } = send(compared(), { type: 'incident/open-post-mortem' });
    const { effects } = send(screen, { type: 'incident/save-post-mortem' });
    expect(effects).toEqual([
      {
        type: 'write-file',
        name: 'post-mortem-pay-day.md',
        text: expect.stringMatching(/^# Post-mortem: Pay day\n/),
      },
    ]);
  });
});
