import { closingLine, openingFence } from './body.ts';
import type { Lesson } from './lesson.ts';

/**
 * The link definitions of a lesson (`[rfc]: https://…`), as Markdown. A lesson is cut at its live
 * blocks, and a link of one part may be defined in another.
 */
export function linkDefinitions({ blocks }: Pick<Lesson, 'blocks'>): string {
  return blocks
    .flatMap((block) => (block.kind === 'markdown' ? definitionsIn(block.text) : []))
    .join('\n');
}

function definitionsIn(text: string): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const fence = openingFence(line);
    if (fence) at = closingLine(lines, at, fence);
    else if (/^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S/.test(line)) found.push(line);
  }
  return found;
}
