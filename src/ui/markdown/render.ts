import { Marked, type Parser, type RendererObject, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { sliceText, textWidth, visibleText } from '../../lib/text.ts';
import { decodeEntities } from './entities.ts';
import { isAddress, LinkList } from './links.ts';
import type { MarkdownStyle } from './style.ts';
import { closeStyles, wrapStyled } from './styled-text.ts';
import { tableRows } from './table.ts';

/**
 * Markdown → painted rows for a width. marked-terminal gives inline styles and highlighted code;
 * everything that depends on the width is laid out here, because its own paragraphs, lists and
 * tables do not keep to it. Loaded with the first lesson or quiz: highlight.js weighs a megabyte.
 */

export interface MarkdownOptions {
  readonly width: number;
  readonly style: MarkdownStyle;
  /** Columns by which lines that must not wrap (code, diagrams) are scrolled to the right. */
  readonly sideways?: number;
  /** Collects the links of several texts into one list; without it each text lists its own. */
  readonly links?: LinkList;
}

/** A paragraph, list, table … of a text. */
export interface RenderedBlock {
  readonly kind: string;
  readonly rows: readonly string[];
  /** A heading of the document itself, written with `#`, not one inside a quote. */
  readonly heading: boolean;
  /** Columns by which its lines that must not wrap are wider than there is room. */
  readonly overflow: number;
}

/** Longer lines of text are hard to read, however wide the terminal is. */
const measure = 80;

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

export function markdownBlocks(text: string, options: MarkdownOptions): RenderedBlock[] {
  const layout = new Layout(options);
  return layout.blocks(visibleText(text.replace(/\t/g, '    ')));
}

/** A line that must not wrap, seen through a window of `width` columns. */
export function cropRow(row: string, width: number, sideways: number): string {
  const all = textWidth(row);
  if (all <= width) return row;
  const from = Math.min(sideways, all - width);
  const left = from > 0 ? '‹' : '';
  const right = from + width < all ? '›' : '';
  return left + sliceText(row, from + left.length, from + width - right.length) + right;
}

/**
 * The languages that .config/highlight.cjs bundles, with their other names. highlight.js complains on
 * the console of one that it does not know.
 */
const languages = new Set(
  (
    'bash sh zsh c cpp cc csharp cs css diff patch dockerfile docker go golang http ini toml java ' +
    'javascript js jsx json kotlin lua makefile nginx php properties protobuf python py ruby rb ' +
    'rust rs shell console sql typescript ts xml html yaml yml'
  ).split(' '),
);

class Layout {
  private readonly style: MarkdownStyle;
  private readonly links: LinkList;
  private readonly sideways: number;
  private readonly marked: Marked;
  /** Columns for the block at hand; less inside lists and quotes. */
  private width: number;
  private listDepth = 0;
  private overflow = 0;

  constructor({ width, style, sideways = 0, links = new LinkList() }: MarkdownOptions) {
    this.width = Math.max(10, width);
    this.style = style;
    this.sideways = sideways;
    this.links = links;
    const { strong, em, del, code, muted } = style;
    const terminal = markedTerminal(
      { strong, em, del, code, html: muted, emoji: false, unescape: false, tab: 0 },
      { theme: style.highlight },
    );
    this.marked = new Marked(terminal, { renderer: this.renderer(terminal.renderer) });
  }

  blocks(text: string): RenderedBlock[] {
    return this.marked
      .lexer(text)
      .map((token) => {
        this.overflow = 0;
        const rows = rowsOf(this.marked.parser([token]));
        const heading = token.type === 'heading' && /^ {0,3}#/.test(token.raw);
        return { kind: token.type, rows, heading, overflow: this.overflow };
      })
      .filter(({ rows }) => rows.length > 0);
  }

  /** marked calls these with `this` bound to something that holds the parser. */
  private renderer(terminal: RendererObject): RendererObject {
    const layout = this;
    return {
      space: () => '',
      text(token) {
        if ('tokens' in token && token.tokens) {
          return layout.wrapped(this.parser.parseInline(token.tokens));
        }
        return decodeEntities(token.text).replace(/[ ]*\n[ ]*/g, ' ');
      },
      paragraph(token) {
        return block(layout.wrapped(this.parser.parseInline(token.tokens)));
      },
      heading(token) {
        return block(layout.heading(this.parser.parseInline(token.tokens), token.depth));
      },
      blockquote(token) {
        const bar = layout.style.marker('│ ');
        const inner = layout.narrower(2, () => layout.nested(this.parser, token.tokens, true));
        return block(inner.map((row) => bar + row).join('\n'));
      },
      list(token) {
        return block(layout.list(this.parser, token).join('\n'));
      },
      code(token) {
        const lang = token.lang?.split(/[\s,{]/)[0]?.toLowerCase() ?? '';
        const painted = languages.has(lang)
          ? (terminal.code as (this: unknown, token: Tokens.Code) => string).call(this, {
              ...token,
              lang,
            })
          : layout.style.code(token.text);
        return block(layout.unwrapped(painted.trimEnd()).join('\n'));
      },
      table(token) {
        const inline = ({ tokens }: Tokens.TableCell) =>
          this.parser.parseInline(tokens).replace(/\s*\n\s*/g, ' ');
        const table = {
          align: token.align.map((align) => align ?? 'left'),
          head: token.header.map(inline),
          rows: token.rows.map((row) => row.map(inline)),
        };
        return block(tableRows(table, layout.width, layout.style).join('\n'));
      },
      hr: () => block(layout.style.muted('─'.repeat(Math.min(layout.width, measure)))),
      codespan: (token) => layout.style.code(token.text),
      br: () => '\n',
      html(token) {
        const { text } = token;
        if (/^<br\s*\/?>$/i.test(text.trim())) return '\n';
        const shown = text.replace(/<!--[\s\S]*?-->/g, '').trim();
        if (!('block' in token && token.block)) return layout.style.muted(shown);
        return shown === '' ? '' : block(layout.wrapped(layout.style.muted(shown)));
      },
      link(token) {
        return layout.link(token.href, this.parser.parseInline(token.tokens));
      },
      image: (token) => layout.style.muted(`[picture: ${token.text || token.href}]`),
    };
  }

  private wrapped(text: string): string {
    return wrapStyled(text, Math.min(this.width, measure)).join('\n');
  }

  private heading(text: string, depth: number): string {
    const { headings, ruledHeadings } = this.style;
    const paint = headings[Math.min(depth, headings.length) - 1]!;
    const rows = wrapStyled(paint(text), Math.min(this.width, measure));
    if (ruledHeadings && depth <= 2) {
      rows.push((depth === 1 ? '═' : '─').repeat(Math.max(...rows.map(textWidth))));
    }
    return rows.join('\n');
  }

  private link(href: string, text: string): string {
    const shown = this.style.link(text);
    if (!isAddress(href)) return shown;
    const same = href === text || href === `http://${text}` || href === `mailto:${text}`;
    return same ? shown : `${shown} ${this.style.muted(`[${this.links.number(href)}]`)}`;
  }

  private list(parser: Parser, token: Tokens.List): string[] {
    const first = token.start === '' ? 1 : token.start;
    const ordered = (index: number) => `${first + index}.`;
    const bullet = this.listDepth % 2 === 0 ? '•' : '◦';
    const markers = token.items.map((item, index) =>
      item.task ? (item.checked ? '[x]' : '[ ]') : token.ordered ? ordered(index) : bullet,
    );
    const indent = Math.max(...markers.map(textWidth)) + 1;
    this.listDepth++;
    const items = token.items.map((item, index) => {
      const marker =
        ' '.repeat(indent - 1 - textWidth(markers[index]!)) + this.style.marker(markers[index]!);
      const rows = this.narrower(indent, () => this.nested(parser, item.tokens, item.loose));
      return [
        `${marker} ${rows[0] ?? ''}`,
        ...rows.slice(1).map((row) => (row === '' ? '' : ' '.repeat(indent) + row)),
      ];
    });
    this.listDepth--;
    return items.flatMap((rows, index) => (index > 0 && token.loose ? ['', ...rows] : rows));
  }

  /** Blocks inside a list item or a quote. */
  private nested(parser: Parser, tokens: readonly Token[], apart: boolean): string[] {
    const blocks = tokens
      .map((token) => rowsOf(parser.parse([token], false)))
      .filter(({ length }) => length > 0);
    return blocks.flatMap((rows, index) => (index > 0 && apart ? ['', ...rows] : rows));
  }

  private unwrapped(text: string): string[] {
    const inner = this.width - 2;
    return closeStyles(text.split('\n')).map((row) => {
      this.overflow = Math.max(this.overflow, textWidth(row) - inner);
      return `  ${cropRow(row, inner, this.sideways)}`;
    });
  }

  private narrower<T>(by: number, render: () => T): T {
    const before = this.width;
    this.width = Math.max(10, before - by);
    const result = render();
    this.width = before;
    return result;
  }
}

/** marked joins what its renderers return; the line feed keeps blocks apart. */
const block = (text: string): string => `${text}\n`;

function rowsOf(rendered: string): string[] {
  const text = rendered.replace(/\n$/, '');
  return text === '' ? [] : text.split('\n');
}
