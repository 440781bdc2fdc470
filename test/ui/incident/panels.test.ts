import { describe, expect, test } from 'vitest';
import type { ActionFrame } from '../../../src/scenario/run-types.ts';
import { plain } from '../../../src/ui/rows.ts';
import { actionRows } from '../../../src/ui/screens/incident/panels.ts';
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
    expect(actionRows(actions, 0, 60, 5).map(plain)[0]).toMatch(
      /^\[t\] Gateway timeout 30 → 2 s +15s ·1 *$/,
    );
  });

  test('stay apart where they are cut: in the middle when their beginnings are alike', () => {
    const rows = actionRows(actions, 0, 28, 3).map(plain);
    expect(rows[0]).toMatch(/^\[t\] Gateway…30 → 2 s {2}15s ·1$/);
    expect(rows[1]).toMatch(/^\[o\] Gateway…0 → 60 s {2}15s ·1$/);
    expect(rows[2]).toMatch(/^\[c\] Call the provid… {2}15s ·1$/);
  });
});

test('a wrapped row keeps every word within the width', () => {
  const row = [{ text: '○ ' }, { text: 'Fresh: under 5 s' }, { text: ' 0 of 90 s' }];
  const rows = wrapRow(row, 20).map(plain);
  expect(rows).toEqual(['○ Fresh: under 5 s 0', '  of 90 s']);
});
