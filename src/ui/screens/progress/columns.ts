import { fitText } from '../../../lib/text.ts';
import { blankRow, cutRow, type Row, rowWidth } from '../../rows.ts';
import type { Tone } from '../../theme.ts';

/** Two blocks of rows side by side. */
export function beside(left: readonly Row[], right: readonly Row[], leftWidth: number): Row[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const first = cutRow(left[index] ?? blankRow, leftWidth);
    const second = right[index] ?? blankRow;
    if (second.length === 0) return first;
    return [...first, { text: ' '.repeat(Math.max(0, leftWidth - rowWidth(first))) }, ...second];
  });
}

export const heading = (text: string, note = ''): Row => [
  { text, tone: 'accent', bold: true },
  ...(note === '' ? [] : [{ text: `  ${note}`, tone: 'muted' as const }]),
];

/** `Streak    6 days`: a quiet name and what there is to say. */
export const fact = (name: string, value: string, nameWidth: number, tone: Tone = 'text'): Row => [
  { text: fitText(name, nameWidth), tone: 'muted' },
  { text: value, tone },
];
