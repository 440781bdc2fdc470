import { describe, expect, it } from 'vitest';
import { Random } from '../../src/lib/random.ts';
import { formatAmount, readAmount } from '../../src/quiz/amount.ts';
import { unitOf } from '../../src/quiz/unit.ts';

const read = (typed: string, unit: string) => {
  const amount = readAmount(typed, unitOf(unit)!);
  return amount.ok ? amount.readings : undefined;
};
const accepts = (typed: string, unit: string, right: number) =>
  (read(typed, unit) ?? []).some((reading) => Math.abs(reading - right) <= 1e-9 * Math.abs(right));

describe('typed amounts', () => {
  it.each([
    ['50', 'ms', 50],
    ['50 ms', 'ms', 50],
    ['50ms', 'ms', 50],
    ['0.05s', 'ms', 50],
    ['0,05 s', 'ms', 50],
    ['.05 s', 'ms', 50],
    ['50,0', 'ms', 50],
    ['50000 µs', 'ms', 50],
    ['50000us', 'ms', 50],
    ['50 milliseconds', 'ms', 50],
    ['~50 ms', 'ms', 50],
    ['= 50 ms.', 'ms', 50],
    ['50 MS', 'ms', 50],
    ['5e1', 'ms', 50],
    ['5 × 10^1 ms', 'ms', 50],
    ['5·10¹ ms', 'ms', 50],
    ['5×10⁻² s', 'ms', 50],
    ['10²', 'ms', 100],
    ['５０　ｍｓ', 'ms', 50],
    ['about 50 ms', 'ms', 50],
    ['12,34,567', 'requests', 1_234_567],
    ['–3', '', -3],
    ['1m 30s', 's', 90],
    ['1 min 30 sec', 's', 90],
    ['1.5 min', 's', 90],
    ['1h', 'min', 60],
    ['1,200', 'requests', 1200],
    ['1 200', 'requests', 1200],
    ['1 200 requests', 'requests', 1200],
    ["1'200", 'requests', 1200],
    ['1_200', 'requests', 1200],
    ['1\u202f200\u202f000', 'requests', 1_200_000],
    ['1,200.5', 'requests', 1200.5],
    ['1.200,5', 'requests', 1200.5],
    ['1.200.000', 'requests', 1_200_000],
    ['1,200,000', 'requests', 1_200_000],
    ['1.2k', 'requests', 1200],
    ['1 request', 'requests', 1],
    ['−3', '', -3],
    ['80', '%', 80],
    ['80 %', '%', 80],
    ['80%', '%', 80],
    ['0.8', '%', 80],
    ['0,8', '%', 80],
    ['80 percent', '%', 80],
    ['80 %', '', 0.8],
    ['5/s', '/s', 5],
    ['300/m', '/s', 5],
    ['300 / min', '/s', 5],
    ['300 per minute', '/s', 5],
    ['5 req/s', '/s', 5],
    ['5 rps', '/s', 5],
    ['12k req/s', '/s', 12_000],
    ['5', '/s', 5],
    ['1.5 GB', 'MB', 1500],
    ['1024 KiB', 'MiB', 1],
    ['8 Mbit', 'MB', 1],
    ['0.1 GB/s', 'MB/s', 100],
    ['1000/(100-80)', 'ms', 50],
    ['1/20 s', 'ms', 50],
  ])('%j for an answer in %j is %d', (typed, unit, right) => {
    expect(accepts(typed, unit, right)).toBe(true);
  });

  it('leaves open whether one comma groups thousands or is a decimal comma', () => {
    expect(read('1,200', 'ms')).toEqual([1200, 1.2]);
    expect(read('0,200', 'ms')).toEqual([0.2]);
  });

  it.each([
    ['', 'ms'],
    ['   ', 'ms'],
    ['fast', 'ms'],
    ['ms', 'ms'],
    ['50 apples', 'ms'],
    ['50/s', 'ms'],
    ['5 5', 'ms'],
    ['1,20,0', 'requests'],
    ['1.2.3', 'ms'],
    ['12 20 ms', 'ms'],
    ['1/0', ''],
    ['5--', 'ms'],
    ['5 %', 'ms'],
    ['50 ms', 'requests'],
    ['3 apples', 'requests'],
    ['1m 3/s', 's'],
  ])('%j for an answer in %j is not an answer', (typed, unit) => {
    const amount = readAmount(typed, unitOf(unit)!);
    expect(amount.ok).toBe(false);
    expect(!amount.ok && amount.reason).toMatch(/\w/);
  });

  it('reads a number in every usual spelling', () => {
    const random = new Random(7, 'spellings');
    for (let trial = 0; trial < 500; trial++) {
      const whole = random.below(10 ** (1 + random.below(7)));
      const hundredths = 1 + random.below(99);
      const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
      const grouped = (separator: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
      const decimals = String(hundredths).padStart(2, '0');
      const spellings = [
        value.toFixed(2),
        value.toFixed(2).replace('.', ','),
        `${grouped(',')}.${decimals}`,
        `${grouped(' ')}.${decimals}`,
        `${grouped(' ')},${decimals}`,
        `${grouped('.')},${decimals}`,
        `${grouped("'")}.${decimals}`,
        `${grouped('\u202f')},${decimals} ms`,
        `${value.toFixed(2)}ms`,
        `${(value / 1000).toFixed(5)} s`,
        `  ${value.toFixed(2)}   ms `,
        value.toExponential(12),
      ];
      for (const typed of spellings) {
        expect(accepts(typed, 'ms', value), `${typed} as ${value}`).toBe(true);
      }
    }
  });

  it('reads back what it shows', () => {
    const random = new Random(3, 'formats');
    const units = ['ms', 's', '/s', '%', 'MB', 'requests', ''];
    for (let trial = 0; trial < 300; trial++) {
      const value = 10 ** (random.uniform() * 10 - 3);
      const unit = unitOf(units[random.below(units.length)]!)!;
      const readings = readAmount(formatAmount(value, unit), unit);
      const near =
        readings.ok && readings.readings.some((reading) => Math.abs(reading / value - 1) < 1e-3);
      expect(near, formatAmount(value, unit)).toBe(true);
    }
  });
});
