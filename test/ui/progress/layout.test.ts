import { describe, expect, test } from 'vitest';
import { dayOf, todayAt } from '../../../src/lib/days.ts';
import type { ProgressEvent } from '../../../src/progress/progress.ts';
import { masteryOf } from '../../../src/review/mastery.ts';
import { progressTabs } from '../../../src/session/progress/progress.ts';
import { summaryOf } from '../../../src/session/progress/summary.ts';
import { rowText, rowWidth } from '../../../src/ui/rows.ts';
import { calendarRows } from '../../../src/ui/screens/progress/calendar.ts';
import { progressLayout } from '../../../src/ui/screens/progress/layout.ts';
import { masteryBar } from '../../../src/ui/screens/progress/mastery-bar.ts';
import { ratioRows } from '../../../src/ui/screens/progress/ratio-chart.ts';
import { answered, catalogue, daysAgo, learned, noon } from '../../session/review/support.ts';

const guesses: readonly ProgressEvent[] = [50, 100, 120, 900].map((guess, index) => ({
  type: 'predicted',
  item: 'lesson:queues#model:line',
  at: daysAgo(8 - index),
  guess,
  actual: 100,
  unit: 'ms',
}));
const busy = learned(
  answered('quiz:queue-quiz#first', daysAgo(2), 1),
  answered('quiz:queue-quiz#second', daysAgo(1), 0),
  { type: 'lesson-finished', lesson: 'queues', at: daysAgo(3) },
  { type: 'spent', on: 'lesson:queues', at: daysAgo(3), ms: 600_000 },
  ...guesses,
);
const sizes = [
  { width: 58, height: 15 },
  { width: 78, height: 21 },
  { width: 118, height: 37 },
];

describe.each(sizes)('in $width × $height', (room) => {
  test.each(
    progressTabs.flatMap((tab) => [
      [tab, 'somebody new', learned()] as const,
      [tab, 'somebody busy', busy] as const,
    ]),
  )('%s of %s fits', (tab, _who, progress) => {
    const summary = summaryOf(catalogue, progress, todayAt(noon));
    const screen = { kind: 'progress', tab, top: 0 } as const;
    const { rows } = progressLayout(screen, summary, catalogue, room);
    expect(rows.length).toBeLessThanOrEqual(room.height);
    for (const row of rows) expect(rowWidth(row)).toBeLessThanOrEqual(room.width);
  });

  test('everything can be scrolled to', () => {
    const summary = summaryOf(catalogue, busy, todayAt(noon));
    const screen = { kind: 'progress', tab: 'predictions', top: 999 } as const;
    const { rows } = progressLayout(screen, summary, catalogue, room);
    expect(rowText(rows.at(-1)!)).toMatch(/guessed.*came/);
  });
});

test('the bar says how much and how sure', () => {
  const evidence = (count: number) =>
    Array.from({ length: count }, () => ({ points: [1], recall: 1 }));
  const bar = (count: number) =>
    masteryBar(masteryOf(evidence(count)), 20)
      .map(({ text }) => text)
      .join('');
  expect(bar(0)).toBe('·'.repeat(20));
  expect(bar(4)).toMatch(/^█+▓+$/);
  const sure = (text: string) => text.replaceAll(/[^█]/g, '').length;
  expect(sure(bar(30))).toBeGreaterThan(sure(bar(4)));
});

test('the calendar ends with today, and draws more for more', () => {
  const today = dayOf(noon, 0);
  const activity = new Map([
    [today - 1, { events: 40, ms: 0 }],
    [today - 2, { events: 1, ms: 0 }],
  ]);
  const rows = calendarRows(activity, today, 4).map(rowText);
  // 22 November 2026 is a Sunday.
  expect(rows.find((row) => row.startsWith('Sun'))?.trimEnd()).toMatch(/◻$/);
  expect(rows[6]?.trimEnd()).toMatch(/█$/);
  expect(rows[5]?.trimEnd()).toMatch(/░$/);
});

test('a guess stands above the line when it was too high, and below when too low', () => {
  const rows = ratioRows(
    [
      { at: 1, guess: 400, actual: 100 },
      { at: 2, guess: 25, actual: 100 },
      { at: 3, guess: 100, actual: 100 },
    ],
    40,
  ).map(rowText);
  const rowOf = (column: number) =>
    rows.findIndex((row) => /[●◐○]/.test(row[7 + 2 * column] ?? ''));
  const middle = rows.findIndex((row) => row.includes('right'));
  expect(rowOf(0)).toBe(middle - 4);
  expect(rowOf(1)).toBe(middle + 4);
  expect(rowOf(2)).toBe(middle);
});
