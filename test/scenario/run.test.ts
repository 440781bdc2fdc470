import { describe, expect, it } from 'vitest';
import { startRun } from '../../src/scenario/run.ts';
import { scenarioOf } from './support.ts';

const broken = { at: '10s', set: { 'web.errors': '100%' } };
const repair = {
  id: 'repair',
  key: 'r',
  label: 'Repair',
  takes: '5s',
  cost: 2,
  set: { 'web.errors': '0%' },
};
const order = (action: string) => ({ type: 'action', action }) as const;

const start = (parts: object) => startRun(scenarioOf(parts), 1);
const errorsOf = (run: ReturnType<typeof start>) => run.frame().system.clients.users?.errors;

describe('events', () => {
  it('come into force at their time and are taken back', () => {
    const run = start({ events: [{ ...broken, until: '20s' }] });
    run.advanceTo(9_000);
    expect(errorsOf(run)).toBe(0);
    run.advanceTo(15_000);
    expect(errorsOf(run)).toBe(1);
    run.advanceTo(25_000);
    expect(errorsOf(run)).toBe(0);
  });

  it('can fall between two seconds', () => {
    const run = start({ events: [{ at: '10.5s', say: 'half past' }] });
    run.advanceTo(11_000);
    expect(run.frame().pager).toEqual([{ atMs: 10_500, kind: 'say', text: 'half past' }]);
  });

  it('change flags and give them back, unless somebody else changed them since', () => {
    const close = { id: 'close', key: 'c', label: 'Close', set: { 'flag.level': 3 } };
    const parts = {
      flags: { level: 1 },
      meters: {
        one: { rate: '1/s', when: 'flag.level == 1', text: 'seconds at one' },
        two: { rate: '1/s', when: 'flag.level == 2', text: 'seconds at two' },
        three: { rate: '1/s', when: 'flag.level == 3', text: 'seconds at three' },
      },
      events: [{ at: '10s', until: '20s', set: { 'flag.level': 2 } }],
      actions: [close],
    };
    const metered = (run: ReturnType<typeof start>) => {
      run.advanceTo(40_000);
      return run.frame().meters?.map(({ value }) => value);
    };
    expect(metered(start(parts))).toEqual([30, 10, 0]);
    const changed = start(parts);
    changed.advanceTo(15_000);
    changed.perform(order('close'));
    expect(metered(changed)).toEqual([10, 5, 25]);
  });

  it('that follow on each other without a gap leave none', () => {
    const high = (at: string, until: string) => ({ at, until, set: { 'flag.level': 2 } });
    const run = start({
      flags: { level: 1 },
      meters: { high: { rate: '1/s', when: 'flag.level == 2', text: 'seconds at two' } },
      events: [high('10s', '20s'), high('20s', '30s')],
    });
    run.advanceTo(40_000);
    expect(run.frame().meters?.[0]?.value).toBe(20);
  });
});

describe('losses', () => {
  it('are told as they were over the last ten seconds', () => {
    const run = start({ events: [{ ...broken, until: '30s' }] });
    const rateAt = (atMs: number) => {
      run.advanceTo(atMs);
      return run.frame().lostPerSecond;
    };
    expect(rateAt(9_000)).toBe(0);
    // Ten requests a second, all of them lost from 10 s on.
    expect(rateAt(15_000)).toBeCloseTo(5, 0);
    expect(rateAt(25_000)).toBeCloseTo(10, 0);
    expect(rateAt(45_000)).toBe(0);
  });
});

