import { linkDefinitions } from '../../../lesson/definitions.ts';
import { type Heading, headingsOf } from '../../../lesson/headings.ts';
import type { Block, Lesson } from '../../../lesson/lesson.ts';
import { textWidth, visibleText } from '../../../lib/text.ts';
import { livesOf } from '../../../session/lesson/live.ts';
import type { Look } from '../../look.ts';
import {
  type Anchor,
  type LinkAnchor,
  type MarkedLinks,
  type MarkedTerms,
  takeAnchors,
} from '../../markdown/anchors.ts';
import type { LinkList } from '../../markdown/links.ts';
import { eachMarkdownBlock } from '../../markdown/render.ts';
import { brokenRows } from './broken-rows.ts';

/** A paragraph, table, diagram, live block … of a lesson: what the reader's place is counted in. */
export type Piece =
  | {
      readonly kind: 'still';
      /** Code and diagrams may be wider than there is room: they are shown a part at a time. */
      readonly rows: readonly string[];
      /** This piece is that heading. */
      readonly heading?: Heading;
      /** Terms of the glossary that are first used here. */
      readonly anchors?: readonly Anchor[];
      readonly links?: readonly LinkAnchor[];
    }
  | { readonly kind: 'live'; readonly key: string };

export interface Room {
  readonly width: number;
  readonly look: Look;
}

/** Collected over a whole lesson. */
export interface Collected {
  /** The addresses of the text's links. */
  readonly links: LinkList;
  readonly terms: MarkedTerms;
  readonly followed: MarkedLinks;
}

/** A lesson's body, but for its live blocks, laid out as far as somebody asks for. */
export function* piecesOf(
  lesson: Pick<Lesson, 'blocks'>,
  { links, terms, followed }: Collected,
  room: Room,
): Generator<Piece> {
  const { width, look } = room;
  const definitions = linkDefinitions(lesson);
  const headings = headingsOf(lesson)[Symbol.iterator]();
  const keys = new Map<Block, string>(livesOf(lesson).map(({ key, block }) => [block, key]));
  for (const block of lesson.blocks) {
    switch (block.kind) {
      case 'markdown': {
        const code = 'whole' as const;
        const options = { width, style: look.markdown, code, links, terms, followed, definitions };
        for (const found of eachMarkdownBlock(block.text, options)) {
          const heading = found.heading ? headings.next().value : undefined;
          yield { ...stillPiece(found.rows), ...(heading ? { heading } : {}) };
        }
        break;
      }
      case 'diagram':
        yield { kind: 'still', rows: diagramRows(visibleText(block.text).split('\n'), width) };
        break;
      case 'broken':
        yield { kind: 'still', rows: brokenRows(block.diagnostics, room) };
        break;
      default:
        yield { kind: 'live', key: keys.get(block)! };
    }
  }
}

/** Rows in which terms and links may be marked, with the places of these. */
export function stillPiece(marked: readonly string[]): Extract<Piece, { kind: 'still' }> {
  const { rows, anchors, links } = takeAnchors(marked);
  return {
    kind: 'still',
    rows,
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
}

function diagramRows(art: readonly string[], width: number): string[] {
  const widest = Math.max(...art.map(textWidth));
  const indent = ' '.repeat(Math.max(0, Math.min(2, width - widest)));
  return art.map((row) => indent + row);
}
