import { linkDefinitions } from '../lesson/definitions.ts';
import { type Heading, headingsOf } from '../lesson/headings.ts';
import type { Block, Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { type Live, livesOf } from '../session/lesson/live.ts';
import type { Position } from '../session/lesson/position.ts';
import { spokenBlocks } from './markdown.ts';
import { oneLine } from './words.ts';

/** What is read at once: the text under a heading, or something that one can act on. */
export interface LessonPart {
  /** Counted as on the screen, so that either view goes on where the other one was left. */
  readonly position: Position;
  readonly heading?: Heading;
  readonly lines: readonly string[];
  /** Addresses of the links in its text, in their order. */
  readonly links: readonly string[];
  readonly live?: Live;
}

type Growing = { -readonly [K in keyof LessonPart]: LessonPart[K] } & {
  lines: string[];
  links: string[];
};

const known = new WeakMap<Lesson['blocks'], readonly LessonPart[]>();

export function partsOf(lesson: Pick<Lesson, 'blocks'>): readonly LessonPart[] {
  const found = known.get(lesson.blocks) ?? findParts(lesson);
  known.set(lesson.blocks, found);
  return found;
}

function findParts(lesson: Pick<Lesson, 'blocks'>): LessonPart[] {
  const definitions = linkDefinitions(lesson);
  const headings = headingsOf(lesson)[Symbol.iterator]();
  const lives = new Map<Block, Live>(livesOf(lesson).map((live) => [live.block, live]));
  const parts: Growing[] = [];
  let heading: Heading | undefined;
  let block = 0;
  const begin = (live?: Live): Growing => {
    const position = { ...(heading ? { heading: heading.slug } : {}), block, into: 0 };
    const part = {
      position,
      ...(heading ? { heading } : {}),
      lines: [],
      links: [],
      ...(live ? { live } : {}),
    };
    parts.push(part);
    return part;
  };
  /** Text goes on in the part before, unless one can act on that. */
  const open = (): Growing => {
    const last = parts.at(-1);
    return last && !last.live ? last : begin();
  };
  for (const one of lesson.blocks) {
    const live = lives.get(one);
    if (live) {
      begin(live);
      block++;
      continue;
    }
    if (one.kind === 'markdown') {
      for (const { lines, links, heading: isHeading } of spokenBlocks(one.text, definitions)) {
        if (isHeading) {
          [heading, block] = [headings.next().value ?? heading, 0];
          begin();
        }
        const part = open();
        const before = part.links.length;
        part.lines.push(...(before === 0 ? lines : lines.map((line) => renumbered(line, before))));
        part.links.push(...links);
        block++;
      }
      continue;
    }
    if (one.kind === 'diagram') open().lines.push(`Picture: ${oneLine(one.alt)}`);
    if (one.kind === 'broken') open().lines.push(...one.diagnostics.flatMap(brokenLines));
    block++;
  }
  return parts;
}

/** Links are counted through a part, not through each of its paragraphs. */
const renumbered = (line: string, before: number): string =>
  line.replace(/\(link (\d+)\)/g, (_, number: string) => `(link ${Number(number) + before})`);

const brokenLines = ({ file, range, message, hint }: Diagnostic): string[] => [
  `This part could not be read: ${oneLine(message)}`,
  `In ${file}, line ${range.start.line}. ${oneLine(hint ?? '')}`.trim(),
];

/** The part that a position stands in; the first one when the lesson has it no more. */
export function partAt(parts: readonly LessonPart[], { heading, block }: Position): number {
  const index = parts.findLastIndex(
    ({ position }) => position.heading === heading && position.block <= block,
  );
  return Math.max(0, index);
}