describe('settings', () => {
  const workersOf = (run: ReturnType<typeof start>) => run.frame().settings.nodes.web?.workers;

  it('are those of the file with the changes that are in force', () => {
    const rush = { at: '10s', until: '20s', set: { 'web.workers': 3 } };
    const more = { id: 'more', key: 'm', label: 'More', takes: '5s', set: { 'web.workers': 7 } };
    const run = start({ events: [rush], actions: [more] });
    const before = workersOf(run);
    run.advanceTo(15_000);
    expect(workersOf(run)).toBe(3);
    run.advanceTo(25_000);
    expect(workersOf(run)).toBe(before);
    run.perform(order('more'));
    run.advanceTo(29_000);
    expect(workersOf(run)).toBe(before);
    run.advanceTo(31_000);
    expect(workersOf(run)).toBe(7);
  });

  it('are the same object as long as nothing changes', () => {
    const run = start({ events: [broken] });
    const { settings } = run.frame();
    run.advanceTo(9_000);
    expect(run.frame().settings).toBe(settings);
    run.advanceTo(11_000);
    expect(run.frame().settings).not.toBe(settings);
  });
});

describe('actions', () => {
  it('are in force after the time they take', () => {
    const run = start({ events: [broken], actions: [repair] });
    run.advanceTo(12_000);
    expect(run.perform(order('repair'))).toEqual({ ok: true });
    expect(run.frame()).toMatchObject({
      cost: 2,
      actions: [{ id: 'repair', state: 'pending', untilMs: 17_000, used: 1 }],
    });
    run.advanceTo(17_000);
    expect(errorsOf(run)).toBe(1);
    run.advanceTo(19_000);
    expect(errorsOf(run)).toBe(0);
    expect(run.frame().actions[0]).toMatchObject({ state: 'ready', used: 1 });
    expect(run.frame().pager.map(({ atMs, kind }) => [atMs, kind])).toEqual([
      [12_000, 'action'],
      [17_000, 'action'],
    ]);
  });

  it('are refused, with a reason, while they cannot be ordered', () => {
    const run = start({
      budget: 5,
      actions: [
        repair,
        { id: 'single', key: 's', label: 'Single', cost: 1, once: true },
        { id: 'slow', key: 'c', label: 'Slow', cooldown: '10s' },
      ],
    });
    const states = () => run.frame().actions.map(({ state }) => state);
    for (const action of ['repair', 'single', 'slow']) {
      expect(run.perform(order(action))).toEqual({ ok: true });
    }
    expect(states()).toEqual(['pending', 'done', 'cooling']);
    for (const action of ['repair', 'single', 'slow', 'unheard-of']) {
      expect(run.perform(order(action))).toMatchObject({ ok: false, reason: expect.any(String) });
    }
    run.advanceTo(10_000);
    expect(states()).toEqual(['ready', 'done', 'ready']);
    run.perform(order('repair'));
    run.advanceTo(20_000);
    expect(states()).toEqual(['too-dear', 'done', 'ready']);
    expect(run.perform(order('repair'))).toMatchObject({ ok: false });
    expect(run.frame().cost).toBe(5);
  });
});

describe('alerts', () => {
  it('page once the condition has held for its time, and say when it clears', () => {
    const run = start({
      events: [{ ...broken, until: '30s' }],
      alerts: [{ id: 'errors', when: 'clients.users.errors > 50%', for: '5s', page: 'errors' }],
    });
    run.advanceTo(60_000);
    const [page, resolved, ...others] = run.frame().pager;
    expect(others).toEqual([]);
    expect(page).toMatchObject({ kind: 'page', text: 'errors' });
    // Half of a 10 s window has failed at 15 s; five seconds later it pages. It clears at 35 s.
    expect(page!.atMs).toBeGreaterThanOrEqual(20_000);
    expect(page!.atMs).toBeLessThanOrEqual(22_000);
    expect(resolved).toMatchObject({ kind: 'resolved', text: 'errors' });
    expect(resolved!.atMs).toBeGreaterThanOrEqual(34_000);
    expect(resolved!.atMs).toBeLessThanOrEqual(36_000);
  });
});

