import { expect, test } from 'vitest';
import { guideSteps } from '../../../src/session/incident/guide-steps.ts';
import { plain } from '../../../src/ui/rows.ts';
import { guideRows } from '../../../src/ui/screens/incident/guide-rows.ts';

const live = { kind: 'live' } as const;
const debrief = { kind: 'debrief', top: 0 } as const;

test.each(guideSteps)(
  'what the guide says at "%s" is read whole on the narrowest screen',
  (guide) => {
    const text = (columns: number) =>
      guideRows({ guide, phase: guide === 'debrief' ? debrief : live }, columns)
        .map(plain)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(text(60)).toBe(text(400));
  },
);
