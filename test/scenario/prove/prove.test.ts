import { expect, test } from 'vitest';
import { proofPlan } from '../../../src/scenario/prove/plan.ts';
import { judge } from '../../../src/scenario/prove/proof.ts';
import { runUnit } from '../../../src/scenario/prove/trial.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../support.ts';

/** The node gets ten times slower than it may be; `fix` heals it, `half` nearly, `plaster` hides it. */
const incident = (parts: object = {}): Scenario =>
  scenarioOf({
    events: [{ at: '5s', set: { 'web.slowdown': 15 } }],
    actions: [
      { id: 'fix', key: 'f', label: 'Fix', cost: 3, set: { 'web.slowdown': 'x0.05' } },
      { id: 'half', key: 'i', label: 'Half', cost: 1, set: { 'web.slowdown': 'x0.5' } },
      { id: 'more', key: 'm', label: 'More', cost: 1, set: { 'web.slowdown': 'x0.9' } },
    ],
    goals: [{ id: 'quick', text: 'Quick', when: 'web.p99 < 50ms', for: '5s' }],
    reference: [{ at: '20s', do: 'fix' }],
    traps: { little: { do: [{ at: '20s', do: 'more' }], because: 'It is not enough.' } },
    ...parts,
  });

function prove(scenario: Scenario, runs = 2) {
  const played = proofPlan(scenario, runs).map((unit) => ({
    unit,
    trials: runUnit(scenario, unit),
  }));
  // What other threads and machines have played comes as JSON.
  const { tallies, problems } = judge(scenario, JSON.parse(JSON.stringify(played)));
  return {
    won: tallies.map(({ name, won, runs: of }) => `${name}: ${won} of ${of}`),
    problems: problems.map(
      ({ severity = 'error', path, message }) => `${severity} ${path.join('.')}: ${message}`,
    ),
  };
}

test('a sound incident: reference, nothing, traps, and every cheaper way', () => {
  expect(prove(incident())).toEqual({
    won: [
      'reference: 2 of 2',
      'nothing: 0 of 2',
      'trap little: 0 of 2',
      'half: 0 of 2',
      'half + more: 0 of 2',
    ],
    problems: [],
  });
});

test.each<[string, object, string[]]>([
  [
    'a reference that does not win',
    { reference: [{ at: '20s', do: 'half' }] },
    ['error reference: the reference loses 2 of 2 runs'],
  ],
  [
    'a trouble that passes by itself',
    { events: [{ at: '5s', until: '40s', set: { 'web.slowdown': 15 } }], traps: {} },
    ['error goals: doing nothing wins 2 of 2 runs'],
  ],
  [
    'a trap that is none',
    { traps: { right: { do: [{ at: '20s', do: 'fix' }], because: 'No.' } } },
    ['error traps.right: the trap "right" wins 2 of 2 runs'],
  ],
  [
    'goals that are met before anybody acts',
    { goals: [{ id: 'quick', text: 'Quick', when: 'web.p99 < 500ms' }], traps: {} },
    [
      'error goals: doing nothing wins 2 of 2 runs',
      'error actions.1.id: "half" wins 100 % of the runs for 1; the reference costs 3',
      'error actions.2.id: "more" wins 100 % of the runs for 1; the reference costs 3',
      'error goals: the goals are met at 00:05 with seed 1, before the reference does anything',
    ],
  ],
  [
    'one goal of several that asks nothing',
    {
      goals: [
        { id: 'quick', text: 'Quick', when: 'web.p99 < 50ms', for: '5s' },
        { id: 'alive', text: 'Alive', when: 'web.rps > 1/s' },
      ],
    },
    [
      'warning goals.1.when: the goal "alive" is met in 2 of 2 runs although nobody does anything (at 00:05 with seed 1)',
    ],
  ],
  [
    'an alert that never fires, and one that the brief speaks of',
    {
      brief: 'The alert web-slow has fired.',
      alerts: [
        { id: 'web-slow', when: 'web.p99 > 5s', page: 'web is slow' },
        { id: 'web-dead', when: 'web.p99 > 9s', page: 'web is dead' },
        { id: 'web-busy', when: 'web.p99 > 200ms', page: 'web is busy' },
      ],
    },
    [
      'error alerts.0.when: the brief speaks of the alert "web-slow", which does not fire in 2 of 2 runs',
      'warning alerts.1.when: the alert "web-dead" never fires in 10 runs',
    ],
  ],
  [
    'a step that is refused',
    {
      budget: 3,
      reference: [
        { at: '10s', do: 'fix' },
        { at: '11s', do: 'half' },
      ],
    },
    [
      'warning reference: a step of reference is refused with seed 1: Half: costs 1, the budget has 0 left.',
    ],
  ],
  [
    'three stars that nobody earns',
    { stars: { three: 'cost < 1' } },
    ['warning stars.three: the reference earns three stars in 0 of 2 runs only'],
  ],
])('%s is found', (_, parts, expected) => {
  expect(prove(incident(parts)).problems).toEqual(expected);
});

