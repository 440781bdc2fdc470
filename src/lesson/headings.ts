import { closingLine, openingFence } from './body.ts';
import type { Block, Lesson } from './lesson.ts';

export interface Heading {
  /** As GitHub makes it of the heading's text; unique within the lesson. */
  readonly slug: string;
  readonly title: string;
  /** 1 for #, 2 for ##. */
  readonly depth: number;
}

/** Gives every heading of one document its slug: the second "Retries" is `retries-1`. */
class Slugger {
  private readonly taken = new Set<string>();

  /** @param title the heading's text without Markdown */
  slug(title: string): string {
    const base = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .trim()
      .replace(/ /g, '-');
    let slug = base;
    for (let n = 1; this.taken.has(slug); n++) slug = `${base}-${n}`;
    this.taken.add(slug);
    return slug;
  }
}

/** A lesson does not change, and its headings are asked for at every key. */
const known = new WeakMap<Lesson['blocks'], readonly Heading[]>();

/** The headings of a lesson in reading order. */
export function headingsOf({ blocks }: Pick<Lesson, 'blocks'>): readonly Heading[] {
  const found = known.get(blocks) ?? findHeadings(blocks);
  known.set(blocks, found);
  return found;
}

function findHeadings(blocks: Lesson['blocks']): Heading[] {
  const slugger = new Slugger();
  return blocks.flatMap((block) =>
    block.kind === 'markdown'
      ? markdownHeadings(block.text).map(({ title, depth }) => ({
          slug: slugger.slug(title),
          title,
          depth,
        }))
      : [],
  );
}

/** The slug of the heading that a block stands under; absent before the first one. */
export function headingsAbove({ blocks }: Pick<Lesson, 'blocks'>): ReadonlyMap<Block, string> {
  const headings = headingsOf({ blocks });
  const above = new Map<Block, string>();
  let passed = 0;
  for (const block of blocks) {
    if (block.kind === 'markdown') passed += markdownHeadings(block.text).length;
    const heading = headings[passed - 1];
    if (heading) above.set(block, heading.slug);
  }
  return above;
}

/** ATX headings (`## Text`) outside of fenced code. */
function markdownHeadings(text: string): Omit<Heading, 'slug'>[] {
  const lines = text.split('\n');
  const found: Omit<Heading, 'slug'>[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = openingFence(lines[at]!);
    if (fence) {
      at = closingLine(lines, at, fence);
      continue;
    }
    const [, marks, rest] = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(lines[at]!) ?? [];
    if (marks === undefined) continue;
    const title = plainInline((rest ?? '').replace(/(^|[ \t]+)#+[ \t]*$/, ''));
    found.push({ title, depth: marks.length });
  }
  return found;
}

/** Inline Markdown as the words that a reader sees. */
function plainInline(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)(.+?)\1(?![\w*])/g, '$2')
    .replace(/~~(.+?)~~/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
