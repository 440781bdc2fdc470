import { describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../../src/scenario/debrief/comparison.ts';
import { goalLimit } from '../../../src/scenario/debrief/goal-limit.ts';
import { trapVerdict } from '../../../src/scenario/debrief/trap-verdict.ts';
import { playScript } from '../../../src/scenario/play.ts';
import { startRun } from '../../../src/scenario/run.ts';
import type { TimedCommand } from '../../../src/scenario/run-types.ts';
import { scriptOf } from '../../../src/scenario/script.ts';
import { scenarioOf } from '../support.ts';

const scenario = scenarioOf({
  events: [{ at: '10s', set: { 'web.errors': '100%' } }],
  actions: [
    { id: 'repair', key: 'r', label: 'Repair', cost: 1, once: true, set: { 'web.errors': '0%' } },
    { id: 'pray', key: 'p', label: 'Pray' },
    { id: 'slow', key: 's', label: 'Slow it down', set: { 'web.slowdown': 100 } },
  ],
  decisions: [
    {
      id: 'call',
      when: 'clients.users.errors > 50%',
      ask: 'Hide it?',
      options: [{ text: 'No' }, { text: 'Yes', set: { 'web.errors': '50%' } }],
    },
  ],
  goals: [{ id: 'healthy', text: 'Healthy', when: 'clients.users.errors < 1%', for: '10s' }],
  reference: [{ at: '20s', do: 'repair' }],
  traps: {
    hope: { do: [{ at: '20s', do: 'pray' }], because: 'Hope is no plan.' },
    patience: { do: [{ at: '20s', do: 'slow' }], because: 'Slower is not better.' },
    tardy: { do: [{ at: '58s', do: 'repair' }], because: 'Too late.' },
    hush: { do: [{ decide: 'call', option: 2 }], because: 'Hiding repairs nothing.' },
  },
});

const at = (atMs: number, action: string): TimedCommand => ({
  atMs,
  command: { type: 'action', action },
});
const decided: TimedCommand = {
  atMs: 11_000,
  command: { type: 'decide', decision: 'call', option: 0 },
};
const compared = (...commands: TimedCommand[]): Comparison =>
  compare(scenario, { seed: 5, commands: [decided, ...commands] });

describe('compare', () => {
  it('sets the player beside doing nothing and beside the reference, on the same seed', () => {
    const run = startRun(scenario, 5);
    run.advanceTo(40_000);
    run.perform({ type: 'decide', decision: 'call', option: 1 });
    run.advanceTo(40_000);
    run.perform({ type: 'action', action: 'repair' });
    run.advanceTo(60_000);
    const comparison = compare(scenario, run.record());
    expect(comparison.signal).toBe('clients.users.errors');
    expect(comparison.limit).toMatchObject({ value: 0.01, better: 'low' });
    expect(comparison.outcomes).toEqual({ nothing: 'lost', reference: 'won' });
    const { nothing, yours, reference, lost } = comparison;
    expect([nothing, yours, reference].map((curve) => curve.length)).toEqual([61, 61, 61]);
    expect(nothing.slice(0, 10)).toEqual(yours.slice(0, 10));
    expect(lost.reference).toBeLessThan(lost.yours);
    expect(lost.yours).toBeLessThan(lost.nothing);
    expect(yours).toEqual(
      playScript(scenario, 5, scriptOf(run.record().commands)).history[comparison.signal],
    );
  });

  it('tells moments and losses of the run itself, up to its decision', () => {
    const { moments, impact } = compared(at(20_000, 'repair'));
    const texts = moments.map(({ atMs, text }) => `${atMs / 1000} ${text}`);
    expect(texts).toContainEqual(expect.stringMatching(/^1\d Requests of users fail: 100 % at/));
    expect(texts).toContain('20 Repair: in force at once.');
    expect(texts).toContainEqual(expect.stringMatching(/^2\d Recovery begins: requests lost/));
    expect(texts.at(-1)).toMatch(/^[34]\d Every goal is met\.$/);
    expect(impact).toMatchObject([{ client: 'users', worstErrors: 1 }]);
    expect(impact[0]!.lost).toBeGreaterThan(80);
    expect(impact[0]!.lost).toBeLessThan(impact[0]!.offered);
  });
});

describe('what a goal asks', () => {
  it.each([
    ['clients.users.p99 < 500ms', { signal: 'clients.users.p99', value: 500, better: 'low' }],
    ['clients.users.goodput >= 9/s', { signal: 'clients.users.goodput', value: 9, better: 'high' }],
    ['cost < 3 and web.queue <= 4', { signal: 'web.queue', value: 4, better: 'low' }],
    ['diagnosed', undefined],
  ])('%s', (when, limit) => {
    expect(goalLimit(scenarioOf({ goals: [{ id: 'g', text: 'G', when }] }))).toEqual(limit);
  });
});

describe('a trap that was walked into', () => {
  const verdict = (comparison: Comparison, outcome: 'won' | 'lost') =>
    comparison.traps.map((trap) =>
      trapVerdict(trap, { outcome, stars: outcome === 'won' ? 1 : 0 }, comparison.lost.yours),
    );

  it('is told from one that did no harm by the same run without it', () => {
    const harmless = compared(at(15_000, 'pray'), at(20_000, 'repair'));
    expect(harmless.traps.map(({ id }) => id)).toEqual(['hope']);
    expect(verdict(harmless, 'won')).toMatchObject([
      {
        title: 'A trap that did no harm this time',
        harmless: true,
        text: expect.stringContaining('as many'),
      },
    ]);
  });

  it('in a lost run says whether it would have been won without', () => {
    const fatal = compared(at(20_000, 'repair'), at(21_000, 'slow'));
    expect(fatal.traps).toMatchObject([{ id: 'patience', without: { outcome: 'won' } }]);
    expect(verdict(fatal, 'lost')).toMatchObject([
      { title: 'The trap', text: expect.stringContaining('is won') },
    ]);
    const futile = compared(at(20_000, 'pray'));
    expect(verdict(futile, 'lost')[0]!.text).toContain('lost as well');
  });

  it('that is one of timing only has nothing to leave out', () => {
    const late = compared(at(58_000, 'repair'));
    expect(late.traps).toEqual([{ id: 'tardy' }]);
    expect(verdict(late, 'lost')[0]!.text).toBe('The right actions, at the wrong time.');
  });

  it('in a won run that it made worse says by how much', () => {
    const trap = { id: 'x', without: { outcome: 'won', stars: 2, lost: 1000 } } as const;
    expect(trapVerdict(trap, { outcome: 'won', stars: 2 }, 4000)).toEqual({
      title: 'A trap on the way',
      harmless: false,
      text: 'It made this run worse: the same run without it has 1,000 requests lost instead of 4,000.',
    });
  });

  it('in a won run that lost a few more is none that did harm: that is chance', () => {
    const trap = { id: 'x', without: { outcome: 'won', stars: 2, lost: 4000 } } as const;
    expect(trapVerdict(trap, { outcome: 'won', stars: 2 }, 4100)).toMatchObject({
      harmless: true,
      text: expect.stringContaining('has 4,000 requests lost instead of 4,100'),
    });
  });

  it('by an answer is told by the same run with the answer of the reference', () => {
    const hushed: TimedCommand = {
      atMs: 11_000,
      command: { type: 'decide', decision: 'call', option: 1 },
    };
    const commands = [hushed, at(20_000, 'repair')];
    const { traps } = compare(scenario, { seed: 5, commands });
    expect(traps).toMatchObject([{ id: 'hush', without: { outcome: 'won' } }]);
    expect(compared(at(20_000, 'repair')).traps).toEqual([]);
  });

  it('that cost a star and no request says so', () => {
    const trap = { id: 'x', without: { outcome: 'won', stars: 3, lost: 10 } } as const;
    expect(trapVerdict(trap, { outcome: 'won', stars: 2 }, 10)).toMatchObject({
      harmless: false,
      text: 'The same run without it earns 3 stars instead of 2.',
    });
  });
});
