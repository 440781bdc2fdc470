import { expect, test } from 'vitest';
import { plain } from '../../../src/ui/rows.ts';
import { codeLine } from '../../../src/ui/screens/incident/code-rows.ts';

const code = 'sd1.pay-day.G5z6TFsAB9CGA7kDgH0BAAEOAGKIJwAAAYibVA';

test('a code stands in the debrief whole or not at all', () => {
  expect(plain(codeLine(code, 58))).toBe(`Replay  ${code}`);
  expect(plain(codeLine(code, 57))).toBe('Replay  c shows its code, to be copied');
});
