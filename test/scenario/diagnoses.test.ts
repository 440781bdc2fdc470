import { expect, test } from 'vitest';
import { shipped } from '../support/shipped-lessons.ts';
import { tells, winsBy } from '../support/tells.ts';

const causes = [...shipped.scenarios.values()].flatMap(({ diagnosis }) =>
  diagnosis ? [diagnosis.options] : [],
);

test.each(tells)('a diagnosis is not found by picking %s', (_, looksRight) => {
  const { wins, byLuck } = winsBy(looksRight, causes);
  expect(wins).toBeLessThan(byLuck);
});
