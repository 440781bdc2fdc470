import { expect, test } from 'vitest';
import type { RunFrame } from '../../../src/scenario/run-types.ts';
import { guidedOn } from '../../../src/session/incident/guide.ts';
import type { GuideStep } from '../../../src/session/incident/guide-steps.ts';
import type { IncidentScreen } from '../../../src/session/incident/screen.ts';

const frame = {
  timeMs: 1000,
  pager: [],
} as unknown as RunFrame;
const rung = { ...frame, pager: [{ atMs: 900, kind: 'page', text: 'shop: slow' }] } as RunFrame;

function at(guide: GuideStep, change: Partial<IncidentScreen> = {}): GuideStep | undefined {
  return guidedOn({
    kind: 'incident',
    scenario: 'x',
    run: 'x@1',
    seed: 1,
    phase: { kind: 'live' },
    speed: 2,
    paused: true,
    timeMs: 1000,
    frame,
    commands: [],
    guide,
    ...change,
  }).guide;
}

const acted = [{ atMs: 900, command: { type: 'action', action: 'a' } }] as const;
const named = { ...rung, diagnosis: { option: 1, correct: true, evidenceRight: 1, evidenceOf: 1 } };

test('each key that the guide names leads on to the next', () => {
  expect(at('brief', { phase: { kind: 'brief', top: 0 } })).toBe('brief');
  expect(at('brief')).toBe('clock');
  expect(at('clock', { paused: false })).toBe('node');
  expect(at('node', { node: 'shop' })).toBe('around');
  expect(at('around', { node: 'shop' })).toBe('around');
  expect(at('around')).toBe('watch');
  expect(at('watch', { frame: rung, paused: false })).toBe('stop');
  expect(at('stop', { frame: rung })).toBe('diagnose');
  expect(at('diagnose', { frame: named })).toBe('act');
  expect(at('act', { frame: named, commands: acted })).toBe('act');
  expect(at('act', { frame: named, commands: acted, paused: false })).toBe('hold');
  expect(at('hold', { phase: { kind: 'debrief', top: 0 } })).toBe('debrief');
});

test('the verdict on a diagnosis is read before the guide goes on', () => {
  const verdict = { kind: 'diagnosis', step: 'verdict' } as const;
  expect(at('diagnose', { frame: named, phase: verdict })).toBe('diagnose');
});

test('when the pager rings, looking around is over', () => {
  expect(at('clock', { frame: rung, paused: false })).toBe('stop');
  expect(at('around', { frame: rung, paused: false, node: 'shop' })).toBe('stop');
});

test('whoever is ahead of the guide is not held up', () => {
  expect(at('node', { frame: named, commands: acted, paused: false })).toBe('hold');
  expect(at('clock', { phase: { kind: 'debrief', top: 0 } })).toBe('debrief');
});

test('turn by turn nothing has to be let on or stopped', () => {
  const pace = { kind: 'turns', lengthMs: 10_000, turn: 0 } as const;
  expect(at('clock', { pace, timeMs: 0 })).toBe('clock');
  expect(at('clock', { pace })).toBe('node');
  expect(at('watch', { pace, frame: rung })).toBe('diagnose');
  expect(at('act', { pace, frame: named, commands: acted })).toBe('hold');
});

test('without a guide nothing is said', () => {
  const { guide: _, ...plain } = { ...({ guide: 'brief' } as unknown as IncidentScreen) };
  expect(guidedOn({ ...plain, phase: { kind: 'live' } } as IncidentScreen).guide).toBeUndefined();
});