describe('decisions', () => {
  const call = {
    id: 'call',
    when: 'time >= 10s',
    ask: 'Well?',
    options: [
      { text: 'Nothing', score: 1 },
      { text: 'Break it', set: { 'web.errors': '100%' }, score: 0 },
    ],
  };

  it('stop the clock until they are answered', () => {
    const run = start({ decisions: [call], actions: [repair] });
    run.advanceTo(60_000);
    run.advanceTo(60_000);
    expect(run.timeMs).toBe(10_000);
    expect(run.frame().decision).toEqual({
      id: 'call',
      ask: 'Well?',
      options: ['Nothing', 'Break it'],
    });
    expect(run.perform(order('repair'))).toMatchObject({ ok: false });
    expect(run.perform({ type: 'decide', decision: 'other', option: 0 })).toMatchObject({
      ok: false,
    });
    expect(run.perform({ type: 'decide', decision: 'call', option: 2 })).toMatchObject({
      ok: false,
    });
    expect(run.perform({ type: 'decide', decision: 'call', option: 1 })).toEqual({ ok: true });
    run.advanceTo(60_000);
    expect(run.timeMs).toBe(60_000);
    expect(errorsOf(run)).toBe(1);
  });

  it('earn a score, also below zero, that conditions can read', () => {
    const run = start({ decisions: [call], stars: { three: 'score >= 1 and score > -1' } });
    run.advanceTo(60_000);
    run.perform({ type: 'decide', decision: 'call', option: 0 });
    run.advanceTo(60_000);
    expect(run.score()).toMatchObject({ outcome: 'won', stars: 3, earned: 1, earnable: 1 });
  });

  it('leave the answer in the pager as the player gave it, and then what came of it', () => {
    const options = [{ text: 'Do it', says: 'Bob: done.' }, { text: 'Leave it' }];
    const run = start({ decisions: [{ ...call, options }] });
    run.advanceTo(60_000);
    run.perform({ type: 'decide', decision: 'call', option: 0 });
    expect(run.pager().slice(-2)).toEqual([
      { atMs: 10_000, kind: 'decision', text: 'Do it' },
      { atMs: 10_000, kind: 'say', text: 'Bob: done.' },
    ]);
    expect(run.score()).toBeUndefined();
    run.advanceTo(60_000);
    expect(run.score()).not.toHaveProperty('earned');
  });
});

describe('goals', () => {
  const healthy = { id: 'healthy', text: 'Healthy', when: 'clients.users.errors < 1%' };
  const brief = { ...broken, until: '20s' };

  it('count from the first event on, and win as soon as all have held', () => {
    const run = start({ events: [brief], goals: [{ ...healthy, for: '8s' }] });
    run.advanceTo(9_000);
    expect(run.frame().goals[0]).toMatchObject({ met: false, heldMs: 0, forMs: 8000 });
    run.advanceTo(60_000);
    // The last failures leave the 10 s window at about 30 s.
    expect(run.timeMs).toBeGreaterThanOrEqual(37_000);
    expect(run.timeMs).toBeLessThanOrEqual(40_000);
    const [goal] = run.frame().goals;
    expect(goal).toMatchObject({ met: true, metAtMs: run.timeMs });
    expect(run.score()).toMatchObject({
      outcome: 'won',
      stars: 1,
      mitigatedAfterMs: run.timeMs - 10_000,
    });
  });

  it('stay met once they were', () => {
    const again = { at: '45s', set: { 'web.errors': '100%' } };
    const run = start({
      events: [brief, again],
      goals: [
        { ...healthy, for: '8s' },
        { id: 'late', text: 'Late', when: 'time > 55s' },
      ],
    });
    run.advanceTo(60_000);
    expect(run.timeMs).toBe(56_000);
    expect(run.score()).toMatchObject({ outcome: 'won', mitigatedAfterMs: 46_000 });
    expect(run.goals()[0]?.metAtMs).toBeLessThan(41_000);
  });

  it('with until: end keep the run going and have to hold at its end', () => {
    const toTheEnd = { ...healthy, for: '8s', until: 'end' };
    const won = start({ events: [brief], goals: [toTheEnd] });
    won.advanceTo(60_000);
    expect(won.timeMs).toBe(60_000);
    expect(won.score()?.outcome).toBe('won');
    const again = { at: '57s', set: { 'web.errors': '100%' } };
    const lost = start({ events: [brief, again], goals: [toTheEnd] });
    lost.advanceTo(55_000);
    expect(lost.frame().goals[0]?.met).toBe(true);
    lost.advanceTo(60_000);
    expect(lost.score()).toMatchObject({
      outcome: 'lost',
      stars: 0,
      reason: 'Not reached: Healthy',
    });
  });

  it('about percentiles are not won by answering nobody', () => {
    const fast = { id: 'fast', text: 'Fast', when: 'clients.users.p99 < 500ms', for: '5s' };
    const run = start({ events: [broken], goals: [fast] });
    run.advanceTo(60_000);
    // For as long as answers from before are in the window, it may look fast.
    expect(run.frame().history['clients.users.p99']?.every(Number.isFinite)).toBe(true);
    const silent = start({ events: [broken], goals: [{ ...fast, for: '15s' }] });
    silent.advanceTo(60_000);
    expect(silent.score()?.outcome).toBe('lost');
  });

  it('are not won on an untouched board', () => {
    const run = start({ events: [broken], goals: [{ ...healthy, for: '8s' }] });
    run.advanceTo(60_000);
    expect(run.score()).toMatchObject({ outcome: 'lost', reason: 'Not reached: Healthy' });
  });
});

