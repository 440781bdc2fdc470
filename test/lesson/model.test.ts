import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatKnob, knobText, turnKnob } from '../../src/lesson/knob.ts';
import { readModel } from '../../src/lesson/model.ts';

const valid = `
id: line
system:
  clients:
    users: {arrivals: 50/s, calls: {to: api, timeout: 1s}}
  nodes:
    api: {kind: service, workers: 1, service: exponential(10ms)}
knobs:
  - {set: users.arrivals, label: Arrivals, from: 10/s, to: 98/s, step: 4/s, start: 50/s}
  - {set: users>api.timeout, label: Timeout, from: 100ms, to: 2s, step: 100ms, start: 1s}
show: [api.queue, clients.users.p99]
predict: {ask: "p99 at 95/s?", metric: clients.users.p99, at: {users.arrivals: 95/s}, unit: ms}
`;

const read = (yaml: string) => readModel(parse(yaml));
const problem = (from: string | RegExp, to: string) => {
  const { value, problems } = read(valid.replace(from, to));
  expect(value).toBeUndefined();
  return problems.map(({ path, message, hint }) => [path.join('.'), `${message} ${hint ?? ''}`]);
};

describe('readModel', () => {
  test('warns of predictions that are kept by nothing that lasts', () => {
    const { value, problems } = read(valid.replace('id: line', ''));
    expect(value?.predict?.ask).toBe('p99 at 95/s?');
    expect(problems).toMatchObject([{ severity: 'warning', path: ['predict'] }]);
  });

  test('reads knobs in their own units and signals by what they measure', () => {
    const { value, problems } = read(valid);
    expect(problems).toEqual([]);
    expect(value?.knobs).toMatchObject([
      { unit: 'rate', from: 10, to: 98, step: 4, start: 50 },
      { unit: 'duration', from: 100, to: 2000, step: 100, start: 1000 },
    ]);
    expect(value?.show).toEqual([
      { path: 'api.queue', kind: 'count' },
      { path: 'clients.users.p99', kind: 'duration' },
    ]);
    expect(value?.predict).toMatchObject({
      unit: { label: 'ms' },
      at: [{ path: 'users.arrivals' }],
    });
  });

  test('asks for the unit that suits the metric when none is given', () => {
    expect(read(valid.replace(', unit: ms', '')).value?.predict?.unit.label).toBe('ms');
  });

  test.each([
    [
      'a parameter that the node has not',
      'set: users.arrivals,',
      'set: users.arrival,',
      'knobs.0.set',
      /arrivals/,
    ],
    [
      'a node that is not there',
      'set: users>api.timeout,',
      'set: users>ap.timeout,',
      'knobs.1.set',
      /users>ap/,
    ],
    ['a value without its unit', 'to: 98/s', 'to: 98', 'knobs.0.to', /unit/],
    [
      'a unit that the parameter does not take',
      /from: 10\/s, to: 98\/s, step: 4\/s, start: 50\/s/,
      'from: 10ms, to: 98ms, step: 4ms, start: 50ms',
      'knobs.0.from',
      /rate|arrival/,
    ],
    ['a knob that cannot turn', 'to: 98/s', 'to: 10/s', 'knobs.0.to', /above/],
    ['a start outside of the knob', 'start: 50/s', 'start: 99/s', 'knobs.0.start', /between/],
    ['a misspelt signal', 'api.queue,', 'api.queu,', 'show.0', /api\.queue/],
    [
      'a metric that is no signal',
      'metric: clients.users.p99',
      'metric: users.p99',
      'predict.metric',
      /clients\.users\.p99/,
    ],
    ['a unit of another kind', 'unit: ms', 'unit: "%"', 'predict.unit', /ms/],
    ['an unknown key', 'knobs:', 'nobs: 1\nknobs:', 'nobs', /knobs/],
  ])('names %s', (_, from, to, path, message) => {
    const found = problem(from, to);
    expect(found.map(([at]) => at)).toContain(path);
    expect(found.find(([at]) => at === path)![1]).toMatch(message);
  });

  test('collects the problems of all parts', () => {
    const { problems } = read(
      valid
        .replace('api.queue,', 'api.queu,')
        .replace('users.arrivals, label', 'users.arrival, label'),
    );
    expect(problems.map(({ path }) => path[0])).toEqual(['knobs', 'show']);
  });
});

describe('a knob', () => {
  const knob = {
    set: 'a.b',
    label: '',
    unit: 'share',
    from: 0.1,
    to: 1,
    step: 0.1,
    start: 0.3,
  } as const;

  test('turns in whole steps and stops at its ends', () => {
    expect(turnKnob(knob, 0.3, 1)).toBe(0.4);
    expect(turnKnob(knob, 0.2, 1)).toBe(0.3);
    expect(turnKnob(knob, 0.3, -1)).toBe(0.2);
    expect(turnKnob(knob, 0.3, 50)).toBe(1);
    expect(turnKnob(knob, 0.3, -50)).toBe(0.1);
  });

  test('comes back to where it was, step by step', () => {
    const up = [1, 2, 3, 4, 5, 6].reduce((value) => turnKnob(knob, value, 1), 0.1);
    expect([1, 2, 3, 4, 5, 6].reduce((value) => turnKnob(knob, value, -1), up)).toBe(0.1);
  });

  test.each([
    ['rate', 54, '54/s', '54/s'],
    ['duration', 1500, '1500ms', '1.5 s'],
    ['share', 0.3, '30%', '30 %'],
    ['number', 1.2, 1.2, '1.2'],
  ] as const)('writes a %s for the system and for people', (unit, value, written, shown) => {
    expect(knobText({ unit }, value)).toBe(written);
    expect(formatKnob({ unit }, value)).toBe(shown);
  });
});
