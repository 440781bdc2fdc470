import type { Heading } from '../../../lesson/headings.ts';
import { visibleText, wrapText } from '../../../lib/text.ts';
import type { Mark } from '../../../progress/marks.ts';
import type { Look } from '../../look.ts';
import { topAround } from '../../window.ts';

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

interface Contents {
  /** Slug of the heading that is being read. */
  readonly here: string | undefined;
  /** Slug of the heading under the cursor, while one is being chosen. */
  readonly cursor?: string;
  readonly marks: ReadonlyMap<string | undefined, Mark>;
}

/** The headings of a lesson, the one that is being read pointed out; as many as fit around it. */
export function contentsRows(
  headings: readonly Heading[],
  { here, cursor, marks }: Contents,
  { width, height, look }: { width: number; height: number; look: Look },
): string[] {
  const shown = listedHeadings(headings);
  const top = Math.min(...shown.map(({ depth }) => depth));
  const read = shown.findIndex(({ slug }) => slug === here);
  const entries = shown.map(({ slug, title, depth }, index) => {
    const indent = '  '.repeat(depth - top);
    const sign = signOf(marks.get(slug));
    const lines = wrapText(visibleText(title) + sign, width - 2 - indent.length);
    if (slug === cursor) return lines.map((line) => look.strong.focus(`❯ ${indent}${line}`));
    if (index === read) {
      const paint = cursor === undefined ? look.strong.focus : look.strong.text;
      return lines.map((line) => `${look.tone.focus('▎')} ${indent}${paint(line)}`);
    }
    const paint = index < read ? look.tone.muted : look.tone.text;
    return lines.map((line) => look.tone.muted(`▏ ${indent}`) + paint(line));
  });
  const room = height - 2;
  const rows = entries.flat();
  const pointed = cursor === undefined ? read : shown.findIndex(({ slug }) => slug === cursor);
  const before = entries.slice(0, Math.max(0, pointed)).flat().length;
  const from = topAround(rows.length, before, room);
  return [look.tone.muted('In this lesson'), '', ...rows.slice(from, from + room)];
}

/** Deeper headings are found by reading. */
const deepest = 3;

/** The headings that the table of contents lists. */
export const listedHeadings = (headings: readonly Heading[]): readonly Heading[] =>
  headings.filter(({ depth }) => depth <= deepest);

/** What stands behind a heading that the learner has marked. */
const signOf = (mark: Mark | undefined): string =>
  mark ? ` ${mark.bookmarked ? '◆' : ''}${mark.note === undefined ? '' : '¶'}` : '';
