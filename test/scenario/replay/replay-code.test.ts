import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeIn,
  codeOf,
  type RecordedRun,
  readCode,
  runOfCode,
} from '../../../src/scenario/replay/replay-code.ts';
import type { Command } from '../../../src/scenario/run-types.ts';
import { scenarioOf } from '../support.ts';

const parts = {
  id: 'checkout-retry-storm',
  duration: '10m',
  actions: ['breaker', 'timeout', 'scale', 'admit'].map((id) => ({
    id,
    key: id[0],
    label: id,
    cost: 1,
    set: { 'web.workers': 5 },
  })),
  events: [{ at: '10s', set: { 'web.errors': '100%' }, note: 'The disk is full.' }],
  decisions: [
    { id: 'boss', when: 'time > 20s', ask: 'Close?', options: [{ text: 'Yes' }, { text: 'No' }] },
  ],
  diagnosis: {
    question: 'Why?',
    options: [{ text: 'Disk', correct: true }, { text: 'Net' }],
    evidence: ['web.errors', 'web.queue'],
  },
};
const scenario = scenarioOf(parts);

const runWith = (change: Partial<RecordedRun>): RecordedRun => ({
  scenario: scenario.id,
  sandbox: false,
  seed: 7,
  commands: [],
  endMs: 480_000,
  lost: 5210,
  ...change,
});

function reread(code: string) {
  const read = readCode(code);
  if (!read.ok) throw new Error(read.problem);
  return runOfCode(read.code, scenario);
}

const action = fc.constantFrom('breaker', 'timeout', 'scale', 'admit');
const incidentCommand: fc.Arbitrary<Command> = fc.oneof(
  action.map((id) => ({ type: 'action', action: id }) as const),
  fc.nat(1).map((option) => ({ type: 'decide', decision: 'boss', option }) as const),
  fc
    .record({ option: fc.nat(1), evidence: fc.subarray([...scenario.shown]) })
    .map((answer) => ({ type: 'diagnose', ...answer }) as const),
);
const sandboxCommand: fc.Arbitrary<Command> = fc.oneof(
  action.map((id) => ({ type: 'action', action: id }) as const),
  fc
    .record({ path: fc.string(), value: fc.string({ unit: 'grapheme' }) })
    .map((set) => ({ type: 'set', ...set }) as const),
  fc.constant({ type: 'event', event: 0 } as const),
);
const commandsOf = (command: fc.Arbitrary<Command>) =>
  fc
    .array(fc.record({ atMs: fc.nat(600_000), command }))
    .map((list) => list.sort((a, b) => a.atMs - b.atMs));

