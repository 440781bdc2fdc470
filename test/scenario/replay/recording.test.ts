import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recording } from '../../../src/scenario/replay/recording.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { TimedCommand } from '../../../src/scenario/run-types.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import { payDay } from '../../ui/incident/sample-incident.ts';

const scenario = payDay();
const commands: readonly TimedCommand[] = [
  { atMs: 12_340, command: { type: 'action', action: 'patience' } },
  { atMs: 16_000, command: { type: 'action', action: 'breaker' } },
  { atMs: 21_000, command: { type: 'decide', decision: 'boss', option: 1 } },
  { atMs: 23_456, command: { type: 'diagnose', option: 0, evidence: ['shop.utilization'] } },
];
const recorded = { scenario: 'pay-day', sandbox: false, seed: 7, commands, endMs: 27_500, lost: 0 };

/** The run as its player saw it, stopped at a moment. */
function played(toMs: number) {
  const run = startRun(scenario, 7);
  for (const { atMs, command } of commands.filter((timed) => timed.atMs <= toMs)) {
    run.advanceTo(atMs);
    run.perform(command);
  }
  run.advanceTo(toMs);
  return run.frame();
}

it('shows every second as its player saw it, forwards and backwards', () => {
  const recording = new Recording(scenario, recorded);
  for (const _ of recording.simulate());
  for (const second of [27, 3, 0, 15, 16, 21, 22, 13]) {
    expect(recording.frameAt(second * 1000)).toEqual(played(second * 1000));
  }
  expect(recording.frameAt(12_340)).toEqual(played(12_340));
  expect(recording.frameAt(27_999)).toEqual(played(27_500));
  expect(recording.refused).toEqual([]);
});

it('shows what it has reached while it is being simulated', () => {
  const recording = new Recording(scenario, recorded);
  const work = recording.simulate();
  work.next();
  expect(recording.reachedMs).toBe(2000);
  expect(recording.frameAt(20_000).timeMs).toBe(2000);
});

it('goes on where a command cannot be carried out, and says why', () => {
  const twice: TimedCommand = { atMs: 17_000, command: { type: 'action', action: 'breaker' } };
  const bent = { ...recorded, commands: [...commands.slice(0, 2), twice, ...commands.slice(2)] };
  const recording = new Recording(scenario, bent);
  for (const _ of recording.simulate());
  expect(recording.refused).toEqual(['Breaker on the provider: on its way.']);
  expect(recording.reachedMs).toBe(27_500);
});

it('is the same run wherever somebody looked at it on the way', () => {
  const whole = played(27_500);
  fc.assert(
    fc.property(fc.array(fc.nat(27_500), { maxLength: 30 }), (looks) => {
      const run = startRun(scenario, 7);
      const stops = [...looks.map((atMs) => ({ atMs, command: undefined })), ...commands].sort(
        (a, b) => a.atMs - b.atMs,
      );
      for (const { atMs, command } of stops) {
        run.advanceTo(atMs);
        if (command) run.perform(command);
        else run.frame();
      }
      run.advanceTo(27_500);
      expect(run.frame()).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

it('plays a sandbox again, with what was set and begun by hand', () => {
  const sandbox = sandboxOf(scenario);
  const done: readonly TimedCommand[] = [
    { atMs: 2000, command: { type: 'set', path: 'shop.workers', value: '6' } },
    { atMs: 3000, command: { type: 'event', event: 0 } },
    { atMs: 9500, command: { type: 'event', event: 0 } },
    { atMs: 9500, command: { type: 'set', path: 'buyers.arrivals', value: '+50%' } },
  ];
  const run = startRun(sandbox, 7);
  for (const { atMs, command } of done) {
    run.advanceTo(atMs);
    expect(run.perform(command)).toEqual({ ok: true });
  }
  run.advanceTo(15_000);
  const recording = new Recording(sandbox, {
    ...recorded,
    commands: done,
    sandbox: true,
    endMs: 15_000,
  });
  for (const _ of recording.simulate());
  expect(recording.frameAt(15_000)).toEqual(run.frame());
});
