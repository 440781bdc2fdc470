import { describe, expect, test } from 'vitest';
import { bar } from '../../../src/ui/components/bar.ts';
import { type Curve, chartRows, legendRow } from '../../../src/ui/components/chart.ts';
import { sparkline } from '../../../src/ui/components/sparkline.ts';
import { plain } from '../../../src/ui/rows.ts';

describe('a bar', () => {
  test.each([
    [0, '', '░░░░'],
    [0.25, '█', '░░░'],
    [0.5, '██', '░░'],
    [0.53, '██▏', '░'],
    [1, '████', ''],
    [7, '████', ''],
    [Number.NaN, '', '░░░░'],
  ])('fills %f of its cells, in eighths', (share, filled, rest) => {
    expect(bar(share, 4)).toEqual({ filled, rest });
  });

  test('shows a little as a little, never as nothing', () => {
    expect(bar(0.001, 4).filled).toBe('▏');
  });
});

describe('a sparkline', () => {
  const of = (values: number[], more: object = {}) =>
    sparkline(values, { width: 8, seconds: 8, lastSecond: values.length - 1, ...more });

  test('is as high as its values, the last one on the right', () => {
    expect(of([1, 2, 3, 4, 5, 6, 7, 8])).toEqual(['▁▂▃▄▅▆▇█']);
    expect(of([8, 8])).toEqual(['      ██']);
  });

  test('takes a given scale instead of its own highest value', () => {
    expect(of([0.5, 0.5, 1, 1], { scale: 1 })).toEqual(['    ▄▄██']);
    expect(of([0, 0, 0], { scale: 1 })).toEqual(['     ▁▁▁']);
  });

  test('has more steps in more rows', () => {
    expect(of([2, 4, 8, 16], { height: 2 })).toEqual(['       █', '    ▂▄██']);
  });

  test('leaves out what was not measured', () => {
    expect(of([8, Number.NaN, 8])).toEqual(['     █ █']);
  });

  test('groups seconds by when they were, so that old bars keep their height', () => {
    const noise = Array.from({ length: 200 }, (_, index) => 10 + ((index * 7919) % 13));
    const at = (second: number) =>
      sparkline(noise.slice(0, second + 1), {
        width: 30,
        seconds: 120,
        lastSecond: second,
        scale: 25,
      })[0]!;
    // Four seconds a bar: within one bar only the last may change, with a new one all move on.
    expect(at(121).slice(0, -1)).toBe(at(120).slice(0, -1));
    expect(at(124).slice(0, -1)).toBe(at(123).slice(1));
  });
});

describe('a chart', () => {
  const curve = (name: string, mark: string, values: number[]): Curve => ({
    name,
    mark,
    tone: 'text',
    values,
  });
  const options = {
    width: 40,
    height: 5,
    seconds: 60,
    formatValue: (value: number) => `${value}/s`,
    formatTime: (seconds: number) => `${seconds} s`,
  };
  const rising = curve(
    'you',
    '●',
    Array.from({ length: 60 }, (_, second) => second),
  );
  const flat = curve('nothing', '×', new Array(60).fill(0));

  test('has values on its left and times below', () => {
    const rows = chartRows([flat, rising], options).map(plain);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatch(/^ +59\/s ┤.*●/);
    expect(rows[4]).toMatch(/^ +0\/s ┤●+×+$/);
    expect(rows[5]).toMatch(/^ +└[┬─]+$/);
    expect(rows[6]).toMatch(/0 s +30 s +60 s/);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(40);
  });

  test('tells its curves apart by their marks', () => {
    expect(plain(legendRow([flat, rising]))).toBe('×× nothing   ●● you');
  });

  test('joins a jump', () => {
    const jump = curve('jump', '●', [...new Array(30).fill(0), ...new Array(30).fill(8)]);
    const rows = chartRows([jump], options).map(plain);
    expect(rows[0]).toContain('●');
    expect(rows[4]).toContain('●');
    for (const row of rows.slice(1, 4)) expect(row).toContain('╎');
  });

  test('of nothing at all is still a chart', () => {
    const rows = chartRows([curve('none', '●', [])], options).map(plain);
    expect(rows[0]).toContain('1/s');
  });
});
