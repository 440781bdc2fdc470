import { expect, test } from 'vitest';
import { timeTicks } from '../../src/lib/chart-axis.ts';
import { type ChartLine, type ChartOptions, lineChart } from '../../src/lib/line-chart.ts';

const size = { width: 10, height: 5, seconds: 10 };

const drawn = (lines: readonly ChartLine[], options: Partial<ChartOptions> = {}): string[] =>
  lineChart(lines, { ...size, ...options }).rows.map((cells) =>
    cells.map(({ text }) => text).join(''),
  );
const light = (...values: number[]): ChartLine => ({ stroke: 'light', values });
const flat = (value: number) => light(...new Array<number>(10).fill(value));

test('a line rises and falls by corners; where nothing was measured there is a gap', () => {
  expect(drawn([light(0, 0, 4, 4, 4, Number.NaN, 2, 2, 0, 0)])).toEqual([
    '  ╭──     ',
    '  │       ',
    '  │   ──╮ ',
    '  │     │ ',
    '──╯     ╰─',
  ]);
});

test('where two lines meet, the one listed last is seen', () => {
  const heavy: ChartLine = { stroke: 'heavy', values: flat(4).values };
  expect(drawn([flat(4), heavy])[0]).toBe('━'.repeat(10));
  expect(drawn([heavy, flat(4)])[0]).toBe('─'.repeat(10));
});

test('a limit near the values has its line behind theirs, one far above none', () => {
  expect(drawn([flat(1)], { limit: 2 })[0]).toBe('· · · · · ');
  expect(drawn([flat(1)], { limit: 2 })[2]).toBe('─'.repeat(10));
  expect(drawn([flat(1)], { limit: 40 }).join('')).not.toContain('·');
});

test('the axis ends at a round number, or at the most that there can be', () => {
  const ticksOf = (value: number, options: Partial<ChartOptions> = {}) => [
    ...lineChart([flat(value)], { ...size, ...options }).ticks,
  ];
  expect(ticksOf(230)).toEqual([
    [0, 300],
    [2, 150],
    [4, 0],
  ]);
  expect(ticksOf(0.7, { most: 1 })[0]).toEqual([0, 1]);
  expect(ticksOf(0.02, { most: 1 })[0]![1]).toBeCloseTo(0.02, 12);
  expect(ticksOf(0)[0]).toEqual([0, 1]);
});

test('values that span more than a linear axis can show get a logarithmic one, where it may be', () => {
  const values = [1, 1, 1, 10, 100, 1000, 1000, 100, 10, 1];
  const chart = lineChart([light(...values)], { ...size, mayBeLogarithmic: true });
  expect(chart.logarithmic).toBe(true);
  expect([...chart.ticks.values()]).toEqual([1, 10, 100, 1000]);
  expect(lineChart([light(...values)], size).logarithmic).toBe(false);
  expect(lineChart([flat(7)], { ...size, mayBeLogarithmic: true }).logarithmic).toBe(false);
});

test('a thicket is smoothed until it can be read', () => {
  const calm = Array.from({ length: 600 }, (_, second) => second / 6);
  const wild = Array.from({ length: 600 }, (_, second) => (second % 10 < 5 ? 0 : 100));
  const meanOver = (values: readonly number[]) =>
    lineChart([{ stroke: 'light', values }], { width: 200, height: 9, seconds: 600 })
      .meanOverSeconds;
  expect(meanOver(calm)).toBe(3);
  expect(meanOver(wild)).toBe(10);
});

test('times along an axis are whole and not too near to each other', () => {
  expect(timeTicks(60, 120, 10)).toEqual([
    { column: 0, seconds: 0 },
    { column: 15, seconds: 30 },
    { column: 30, seconds: 60 },
    { column: 45, seconds: 90 },
    { column: 59, seconds: 120 },
  ]);
  for (const seconds of [7, 60, 480, 3600, 36_000]) {
    const columns = timeTicks(70, seconds, 10).map(({ column }) => column);
    const gaps = columns.slice(1, -1).map((column, index) => column - columns[index]!);
    for (const gap of gaps) expect(gap, `${seconds} s`).toBeGreaterThanOrEqual(9);
  }
});