describe('the end', () => {
  const parts = {
    events: [broken],
    actions: [repair],
    fail: [{ when: 'clients.users.lost > 100', text: 'Too many.' }],
    diagnosis: {
      question: 'Why?',
      options: [{ text: 'Errors', correct: true }, { text: 'Fate' }],
      evidence: ['web.errors', 'clients.users.errors'],
    },
    goals: [{ id: 'healthy', text: 'Healthy', when: 'clients.users.errors < 1%', for: '8s' }],
    stars: { two: 'cost <= 2', three: 'diagnosed' },
    reference: [{ at: '12s', do: 'repair' }],
    traps: { greed: { do: [{ at: '50s', do: 'repair' }], because: 'Too late.' } },
  };

  it('comes at once with a fail condition, and stops the clock', () => {
    const run = start(parts);
    run.advanceTo(60_000);
    expect(run.timeMs).toBe(21_000);
    expect(run.score()).toMatchObject({ outcome: 'lost', reason: 'Too many.', lost: 110 });
    expect(run.perform(order('repair'))).toEqual({ ok: false, reason: 'The run is over.' });
  });

  it('can be played past, with the score as it was', () => {
    const run = startRun(scenarioOf(parts), 1, { playOn: true });
    run.advanceTo(60_000);
    expect(run.timeMs).toBe(60_000);
    expect(run.score()?.lost).toBe(110);
    expect(run.lost()).toBeGreaterThan(400);
  });

  it('scores the diagnosis apart: the cause, the evidence, and when', () => {
    const run = start(parts);
    run.advanceTo(13_000);
    const evidence = ['web.errors', 'clients.users.errors', 'web.p99', 'web.p99'];
    expect(run.perform({ type: 'diagnose', option: 0, evidence })).toEqual({ ok: true });
    expect(run.perform({ type: 'diagnose', option: 1, evidence })).toMatchObject({ ok: false });
    expect(run.frame().diagnosis).toEqual({
      option: 0,
      correct: true,
      evidenceRight: 1,
      evidenceOf: 2,
    });
    run.perform(order('repair'));
    run.advanceTo(60_000);
    expect(run.score()).toMatchObject({
      outcome: 'won',
      stars: 3,
      diagnosed: true,
      detectedAfterMs: 3000,
    });
  });

  it('leaves the diagnosis open, which then counts for stars but not as detected in time', () => {
    const run = start(parts);
    run.advanceTo(12_000);
    run.perform(order('repair'));
    run.advanceTo(60_000);
    expect(run.score()).toMatchObject({ outcome: 'won', stars: 2, diagnosed: false });
    run.perform({ type: 'diagnose', option: 0, evidence: [] });
    expect(run.score()).toMatchObject({ outcome: 'won', stars: 3, diagnosed: true });
    expect(run.score()).not.toHaveProperty('detectedAfterMs');
  });

  it('names the trap that a loser walked into', () => {
    const { fail: _, ...patient } = parts;
    const run = start(patient);
    run.advanceTo(50_000);
    run.perform(order('repair'));
    run.advanceTo(60_000);
    expect(run.score()).toMatchObject({ outcome: 'lost', trap: 'greed' });
    const winner = start(patient);
    winner.advanceTo(12_000);
    winner.perform(order('repair'));
    winner.advanceTo(60_000);
    expect(winner.score()).not.toHaveProperty('trap');
  });
});