describe('a replay code', () => {
  it.each([
    ['an incident', false, incidentCommand],
    ['a sandbox', true, sandboxCommand],
  ] as const)('holds the whole run of %s', (_, sandbox, command) => {
    fc.assert(
      fc.property(
        commandsOf(command),
        fc.maxSafeInteger(),
        fc.nat(600_000),
        fc.nat(),
        (commands, seed, endMs, lost) => {
          const run = runWith({ sandbox, commands, seed, endMs, lost });
          expect(reread(codeOf(run, scenario))).toEqual({ run, sameVersion: true, unknown: 0 });
        },
      ),
    );
  });

  it('of ten commands fits into a chat message', () => {
    const commands = Array.from({ length: 9 }, (_, index) => ({
      atMs: 61_234 + index * 43_210,
      command: { type: 'action', action: ['breaker', 'timeout', 'scale', 'admit'][index % 4]! },
    })) satisfies RecordedRun['commands'];
    const evidence = ['web.errors', 'web.queue'];
    const diagnosis = { type: 'diagnose', option: 0, evidence } as const;
    const code = codeOf(
      runWith({ seed: 123_456, commands: [...commands, { atMs: 470_000, command: diagnosis }] }),
      scenario,
    );
    expect(code.length).toBeLessThan(120);
    expect(code).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it('survives what chats do to it', () => {
    const run = runWith({
      commands: [{ atMs: 5000, command: { type: 'action', action: 'admit' } }],
    });
    const code = codeOf(run, scenario);
    const wrapped = `\n  \`${code.slice(0, 30)}\r\n${code.slice(30)}\`  `;
    expect(reread(wrapped).run).toEqual(run);
    expect(codeIn(`Look at this: ${code}. Three stars!`)).toBe(code);
  });

  it('says of every single mistyped character that it is mistyped or cut', () => {
    const code = codeOf(runWith({ commands: [] }), scenario);
    for (let place = 4; place < code.length; place++) {
      const other = code[place] === 'x' ? 'y' : 'x';
      const read = readCode(code.slice(0, place) + other + code.slice(place + 1));
      expect(read).toMatchObject({
        ok: false,
        problem: expect.stringMatching(/mistyped|cut off|no replay/),
      });
    }
  });

  it('says how much of a cut code is missing', () => {
    const commands = [{ atMs: 5000, command: { type: 'action', action: 'admit' } }] as const;
    const code = codeOf(runWith({ commands }), scenario);
    expect(readCode(code.slice(0, -8))).toMatchObject({
      problem: 'this code is cut off: 8 characters are missing at its end',
    });
    for (let kept = 5; kept < code.length; kept++) {
      expect(readCode(code.slice(0, kept))).toMatchObject({ ok: false });
    }
  });

  it.each([
    '',
    'hello',
    'sd2.small.AAAA',
    'sd1..AAAA',
    'sd1.small.ÄÄ',
    `sd1.small.${'_'.repeat(50)}`,
  ])('is not what "%s" is', (text) => {
    expect(readCode(text)).toMatchObject({
      ok: false,
      problem: expect.any(String),
      hint: expect.any(String),
    });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.base64String(), (payload) => {
        const read = readCode(`sd1.small.${payload}`);
        if (read.ok) runOfCode(read.code, scenario);
      }),
    );
  });

  it('knows a version of the file that plays otherwise, not one whose prose was mended', () => {
    const read = readCode(codeOf(runWith({}), scenario));
    if (!read.ok) throw new Error(read.problem);
    const mended = scenarioOf({
      ...parts,
      title: 'Better',
      brief: 'Read me',
      debrief: 'So it was.',
    });
    expect(runOfCode(read.code, mended).sameVersion).toBe(true);
    const harder = scenarioOf({ ...parts, events: [{ at: '9s', set: { 'web.errors': '100%' } }] });
    expect(runOfCode(read.code, harder).sameVersion).toBe(false);
  });

  it.each<[boolean, string, object]>([
    [true, 'the label of an action', { actions: [{ ...parts.actions[0], label: 'Better' }] }],
    [false, 'the key of an action', { actions: [{ ...parts.actions[0], key: 'x' }] }],
    [false, 'what an action costs', { actions: [{ ...parts.actions[0], cost: 2 }] }],
    [true, 'what an event was', { events: [{ ...parts.events[0], note: 'Else.' }] }],
    [true, 'how a decision is asked', { decisions: [{ ...parts.decisions[0], ask: 'So?' }] }],
    [false, 'when a decision is asked', { decisions: [{ ...parts.decisions[0], when: 'true' }] }],
    [true, 'the question for the cause', { diagnosis: { ...parts.diagnosis, question: 'What?' } }],
    [
      false,
      'the order of the causes',
      { diagnosis: { ...parts.diagnosis, options: parts.diagnosis.options.toReversed() } },
    ],
    [false, 'what proves it', { diagnosis: { ...parts.diagnosis, evidence: ['web.queue'] } }],
    [false, 'the budget', { budget: 9 }],
    [false, 'what the third star asks', { stars: { three: 'cost < 2' } }],
  ])('is of the same version (%s) when another file says otherwise: %s', (same, _, change) => {
    const one = scenarioOf({ ...parts, actions: [parts.actions[0]] });
    const other = scenarioOf({ ...parts, actions: [parts.actions[0]], ...change });
    const read = readCode(codeOf(runWith({}), one));
    if (!read.ok) throw new Error(read.problem);
    expect(runOfCode(read.code, other).sameVersion).toBe(same);
  });

  it('tells how many commands another version does not know', () => {
    const commands = ['admit', 'scale'].map((id) => ({
      atMs: 9,
      command: { type: 'action', action: id } as const,
    }));
    const read = readCode(codeOf(runWith({ commands }), scenario));
    if (!read.ok) throw new Error(read.problem);
    const without = scenarioOf({ ...parts, actions: parts.actions.slice(0, 3) });
    expect(runOfCode(read.code, without)).toMatchObject({
      unknown: 1,
      run: { commands: [commands[1]] },
    });
  });
});
