import { describe, expect, it } from 'vitest';
import { type ConditionKind, holds, signalsIn } from '../../src/scenario/condition.ts';
import { parseCondition } from '../../src/scenario/condition-parser.ts';

const kinds: Readonly<Record<string, ConditionKind>> = {
  'web.p99': 'duration',
  'web.errors': 'share',
  'web.rps': 'rate',
  'web.queue': 'count',
  'web>payment.retryShare': 'share',
  'clients.web-shop.p99': 'duration',
  '3d-render.queue': 'count',
  cost: 'count',
  time: 'duration',
  diagnosed: 'truth',
  'flag.portOpen': 'truth',
};
const vocabulary = {
  kindOf: (signal: string) => (Object.hasOwn(kinds, signal) ? kinds[signal] : undefined),
  names: Object.keys(kinds),
};
const parse = (text: string) => parseCondition(text, vocabulary);

function isTrue(text: string, readings: Readonly<Record<string, number>>): boolean {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return holds(parsed.condition, new Map(Object.entries(readings)));
}

function problemsOf(text: string) {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems;
}

describe('a condition', () => {
  it.each([
    ['web.p99 > 2s', { 'web.p99': 2001 }, true],
    ['web.p99 > 2s', { 'web.p99': 2000 }, false],
    ['web.p99>=2s', { 'web.p99': 2000 }, true],
    ['web.errors > 30%', { 'web.errors': 0.31 }, true],
    ['web.errors > 0.3', { 'web.errors': 0.3 }, false],
    ['web.rps < 60/m', { 'web.rps': 0.9 }, true],
    ['web.queue <= 12', { 'web.queue': 12 }, true],
    ['web.queue == 12', { 'web.queue': 12 }, true],
    ['web.queue = 12', { 'web.queue': 12 }, true],
    ['web.queue != 12', { 'web.queue': 12 }, false],
    ['time >= 1.5m', { time: 90_000 }, true],
    ['cost>2.5', { cost: 3 }, true],
    ['web>payment.retryShare > 50%', { 'web>payment.retryShare': 0.6 }, true],
    ['clients.web-shop.p99 < 500ms', { 'clients.web-shop.p99': 499 }, true],
    ['3d-render.queue > 3', { '3d-render.queue': 4 }, true],
    ['diagnosed', { diagnosed: 1 }, true],
    ['flag.portOpen == false', { 'flag.portOpen': 0 }, true],
    ['not flag.portOpen', { 'flag.portOpen': 1 }, false],
    ['true', {}, true],
  ])('%s with %o is %s', (text, readings, expected) => {
    expect(isTrue(text, readings)).toBe(expected);
  });

  it('binds not before and, and before or, and obeys parentheses', () => {
    const on = { 'web.queue': 1, cost: 1, diagnosed: 0 };
    expect(isTrue('web.queue > 0 or cost > 5 and diagnosed', on)).toBe(true);
    expect(isTrue('(web.queue > 0 or cost > 5) and diagnosed', on)).toBe(false);
    expect(isTrue('not diagnosed and cost > 5', on)).toBe(false);
    expect(isTrue('not (diagnosed and cost > 5)', on)).toBe(true);
    expect(isTrue('not cost > 5', on)).toBe(true);
  });

  it('is false where a signal has no value', () => {
    expect(isTrue('web.p99 < 2s', { 'web.p99': Number.NaN })).toBe(false);
    expect(isTrue('web.p99 != 2s', { 'web.p99': Number.NaN })).toBe(false);
  });

  it('tells which signals it reads', () => {
    const parsed = parse('web.p99 > 2s and not (cost < 3 or diagnosed)');
    expect(parsed.ok && signalsIn(parsed.condition)).toEqual(['web.p99', 'cost', 'diagnosed']);
  });
});

describe('a wrong condition', () => {
  it.each([
    ['web.p99 > 2', 'wrong-unit', '2 has no unit: web.p99 is a time', /web\.p99 > 2s/],
    ['web.rps > 300', 'wrong-unit', '300 has no unit: web.rps is a rate', /300\/s/],
    ['web.p99 > 30%', 'wrong-unit', 'cannot be compared with "30%"', /500ms/],
    ['web.errors > 30', 'wrong-value', 'web.errors is a share between 0 and 1, not 30', /30%/],
    ['web.errors > 2s', 'wrong-unit', 'cannot be compared with "2s"', /30%/],
    ['cost <= 3s', 'wrong-unit', 'cost is a count', /12/],
    ['diagnosed > 2', 'wrong-expression', 'true or false', /not diagnosed/],
    ['web.p98 > 2s', 'unknown-id', 'unknown signal "web.p98"', /web\.p9/],
    ['cots < 3', 'unknown-id', 'unknown signal "cots"', /"cost"/],
    ['web.p99', 'wrong-expression', '"web.p99" is not compared with anything', /./],
    ['web.p99 2s', 'wrong-expression', 'got "2s" at column 9', /./],
    ['2s < web.p99', 'wrong-expression', 'expected a signal, got "2s"', /signal first/],
    ['web.p99 >', 'wrong-expression', 'expected a value after "web.p99 >"', /./],
    ['cost < 3 && diagnosed', 'wrong-expression', 'got "&&" at column 10', /"and"/],
    ['cost < 3 diagnosed', 'wrong-expression', 'got "diagnosed" at column 10', /./],
    ['(cost < 3', 'wrong-expression', 'the parenthesis at column 1 is not closed', /^$/],
    ['cost < 3)', 'wrong-expression', 'got ")"', /one parenthesis too many/],
    ['and cost < 3', 'wrong-expression', 'expected a signal, got "and"', /./],
    ['', 'wrong-expression', 'the condition is empty', /./],
  ])('%s is told so', (text, code, message, hint) => {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(problem?.hint ?? '').toMatch(hint);
  });

  it('reports every wrong signal and value at once', () => {
    expect(problemsOf('web.p98 > 2s and web.errors > 30 or web.rps > 3')).toHaveLength(3);
  });

  it('survives any depth and any text', () => {
    expect(problemsOf(`${'('.repeat(900)}cost < 3`)).toHaveLength(1);
    expect(problemsOf('not '.repeat(400))).toHaveLength(1);
    expect(problemsOf(`cost < 3${' and cost < 3'.repeat(500)}`)).toHaveLength(1);
    for (const text of ['"', '>', '>>', '.', 'a.', 'a>b', 'µ', '—', '\n', '1e', '5 / s']) {
      expect(problemsOf(text).length).toBeGreaterThan(0);
    }
  });
});
