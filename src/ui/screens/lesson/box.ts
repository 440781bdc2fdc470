import { cutText, textWidth } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { padStyled } from '../../markdown/styled-text.ts';

/** Columns that a box takes for its border and the air in it. */
export const boxColumns = 4;

/** Rows in a rounded frame with a title; the frame of the block in focus stands out. */
export function boxRows(
  rows: readonly string[],
  {
    title,
    hint,
    width,
    focused,
    look,
  }: {
    readonly title: string;
    readonly hint?: string;
    readonly width: number;
    readonly focused: boolean;
    readonly look: Look;
  },
): string[] {
  const line = focused ? look.tone.focus : look.tone.muted;
  const head = focused ? look.strong.focus : look.tone.accent;
  const right = hint === undefined || focused ? '' : ` ${hint} `;
  const name = cutText(title, width - 8 - textWidth(right));
  const rule = '─'.repeat(Math.max(0, width - 6 - textWidth(name) - textWidth(right)));
  const inner = width - boxColumns;
  return [
    `${line('╭─ ')}${head(name)}${line(` ${rule}`)}${look.tone.muted(right)}${line('─╮')}`,
    ...rows.map((row) => `${line('│')} ${padStyled(row, inner)} ${line('│')}`),
    line(`╰${'─'.repeat(width - 2)}╯`),
  ];
}
