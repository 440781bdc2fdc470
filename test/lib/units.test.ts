import { expect, test } from 'vitest';
import {
  formatClock,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
  parseDuration,
  parseRate,
  parseShare,
} from '../../src/lib/units.ts';

test.each([
  ['250us', 0.25],
  ['250µs', 0.25],
  ['20ms', 20],
  ['1.5s', 1500],
  ['2m', 120_000],
  ['1h', 3_600_000],
  [' 3 s ', 3000],
  ['1e3ms', 1000],
  ['20', undefined],
  ['-5ms', undefined],
  ['ms', undefined],
  ['20 msec', undefined],
  ['', undefined],
])('the duration "%s" is %s ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each([
  ['300/s', 300],
  ['5/m', 5 / 60],
  ['3600/h', 1],
  ['300 / s', 300],
  ['300', undefined],
  ['300/d', undefined],
])('the rate "%s" is %s per second', (text, perSecond) => {
  expect(parseRate(text)).toBe(perSecond);
});

test.each([
  ['30%', 0.3],
  ['0.3', 0.3],
  ['12.5 %', 0.125],
  ['', undefined],
  ['a third', undefined],
])('the share "%s" is %s', (text, share) => {
  expect(parseShare(text)).toBe(share);
});

test.each([
  [0, '0 ms'],
  [0.25, '250 µs'],
  [12.54, '12.5 ms'],
  [999, '999 ms'],
  [1500, '1.5 s'],
  [200_000, '3 m 20 s'],
  [-200_000, '-3 m 20 s'],
  [0.9996, '1 ms'],
  [999.6, '1 s'],
  [59_960, '1 m'],
  [3_599_600, '1 h'],
  [7_200_000, '2 h'],
  [Number.NaN, '–'],
])('%s ms reads "%s"', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('rates, shares, counts and clocks read as people write them', () => {
  expect(formatRate(312.4)).toBe('312/s');
  expect(formatShare(0.8125)).toBe('81 %');
  expect(formatShare(0.0234)).toBe('2.3 %');
  expect(formatCount(412)).toBe('412');
  expect(formatCount(999.6)).toBe('1,000');
  expect(formatCount(9999.6)).toBe('10k');
  expect(formatCount(999_600)).toBe('1M');
  expect(formatCount(9100)).toBe('9,100');
  expect(formatCount(12_345)).toBe('12.3k');
  expect(formatCount(4_600_000)).toBe('4.6M');
  expect(formatClock(134_000)).toBe('02:14');
  expect(formatClock(3_723_000)).toBe('1:02:03');
});
