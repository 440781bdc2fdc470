import { formatClock, formatDuration } from '../../../lib/units.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Row } from '../../rows.ts';
import { packRows } from './wrap-rows.ts';

/** Title, how hard and how long, above the brief's Markdown. */
export function briefHead(scenario: Scenario, width: number): Row[] {
  const { title, difficulty, minutes, durationMs, budget } = scenario;
  const facts: Row[] = [
    [
      { text: 'difficulty ', tone: 'muted' },
      { text: '◆'.repeat(difficulty), tone: 'accent' },
      { text: '◇'.repeat(Math.max(0, 5 - difficulty)), tone: 'muted' },
    ],
    [{ text: 'about ', tone: 'muted' }, { text: `${minutes} min` }],
    [{ text: 'clock ', tone: 'muted' }, { text: formatClock(durationMs) }],
    ...(budget === undefined
      ? []
      : [[{ text: 'budget ', tone: 'muted' } as const, { text: `${budget}` }]]),
  ];
  return [[{ text: title, tone: 'accent', bold: true }], ...packRows(facts, width)];
}

/** What wins, below the brief. */
export function goalsToReach({ goals, diagnosis }: Scenario): Row[] {
  return [
    [{ text: 'To win', tone: 'accent', bold: true }],
    ...goals.map(({ text, forMs, untilEnd }): Row => {
      const held = untilEnd ? ', until the end' : forMs > 0 ? `, for ${formatDuration(forMs)}` : '';
      return [{ text: '○ ', tone: 'muted' }, { text: text + held }];
    }),
    ...(diagnosis
      ? [
          [
            { text: '○ ', tone: 'muted' } as const,
            { text: 'and name the cause: it counts for the stars' },
          ],
        ]
      : []),
  ];
}
