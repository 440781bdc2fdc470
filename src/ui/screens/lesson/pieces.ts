import { type Heading, headingsOf } from '../../../lesson/headings.ts';
import type { Block, Lesson } from '../../../lesson/lesson.ts';
import { textWidth, visibleText } from '../../../lib/text.ts';
import { livesOf } from '../../../session/lesson/live.ts';
import type { Look } from '../../look.ts';
import type { LinkList } from '../../markdown/links.ts';
import { cropRow, markdownBlocks } from '../../markdown/render.ts';
import { brokenRows } from './broken-rows.ts';

/** A paragraph, table, diagram, live block … of a lesson: what the reader's place is counted in. */
export type Piece =
  | {
      readonly kind: 'still';
      readonly rows: readonly string[];
      /** This piece is that heading. */
      readonly heading?: Heading;
    }
  | { readonly kind: 'live'; readonly key: string };

export interface Room {
  readonly width: number;
  readonly look: Look;
  readonly sideways: number;
}

/** What does not change while a lesson is read: laid out once for a width. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Columns by which the widest code or diagram is wider than there is room. */
  readonly overflow: number;
}

/** @param links collects the addresses of the text's links */
export function piecesOf(lesson: Pick<Lesson, 'blocks'>, links: LinkList, room: Room): Pieces {
  const headings = headingsOf(lesson)[Symbol.iterator]();
  const keys = new Map<Block, string>(livesOf(lesson).map(({ key, block }) => [block, key]));
  let overflow = 0;
  const still = (rows: readonly string[]): Piece => ({ kind: 'still', rows });
  const pieces = lesson.blocks.flatMap((block): Piece[] => {
    switch (block.kind) {
      case 'markdown': {
        const { width, look, sideways } = room;
        const options = { width, style: look.markdown, sideways, links };
        return markdownBlocks(block.text, options).map(({ rows, ...found }) => {
          overflow = Math.max(overflow, found.overflow);
          const heading = found.heading ? headings.next().value : undefined;
          return heading ? { kind: 'still', rows, heading } : still(rows);
        });
      }
      case 'diagram': {
        const art = visibleText(block.text).split('\n');
        overflow = Math.max(overflow, ...art.map((row) => textWidth(row) - room.width));
        return [still(diagramRows(art, room))];
      }
      case 'broken':
        return [still(brokenRows(block.diagnostics, room))];
      default:
        return [{ kind: 'live', key: keys.get(block)! }];
    }
  });
  return { pieces, overflow };
}

function diagramRows(art: readonly string[], { width, look, sideways }: Room): string[] {
  const widest = Math.max(...art.map(textWidth));
  const indent = ' '.repeat(Math.max(0, Math.min(2, width - widest)));
  return art.map((row) => indent + look.tone.text(cropRow(row, width - indent.length, sideways)));
}
