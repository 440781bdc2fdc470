import { describe, expect, test } from 'vitest';
import { guideSteps } from '../../../src/session/incident/guide-steps.ts';
import { rowText } from '../../../src/ui/rows.ts';
import { guideRows } from '../../../src/ui/screens/incident/guide-rows.ts';

const live = { kind: 'live' } as const;
const debrief = { kind: 'debrief', top: 0 } as const;
const turns = { pace: { kind: 'turns', lengthMs: 10_000, turn: 0 } } as const;

describe.each([
  ['with a running clock', {}],
  ['turn by turn', turns],
])('%s', (_how, pace) => {
  test.each(guideSteps)('what the guide says at "%s" is whole on the smallest screen', (guide) => {
    const phase = guide === 'debrief' ? debrief : live;
    const text = (columns: number) =>
      guideRows({ guide, phase, ...pace }, columns)
        .map(rowText)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(text(60)).toBe(text(400));
  });
});
