import type { Heading } from '../../../lesson/headings.ts';
import { cutText, visibleText } from '../../../lib/text.ts';
import { visibleWindow } from '../../scroll.ts';
import type { Look } from '../quiz/look.ts';

/** From this width on there is room for a table of contents beside the text. */
const leastBodyWidth = 106;
const contentsWidth = 30;
const gap = 4;
/** Wider than this only for air at both sides. */
const widestText = 100;

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
  const text = Math.min(widestText, bodyWidth - contentsWidth - gap - 2);
  const left = Math.max(1, Math.floor((bodyWidth - text - gap - contentsWidth) / 2));
  return { left, text, contents: contentsWidth, gap };
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
  const rows = shown.map(({ title, depth }, index) => {
    const indent = '  '.repeat(depth - top);
    const text = cutText(visibleText(title), width - 2 - indent.length);
    if (index === here) return `${look.tone.focus('▎')} ${indent}${look.strong.focus(text)}`;
    return (
      look.tone.muted(`▏ ${indent}`) + (index < here ? look.tone.muted(text) : look.tone.text(text))
    );
  });
  const room = height - 2;
  const from = visibleWindow(rows.length, here, room);
  return [look.tone.muted('In this lesson'), '', ...rows.slice(from, from + room)];
}
