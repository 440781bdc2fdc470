import { fitText } from '../../../lib/text.ts';
import type { waysIn } from '../../../session/welcome/welcome.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';
import { titleRows } from '../menu/menu-rows.ts';

const labelWidth = 21;

/** How to begin. */
export function welcomeRows(ways: ReturnType<typeof waysIn>, at: number, width: number): Row[] {
  const rows = ways.map(({ label, detail }, index): Row => {
    const selected = index === at;
    return [
      { text: selected ? '❯ ' : '  ', tone: 'focus' },
      { text: `${index + 1}  `, tone: 'muted' },
      { text: fitText(label, labelWidth), tone: selected ? 'focus' : 'text', bold: true },
      { text: detail, tone: selected ? 'text' : 'muted' },
    ];
  });
  const all: Row[] = [
    ...titleRows,
    [{ text: '  How would you like to begin?', tone: 'text', bold: true }],
    blankRow,
    ...rows,
  ];
  return all.map((row) => cutRow(row, width));
}
