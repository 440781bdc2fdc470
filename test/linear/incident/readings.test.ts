import { describe, expect, test } from 'vitest';
import { actionText, goalText, signalText } from '../../../src/linear/incident/readings.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { ActionFrame, GoalFrame } from '../../../src/scenario/run-types.ts';
import { payDay } from '../../ui/incident/sample-incident.ts';

describe('a signal', () => {
  const frame = startRun(payDay(), 7).frame();
  const path = 'clients.buyers.p99';
  const signal = { path, kind: 'duration', values: [1100], tone: 'bad' } as const;
  const since = (before: number) => signalText(signal, { ...frame, history: { [path]: [before] } });

  test('is rising or falling only when it has moved by a tenth', () => {
    expect(signalText(signal)).toBe('buyers p99 1.1 s, bad');
    expect(since(900)).toBe('buyers p99 1.1 s, rising, bad');
    expect(since(1000)).toBe('buyers p99 1.1 s, steady, bad');
    expect(since(1500)).toBe('buyers p99 1.1 s, falling, bad');
  });
});

describe('an action', () => {
  const action: ActionFrame = {
    id: 'restart',
    key: 'r',
    label: 'Restart',
    cost: 1,
    takesMs: 5000,
    state: 'ready',
    used: 0,
  };

  test.each<[Partial<ActionFrame>, string]>([
    [{}, 'ready, takes 5 s, cost 1'],
    [
      { state: 'pending', untilMs: 12_500, used: 1 },
      'on its way, in force in 3 s, takes 5 s, cost 1, ordered once',
    ],
    [
      { state: 'cooling', untilMs: 70_000, used: 2 },
      'again in 1 min, takes 5 s, cost 1, ordered 2 times',
    ],
    [{ state: 'done', used: 1, takesMs: 0 }, 'done, cost 1'],
    [{ state: 'too-dear' }, 'over the budget, takes 5 s, cost 1'],
  ])('%j', (more, said) => {
    expect(actionText({ ...action, ...more }, 10_000)).toBe(`r: Restart, ${said}.`);
  });
});

describe('a goal', () => {
  const goal: GoalFrame = {
    id: 'sells',
    text: 'Orders work',
    met: false,
    counts: true,
    heldMs: 0,
    forMs: 10_000,
    untilEnd: false,
  };

  test.each<[Partial<GoalFrame>, string]>([
    [{}, 'not met, must hold for 10 s'],
    [{ forMs: 0 }, 'not met, must hold once'],
    [{ heldMs: 3900 }, 'holds, 3 s of 10 s'],
    [{ met: true }, 'met'],
    [{ untilEnd: true, heldMs: 100 }, 'holds, must hold until the end'],
    [{ untilEnd: true }, 'broken, must hold until the end'],
    [{ untilEnd: true, counts: false }, 'must hold until the end'],
  ])('%j', (more, said) => {
    expect(goalText({ ...goal, ...more })).toBe(`Goal: Orders work: ${said}.`);
  });
});
