import { describe, expect, test } from 'vitest';
import { bar } from '../../../src/ui/components/bar.ts';
import { type Curve, curveChart, legendItem } from '../../../src/ui/components/chart.ts';
import { sparkline } from '../../../src/ui/components/sparkline.ts';
import { rowText } from '../../../src/ui/rows.ts';

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

describe('a chart of curves', () => {
  const seconds = (length: number, value: (second: number) => number) =>
    Array.from({ length }, (_, second) => value(second));
  const curve = (name: string, stroke: Curve['stroke'], values: number[]): Curve => ({
    name,
    stroke,
    tone: 'text',
    values,
  });
  const options = {
    width: 60,
    height: 7,
    seconds: 120,
    formatValue: (value: number) => `${value}/s`,
    formatTime: (second: number) => `${second} s`,
  };
  const rowsOf = (curves: Curve[], more: object = {}) =>
    curveChart(curves, { ...options, ...more }).rows.map(rowText);
  const flat = curve(
    'nothing',
    'dashed',
    seconds(120, () => 0),
  );
  const rising = curve(
    'you',
    'heavy',
    seconds(120, (second) => second),
  );

  test('has values on its left and whole times below', () => {
    const rows = rowsOf([flat, rising]);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatch(/^ +150\/s ┤/);
    expect(rows[6]).toMatch(/^ +0\/s ┤━+.*╌+$/);
    expect(rows[8]).toMatch(/0 s +30 s +60 s +90 s +120 s$/);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
  });

  test('tells its curves apart by how they are drawn', () => {
    expect(rowText(legendItem(flat))).toBe('╌╌ nothing');
    expect(rowText(legendItem(rising))).toBe('━━ you');
  });

  test('joins a jump, and ends where a curve ends', () => {
    const jump = curve(
      'jump',
      'light',
      seconds(60, (second) => (second < 30 ? 0 : 8)),
    );
    const rows = rowsOf([jump]);
    expect(rows.slice(1, 6).join('')).toMatch(/│/);
    expect(rows[0]).toMatch(/╭─+ *$/);
    expect(rows[0]!.trimEnd().length).toBeLessThan(40);
  });

  test('leaves a gap where nothing was measured', () => {
    const holed = seconds(120, (second) => (second >= 40 && second < 80 ? Number.NaN : 5));
    const rows = rowsOf([curve('holed', 'light', holed)]);
    expect(rows[0]).toMatch(/┤─+ {12,}─+$/);
  });

  test('takes longer means for a thicket, and says so', () => {
    const waves = seconds(480, (second) => (second % 30 < 12 ? 0.1 : 1));
    const calm = seconds(480, () => 0.5);
    const over = (values: number[]) =>
      curveChart([curve('any', 'light', values)], { ...options, seconds: 480, width: 78 }).chart
        .meanOverSeconds;
    expect(over(calm)).toBeLessThan(10);
    expect(over(waves)).toBeGreaterThanOrEqual(20);
  });

  test('goes up in powers of ten where values span many of them, if it may', () => {
    const grows = curve(
      'grows',
      'light',
      seconds(120, (second) => 10 ** (second / 30)),
    );
    const { rows, chart } = curveChart([grows], { ...options, mayBeLogarithmic: true });
    expect(chart.logarithmic).toBe(true);
    expect(rowText(rows[0]!)).toMatch(/10000\/s ┤/);
    expect(rowText(rows[6]!)).toMatch(/ 1\/s ┤/);
    expect(curveChart([grows], options).chart.logarithmic).toBe(false);
  });

  test('draws the limit and marks moments', () => {
    const rows = rowsOf([flat, rising], { limit: 100, marks: [60] });
    expect(rows.join('\n')).toContain('· · · ·');
    expect(rows[7]!.indexOf('▲')).toBe(9 + 25);
  });

  test('of nothing at all is still a chart', () => {
    expect(rowsOf([curve('none', 'light', [])])[0]).toContain('1/s');
  });
});
