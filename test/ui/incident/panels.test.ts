import { describe, expect, test } from 'vitest';
import { usualColumns } from '../../../src/lib/usual-window.ts';
import { cutLabels, mostActionRows } from '../../../src/scenario/actions-list.ts';
import type { ActionFrame } from '../../../src/scenario/run-types.ts';
import { frameFor } from '../../../src/ui/frame.ts';
import { rowText } from '../../../src/ui/rows.ts';
import { actionRows } from '../../../src/ui/screens/incident/action-rows.ts';
import { wrapRow } from '../../../src/ui/screens/incident/wrap-rows.ts';

const action = (key: string, label: string): ActionFrame => ({
  id: key,
  key,
  label,
  cost: 1,
  takesMs: 15_000,
  state: 'ready',
  used: 0,
});

describe('actions', () => {
  const actions = [
    action('t', 'Gateway timeout 30 → 2 s'),
    action('o', 'Gateway timeout 30 → 60 s'),
    action('c', 'Call the provider on the telephone'),
  ];

  test('are whole where there is room, with delay and cost', () => {
    expect(actionRows(actions, 0, 60, 5).map(rowText)[0]).toMatch(
      /^\[t\] Gateway timeout 30 → 2 s +15s ·1 *$/,
    );
  });

  test('stay apart where they are cut: in the middle when their beginnings are alike', () => {
    const rows = actionRows(actions, 0, 28, 3).map(rowText);
    expect(rows[0]).toMatch(/^\[t\] Gateway…30 → 2 s {2}15s ·1$/);
    expect(rows[1]).toMatch(/^\[o\] Gateway…0 → 60 s {2}15s ·1$/);
    expect(rows[2]).toMatch(/^\[c\] Call the provid… {2}15s ·1$/);
  });
});

describe('labels that `check` warns of', () => {
  const width = frameFor({ columns: usualColumns, rows: 24 }).bodyWidth;
  const list = (count: number, size: number) =>
    Array.from({ length: count }, (_, at) => action(`${at}`, `${at}`.repeat(size).slice(0, size)));

  test.each([1, 5, 6, 10, 11])('in a list of %i are those that it cuts', (count) => {
    for (let size = 10; size < 75; size++) {
      const actions = list(count, size);
      const shown = actionRows(actions, 0, width, mostActionRows).map(rowText).join('\n');
      const whole = actions.every(({ label }) => shown.includes(label));
      expect(cutLabels(actions, width).length === 0, `${size} columns`).toBe(whole);
    }
  });
});

test('a wrapped row keeps every word within the width', () => {
  const row = [{ text: '○ ' }, { text: 'Fresh: under 5 s' }, { text: ' 0 of 90 s' }];
  const rows = wrapRow(row, 20).map(rowText);
  expect(rows).toEqual(['○ Fresh: under 5 s 0', '  of 90 s']);
});
