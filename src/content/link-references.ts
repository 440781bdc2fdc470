import { innerLink } from '../lesson/inner-link.ts';
import { idOfFile } from './file-name.ts';
import type { Reference } from './loaded.ts';
import type { Source } from './source.ts';

/** Addresses of links, in brackets behind their text or in a definition. */
const addresses = /(?<=\]\(\s*<?)[^\s()<>]+|(?<=^ {0,3}\[[^\]^][^\]]*\]:[ \t]*<?)[^\s<>]+/g;

/**
 * What the links in a line of Markdown lead to within the content.
 * @param line the file's line, counted from 0
 */
export function linkReferences(source: Source, line: number, text: string): Reference[] {
  if (!text.includes('](') && !text.includes(']:')) return [];
  // What stands in code is no link: blanked, so that places stay what they are.
  const prose = text.replace(/(`+)(?:(?!\1).)+\1/g, (code) => ' '.repeat(code.length));
  return [...prose.matchAll(addresses)].flatMap(({ index, 0: address }) => {
    const link = innerLink(address);
    if (!link) return [];
    const start = source.lineStart(line) + index;
    const range = source.range(start, start + address.length);
    const to = link.kind === 'lesson' ? { lesson: idOfFile(source.file), ...link } : link;
    return [{ to, range }];
  });
}
