import { wrapText } from '../../../lib/text.ts';
import { type GuideStep, guideSteps } from '../../../session/incident/guide-steps.ts';
import type { IncidentScreen } from '../../../session/incident/incident.ts';
import { cutRow, type Row } from '../../rows.ts';

/** Keys stand in backquotes. */
const says: Readonly<Record<GuideStep, string>> = {
  brief: 'Read who you are and what is normal; `↓` scrolls. `⏎` opens the live system.',
  clock:
    'This is the system, requests go from part to part. The clock stands: `space` lets it run.',
  node: 'All is well, for now. `tab` shows one part from the inside.',
  around: '`tab` again goes on to the next part. `esc` closes, and the signals are back.',
  watch: 'Now watch the signals until the pager rings. `+` makes the clock run faster.',
  stop: 'The pager rang. `space` stops the clock: nothing is lost while you think.',
  diagnose:
    'What has changed? Look at the signals, `tab` through the parts. Then `d` names the cause.',
  act: '`[Letters]` order actions, at a delay and price. Act against the cause, then `space`.',
  hold: 'In force after its delay; another may help meanwhile. Hold the goal (○) to win.',
  debrief: 'Well fought. Here is your run beside two others: `↓` scrolls, `esc` leads to the menu.',
};

/** The same where the clock moves by turns. */
const saysInTurns: Readonly<Partial<Record<GuideStep, string>>> = {
  clock: 'This is the system. The clock stands: `space` plays a turn, and says what it brought.',
  watch: 'Now play turns until the pager rings. `+` makes them longer.',
  act: '`[Letters]` order actions, at a delay and price. Act against the cause.',
  hold: 'In force after its delay: `space` plays on. Hold the goal (○) to win.',
};

/** As many rows at every step, so that nothing jumps. */
const height = 2;

/** What the guide says above a guided incident; nothing where there is no guide. */
export function guideRows(
  { guide, pace, phase }: Pick<IncidentScreen, 'guide' | 'pace' | 'phase'>,
  columns: number,
): Row[] {
  if (guide === undefined) return [];
  // What opens from the debrief is read in peace.
  if (guide === 'debrief' && phase.kind !== 'debrief') return [];
  const width = columns - 2;
  const count = `${guideSteps.indexOf(guide) + 1}/${guideSteps.length}`;
  const text = (pace?.kind === 'turns' ? saysInTurns[guide] : undefined) ?? says[guide];
  const head = `guide ${count}  `;
  const lines = wrapText(text, width - head.length).slice(0, height);
  const rows = lines.map((line, index): Row => {
    const before: Row =
      index === 0
        ? [
            { text: 'guide ', tone: 'accent', bold: true },
            { text: `${count}  `, tone: 'muted' },
          ]
        : [{ text: ' '.repeat(head.length) }];
    return cutRow([...before, ...withKeys(line)], width);
  });
  return [...rows, ...Array.from({ length: height - rows.length }, (): Row => [])];
}

const withKeys = (line: string): Row =>
  line
    .split('`')
    .map((text, index) =>
      index % 2 === 1 ? { text, tone: 'accent' as const, bold: true } : { text },
    );
