import type { Heading } from '../../../lesson/headings.ts';
import { visibleText, wrapText } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { visibleWindow } from '../../scroll.ts';

/** From this width on there is room for a table of contents beside the text. */
const leastBodyWidth = 106;
const textWidths = { least: 78, most: 100 };
const contentsWidths = { least: 24, most: 36 };
const gap = 3;

/** How a reader divides the width of the body. */
export interface Columns {
  readonly left: number;
  readonly text: number;
  /** 0 where there is no room. */
  readonly contents: number;
  readonly gap: number;
}

export function columnsFor(bodyWidth: number): Columns {
  if (bodyWidth < leastBodyWidth) return { left: 1, text: bodyWidth - 2, contents: 0, gap: 0 };
  const room = bodyWidth - gap - 1;
  const least = Math.min(textWidths.least, room - contentsWidths.least);
  const contents = Math.min(contentsWidths.most, room - least);
  const text = Math.min(textWidths.most, room - contents);
  const left = Math.max(1, Math.floor((bodyWidth - text - gap - contents) / 2));
  return { left, text, contents, gap };
}

/** The headings of a lesson, the one that is being read pointed out; as many as fit around it. */
export function contentsRows(
  headings: readonly Heading[],
  current: string | undefined,
  { width, height, look }: { width: number; height: number; look: Look },
): string[] {
  const shown = headings.filter(({ depth }) => depth <= 3);
  const top = Math.min(...shown.map(({ depth }) => depth));
  const here = shown.findIndex(({ slug }) => slug === current);
  const entries = shown.map(({ title, depth }, index) => {
    const indent = '  '.repeat(depth - top);
    const lines = wrapText(visibleText(title), width - 2 - indent.length);
    if (index === here) {
      return lines.map((line) => `${look.tone.focus('▎')} ${indent}${look.strong.focus(line)}`);
    }
    const paint = index < here ? look.tone.muted : look.tone.text;
    return lines.map((line) => look.tone.muted(`▏ ${indent}`) + paint(line));
  });
  const room = height - 2;
  const rows = entries.flat();
  const from = visibleWindow(rows.length, entries.slice(0, Math.max(0, here)).flat().length, room);
  return [look.tone.muted('In this lesson'), '', ...rows.slice(from, from + room)];
}
