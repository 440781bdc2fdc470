import { describe, expect, it } from 'vitest';
import { evaluate, parseFormula } from '../../src/quiz/formula.ts';

const values = { lambda: 80, mu: 100, c: 4 };

function resultOf(text: string): number {
  const parsed = parseFormula(text, Object.keys(values));
  if (!parsed.ok) throw new Error(parsed.message);
  return evaluate(parsed.formula, values);
}

describe('formulas', () => {
  it.each([
    ['1000 / (mu - lambda)', 50],
    ['2 + 3 * 4', 14],
    ['10 - 4 - 3', 3],
    ['2 ^ 3 ^ 2', 512],
    ['2 ** 3', 8],
    ['-lambda + 100', 20],
    ['7 % 4', 3],
    ['min(3, c, 9) + max(1, 2)', 5],
    ['sqrt(16) + exp(0) + ln(1) + log10(1000)', 8],
    ['ceil(2.1) + floor(2.9) + round(2.5) + abs(-1)', 9],
    ['ceil(0.1 * 3 / 0.1)', 3],
    ['1.5e3', 1500],
  ])('%s is %d', (text, expected) => {
    expect(resultOf(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['lamda * 2', 'Did you mean "lambda"?'],
    ['sqr(4)', 'Did you mean "sqrt"?'],
    ['-lambda ^ 2', 'Write 0 - x ^ 2 or (0 - x) ^ 2.'],
  ])('%s is refused with the way out', (text, hint) => {
    expect(parseFormula(text, Object.keys(values))).toMatchObject({ ok: false, hint });
  });

  it.each([
    'lambda mu',
    '1 +',
    'lambda ? 1 : 2',
    'lambda == 2',
    '"text"',
    'lambda.constructor',
    'constructor("return 1")()',
    'toString()',
    '[1, 2]',
    'this',
    'lambda = 3',
    '',
  ])('%j is no arithmetic', (text) => {
    expect(parseFormula(text, Object.keys(values)).ok).toBe(false);
  });
});