describe('frames', () => {
  const parts = {
    seed: 3,
    system: {
      clients: { users: { arrivals: '20/s', calls: { to: 'web', timeout: '1s' } } },
      nodes: { web: { kind: 'service', workers: 1, service: 'exponential(30ms)' } },
    },
    events: [{ at: '10s', until: '30s', set: { 'web.slowdown': 3 } }],
    actions: [
      { id: 'more', key: 's', label: 'More', takes: '2.5s', set: { 'web.instances': '+1' } },
    ],
  };

  it('are the same bytes for the same seed and commands, however the clock was moved', () => {
    const scenario = scenarioOf(parts);
    const live = startRun(scenario, 3);
    const frames: string[] = [];
    for (let timeMs = 0; timeMs <= 60_000; timeMs += 137) {
      live.advanceTo(timeMs);
      if (timeMs === 137 * 100) live.perform(order('more'));
    }
    live.advanceTo(60_000);
    frames.push(JSON.stringify(live.frame()));

    const replay = startRun(scenario, live.record().seed);
    for (const { atMs, command } of live.record().commands) {
      replay.advanceTo(atMs);
      replay.perform(command);
    }
    replay.advanceTo(60_000);
    expect(JSON.stringify(replay.frame())).toBe(frames[0]);

    const other = startRun(scenario, 4);
    other.advanceTo(60_000);
    expect(JSON.stringify(other.frame())).not.toBe(frames[0]);
  });

  it('have one value a second, with the warm-up before', () => {
    const run = start({ ...parts, warmup: '12s' });
    run.advanceTo(20_500);
    const { history } = run.frame();
    expect(history['clients.users.goodput']).toHaveLength(12 + 1 + 20);
    expect(history['web.queue']).toHaveLength(12 + 1 + 20);
  });

  it('look back on the last minutes only, and know what was usual before', () => {
    const run = start({ duration: '10m', events: [broken] });
    run.advanceTo(600_000);
    const { history, usual } = run.frame();
    expect(history['clients.users.errors']).toHaveLength(150);
    expect(history['clients.users.errors']?.at(-1)).toBe(1);
    expect(usual['clients.users.errors']).toBe(0);
    expect(run.history()['clients.users.errors']?.length).toBeGreaterThan(600);
  });

  it('are the same when a run keeps no more of the past than they need', () => {
    const scenario = scenarioOf({ duration: '20m', events: [broken] });
    const [whole, recent] = [startRun(scenario, 3), startRun(scenario, 3, { recentOnly: true })];
    for (const atMs of [10_000, 449_000, 450_000, 451_500, 1_199_000]) {
      whole.advanceTo(atMs);
      recent.advanceTo(atMs);
      expect(recent.frame()).toEqual(whole.frame());
    }
    const kept = Object.values(recent.history()).map(({ length }) => length);
    expect(Math.max(...kept)).toBeLessThan(450);
  });

  it('stay as they are while the run goes on', () => {
    const run = start(parts);
    run.advanceTo(5_000);
    const frame = run.frame();
    const before = JSON.stringify(frame);
    run.advanceTo(15_000);
    expect(JSON.stringify(frame)).toBe(before);
  });
});
