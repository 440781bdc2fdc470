import { visibleText } from '../../lib/text.ts';
import { MarkdownLayout } from './layout.ts';
import { LinkList } from './links.ts';
import type { MarkdownOptions, RenderedBlock } from './options.ts';
import { wrapStyled } from './styled-text.ts';

/**
 * Markdown → painted rows for a width. marked-terminal gives inline styles and highlighted code;
 * everything that depends on the width is laid out here, because its own paragraphs, lists and
 * tables do not keep to it. Loaded with the first lesson or quiz: highlight.js weighs a megabyte.
 */

export function markdownRows(text: string, options: MarkdownOptions): string[] {
  const links = options.links ?? new LinkList();
  const rows = joinBlocks(markdownBlocks(text, { ...options, links }));
  if (options.links || links.addresses.length === 0) return rows;
  return [...rows, '', ...linkRows(links, options)];
}

/** The addresses behind the numbers in a text. */
export function linkRows(links: LinkList, { width, style }: MarkdownOptions): string[] {
  return links.addresses.flatMap((address, index) =>
    wrapStyled(style.muted(`[${index + 1}] ${visibleText(address)}`), width),
  );
}

/** One blank row between blocks. */
const joinBlocks = (blocks: readonly RenderedBlock[]): string[] =>
  blocks.flatMap(({ rows }, index) => (index === 0 ? rows : ['', ...rows]));

export const markdownBlocks = (text: string, options: MarkdownOptions): RenderedBlock[] => [
  ...eachMarkdownBlock(text, options),
];

/** Lays out no more of a long text than is asked for. */
export function eachMarkdownBlock(text: string, options: MarkdownOptions): Iterable<RenderedBlock> {
  const { definitions = '' } = options;
  const whole = definitions === '' ? text : `${text}\n\n${definitions}`;
  return new MarkdownLayout(options).blocks(visibleText(whole.replace(/\t/g, '    ')));
}