const cheap = {
  actions: [
    { id: 'fix', key: 'f', label: 'Fix', cost: 3, set: { 'web.slowdown': 'x0.05' } },
    { id: 'other', key: 'o', label: 'Other', cost: 1, set: { 'web.slowdown': 'x0.05' } },
    { id: 'none', key: 'n', label: 'None', cost: 1, set: { 'web.slowdown': 'x1.1' } },
  ],
  traps: {},
};

test('a cheaper way to win is found once, however it is padded', () => {
  const { won, problems } = prove(incident(cheap));
  expect(problems).toEqual([
    'error actions.1.id: "other" wins 100 % of the runs for 1; the reference costs 3',
  ]);
  expect(won).not.toContain('other + none: 2 of 2');
});

test('unless the file says so; then it has to be true', () => {
  const says = (id: string) =>
    incident({ ...cheap, alternatives: [{ do: [id], because: 'Yes.' }] });
  expect(prove(says('other')).problems).toEqual([]);
  expect(prove(says('none')).problems).toContain(
    'warning alternatives.0: the alternative none loses 2 of 2 runs',
  );
});

test('each alternative that is none is named at its own place', () => {
  const alternatives = ['other', 'none'].map((id) => ({ do: [id], because: 'Yes.' }));
  expect(prove(incident({ ...cheap, alternatives })).problems).toEqual([
    'warning alternatives.1: the alternative none loses 2 of 2 runs',
  ]);
});

test('an action may be called like an attempt', () => {
  const [fix, half, more] = incident().actions.map(({ id, key, label, cost }) => ({
    id,
    key,
    label,
    cost,
  }));
  const set = { 'web.slowdown': 'x0.05' };
  const actions = [{ ...fix, set }, { ...half, id: 'nothing', set }, more];
  const { won, problems } = prove(incident({ actions }));
  expect(won).toContain('nothing: 0 of 2');
  expect(won).toContain('nothing: 2 of 2');
  expect(problems).toEqual([
    'error actions.1.id: "nothing" wins 100 % of the runs for 1; the reference costs 3',
  ]);
});

/** The same outcome in every run, but for the first so many. */
const trials = (runs: number, otherwise: number, usual: 'won' | 'lost', alerts: string[] = []) =>
  Array.from({ length: runs }, (_, seed) => ({
    seed,
    outcome: seed < otherwise === (usual === 'won') ? ('lost' as const) : ('won' as const),
    stars: 3,
    endedAtMs: 50_000,
    alerts,
    met: {},
    refused: [],
  }));
const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const unit = (kind: 'reference' | 'nothing') => ({
  key: kind,
  scenario: 'small',
  attempt: { kind },
  seeds,
});

test.each([
  [2, 'warning reference: the reference loses 2 of 40 runs'],
  [3, 'error reference: the reference loses 3 of 40 runs'],
])('chance has its day, one run in twenty: %i of 40', (lost, expected) => {
  const scenario = incident({ traps: {} });
  const { problems } = judge(scenario, [
    { unit: unit('reference'), trials: trials(40, lost, 'won') },
    { unit: unit('nothing'), trials: trials(40, 0, 'lost') },
  ]);
  expect(
    problems.map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`),
  ).toEqual([expected]);
});

test('a brief speaks of an alert by its text, too', () => {
  const scenario = incident({
    brief: 'The pager says "web is slow".',
    alerts: [{ id: 'p99', when: 'web.p99 > 5s', page: 'web is slow' }],
  });
  const { problems } = judge(scenario, [
    { unit: unit('reference'), trials: trials(4, 0, 'won', ['p99']) },
    { unit: unit('nothing'), trials: trials(4, 0, 'lost') },
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'the brief speaks of the alert "p99", which does not fire in 4 of 4 runs',
  ]);
});

test('what is as dear as the reference is no shortcut, and a part of it is only less thorough', () => {
  const thorough = incident({
    actions: [
      { id: 'fix', key: 'f', label: 'Fix', cost: 3, set: { 'web.slowdown': 'x0.05' } },
      { id: 'half', key: 'i', label: 'Half', cost: 1, set: { 'web.slowdown': 'x0.5' } },
      { id: 'tidy', key: 't', label: 'Tidy', cost: 1 },
      { id: 'dear', key: 'e', label: 'Dear', cost: 5, set: { 'web.slowdown': 'x0.05' } },
    ],
    reference: [
      { at: '20s', do: 'fix' },
      { at: '21s', do: 'half' },
      { at: '22s', do: 'tidy' },
    ],
    traps: {},
  });
  expect(prove(thorough)).toEqual({
    won: ['reference: 2 of 2', 'nothing: 0 of 2', 'half: 0 of 2', 'tidy: 0 of 2'],
    problems: [],
  });
});

test('a shortcut that has lost a few times is not played on', () => {
  expect(prove(incident(), 8).won).toEqual([
    'reference: 8 of 8',
    'nothing: 0 of 8',
    'trap little: 0 of 8',
    'half: 0 of 3',
    'half + more: 0 of 3',
  ]);
});
