import { expect, test } from 'vitest';
import { rowText } from '../../../src/ui/rows.ts';
import { codeLine } from '../../../src/ui/screens/incident/code-rows.ts';

const code = 'sd1.pay-day.G5z6TFsAB9CGA7kDgH0BAAEOAGKIJwAAAYibVA';

test('a code stands in the debrief whole or not at all', () => {
  expect(rowText(codeLine(code, 58))).toBe(`Replay  ${code}`);
  expect(rowText(codeLine(code, 57))).toBe('Replay  c shows its code, to be copied');
});
