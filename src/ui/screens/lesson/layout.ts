import type { Heading } from '../../../lesson/headings.ts';
import { textWidth } from '../../../lib/text.ts';
import type { Position } from '../../../session/lesson/position.ts';
import type { Anchor, LinkAnchor } from '../../markdown/anchors.ts';
import type { LiveRows } from './live-rows.ts';
import type { Piece } from './pieces.ts';

/** A lesson as rows of the screen, and where in them its parts are. */
export interface LessonLayout {
  readonly rows: readonly string[];
  readonly parts: readonly Part[];
  /** Terms of the glossary where they are first used, by row. */
  readonly anchors: readonly Anchor[];
  /** Links of the text that can be followed, by row. */
  readonly links: readonly LinkAnchor[];
  /** Nothing of the lesson comes below these rows. */
  readonly complete: boolean;
}

export interface Part {
  /** First row; its rows reach to the next part, blank ones included. */
  readonly start: number;
  /** One past its last row that is not blank. */
  readonly end: number;
  /** The heading that it stands under or is; absent before the first one. */
  readonly heading?: Heading;
  /** Its place since that heading, counted from 0. */
  readonly block: number;
  /** Key of the live block that it is. */
  readonly live?: string;
  /** Rows of the live block that the keys act on. */
  readonly cursor?: readonly [from: number, to: number];
}

/**
 * Puts the pieces below each other: a blank row between them, two above a heading.
 * @param below rows that belong to a heading besides what it says, or to the lesson's title
 * @param complete whether these are all the pieces that the lesson has
 */
export function layOut(
  pieces: readonly Piece[],
  live: (key: string) => LiveRows,
  below: (heading: Heading | undefined) => readonly string[] = () => [],
  complete = true,
): LessonLayout {
  const rows: string[] = [];
  const parts: Part[] = [];
  const anchors: Anchor[] = [];
  const links: LinkAnchor[] = [];
  let heading: Heading | undefined;
  let block = 0;
  for (const piece of pieces) {
    const isHeading = piece.kind === 'still' && piece.heading !== undefined;
    if (rows.length > 0) rows.push('');
    if (rows.length > 0 && isHeading && piece.heading.depth <= 2) rows.push('');
    if (isHeading) [heading, block] = [piece.heading, 0];
    const start = rows.length;
    const shown = piece.kind === 'live' ? live(piece.key) : { rows: piece.rows };
    rows.push(...shown.rows);
    if (isHeading || parts.length === 0) rows.push(...below(heading));
    if (piece.kind === 'still') {
      for (const anchor of piece.anchors ?? []) {
        anchors.push({ ...anchor, row: start + anchor.row });
      }
      for (const link of piece.links ?? []) links.push({ ...link, row: start + link.row });
    }
    parts.push({
      start,
      end: rows.length,
      block,
      ...(heading ? { heading } : {}),
      ...(piece.kind === 'live' ? { live: piece.key } : {}),
      ...('cursor' in shown
        ? { cursor: [start + shown.cursor[0], start + shown.cursor[1]] as const }
        : {}),
    });
    block++;
  }
  return { rows, parts, anchors, links, complete };
}

/** Columns by which the widest code or diagram is wider than there is room. */
export const overflowOf = ({ rows }: LessonLayout, width: number): number =>
  rows.reduce((widest, row) => Math.max(widest, textWidth(row) - width), 0);

/** How far the first row on the screen can be from the lesson's first row. */
export const lastTop = ({ rows }: LessonLayout, height: number): number =>
  Math.max(0, rows.length - height);

/** What the row at the top of the screen is in terms of the lesson's content. */
export function positionAt({ parts, rows }: LessonLayout, top: number): Position {
  const index = Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= top),
  );
  const part = parts[index];
  if (!part) return { block: 0, into: 0 };
  const span = (parts[index + 1]?.start ?? rows.length) - part.start;
  const into = Math.max(0, (top - part.start) / Math.max(1, span));
  const { block, heading } = part;
  return { ...(heading ? { heading: heading.slug } : {}), block, into };
}

/** The row at which a position is; the nearest earlier part if the lesson has that one no more. */
export function topOf({ parts, rows }: LessonLayout, { heading, block, into }: Position): number {
  const index = parts.findLastIndex(
    (part) => part.heading?.slug === heading && part.block <= block,
  );
  const part = parts[index];
  if (!part) return 0;
  const span = (parts[index + 1]?.start ?? rows.length) - part.start;
  return part.start + (part.block === block ? Math.floor(into * span + rounding) : 0);
}

/** A share of rows brought back to rows never ends on the row before, nor in the next part. */
const rounding = 1e-6;

/**
 * The top that shows a live block in focus, moving as little as possible: all of it when it fits,
 * else from its beginning as long as the rows that the keys act on can be seen.
 */
export function topShowingPart(top: number, height: number, { start, end, cursor }: Part): number {
  if (end - start <= height) {
    if (start < top) return start;
    return end > top + height ? end - height : top;
  }
  const [from, to] = cursor ?? [start, start];
  if (to <= start + height) return start;
  if (from < top) return from;
  return to > top + height ? Math.min(from, to - height) : Math.max(top, start);
}

/** The share of a lesson that has been on the screen; 1 at its end. */
export function readShare(layout: LessonLayout, top: number, height: number): number {
  const last = lastTop(layout, height);
  return last === 0 || top >= last ? 1 : top / last;
}
