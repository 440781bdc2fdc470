import { patternOf, plainText, textWidth } from '../../../lib/text.ts';
import type { LessonLayout } from './layout.ts';

/** A stretch of a row, in columns; the last one is not included. */
export interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Where some words stand in a lesson: on one row, or broken over several. */
export type Hit = readonly Stretch[];

/** The last search in a layout: every key asks for it again. */
const known = new WeakMap<
  LessonLayout,
  { readonly words: string; readonly hits: readonly Hit[] }
>();

/** All places of some words, whatever the case, in reading order. */
export function hitsIn(layout: LessonLayout, words: string): readonly Hit[] {
  const last = known.get(layout);
  if (last?.words === words) return last.hits;
  const hits = search(layout, words);
  known.set(layout, { words, hits });
  return hits;
}

/** The text of each part of a layout: taking the styles out costs far more than looking for words. */
const texts = new WeakMap<LessonLayout, readonly Flowing[]>();

function textsOf(layout: LessonLayout): readonly Flowing[] {
  const before = texts.get(layout);
  if (before) return before;
  const found = layout.parts.map(({ start, end }) => flowing(layout.rows.slice(start, end), start));
  texts.set(layout, found);
  return found;
}

function search(layout: LessonLayout, words: string): Hit[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const pattern = new RegExp(patternOf(wanted), 'giu');
  return textsOf(layout).flatMap((text) => {
    return [...text.whole.matchAll(pattern)].map(({ index, 0: found }) =>
      stretches(text, index, index + found.length),
    );
  });
}

/** The rows of a part as one text: what was broken over two rows can be found. */
interface Flowing {
  readonly whole: string;
  readonly rows: readonly {
    readonly row: number;
    readonly text: string;
    /** Where the row's text begins in the row, and in the whole. */
    readonly inRow: number;
    readonly inWhole: number;
  }[];
}

function flowing(rows: readonly string[], first: number): Flowing {
  let whole = '';
  const found = rows.map((painted, index) => {
    const seen = plainText(painted);
    // Frames and bars at the sides are not text.
    const [edge = ''] = /^[\s│▌]*/.exec(seen) ?? [];
    const text = seen.slice(edge.length).replace(/[\s│]+$/, '');
    if (whole !== '') whole += ' ';
    const inWhole = whole.length;
    whole += text;
    return { row: first + index, text, inRow: textWidth(edge), inWhole };
  });
  return { whole, rows: found };
}

function stretches({ rows }: Flowing, begin: number, end: number): Stretch[] {
  return rows.flatMap(({ row, text, inRow, inWhole }) => {
    const from = Math.max(0, begin - inWhole);
    const to = Math.min(text.length, end - inWhole);
    if (from >= to) return [];
    const columns = (place: number) => inRow + textWidth(text.slice(0, place));
    return [{ row, from: columns(from), to: columns(to) }];
  });
}

/** The hit to go to: the one beside the last hit while that is on the screen, else the nearest that way. */
export function nextHit(
  hits: readonly Hit[],
  last: number | undefined,
  { top, height, by }: { readonly top: number; readonly height: number; readonly by: 1 | -1 },
): number | undefined {
  if (hits.length === 0) return undefined;
  const rowOf = (index: number) => hits[index]?.[0]?.row ?? -1;
  const seen = last !== undefined && rowOf(last) >= top && rowOf(last) < top + height;
  const beside = seen ? last + by : undefined;
  if (beside !== undefined) return (beside + hits.length) % hits.length;
  const found =
    by === 1
      ? hits.findIndex((_, index) => rowOf(index) >= top)
      : hits.findLastIndex((_, index) => rowOf(index) < top + height);
  return found >= 0 ? found : by === 1 ? 0 : hits.length - 1;
}
