import { expect, test } from 'vitest';
import { previewRows } from '../../src/ui/header.ts';

const text = (faults: readonly string[], columns = 60) =>
  previewRows({ file: 'scenarios/x.yaml', faults }, columns).map((row) =>
    row.map((span) => span.text).join(''),
  );

test('what is wrong with a file stands above it, four rows at most', () => {
  expect(text([])).toEqual([]);
  expect(text(['3:1 error: a', '4:1 error: b'])).toEqual(['! 3:1 error: a', '! 4:1 error: b']);
  expect(text(['a', 'b', 'c', 'd', 'e'])).toEqual([
    '! a',
    '! b',
    '! c',
    '  and 2 more: sysdojo check scenarios/x.yaml',
  ]);
  expect(text(['long '.repeat(30)])[0]).toHaveLength(58);
});
