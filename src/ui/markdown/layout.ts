import { Marked, type Parser, type RendererObject, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { innerLink } from '../../lesson/inner-link.ts';
import { decodeEntities } from '../../lib/entities.ts';
import { cutText, textWidth } from '../../lib/text.ts';
import type { MarkedLinks, MarkedTerms } from './anchors.ts';
import { cropRow } from './crop.ts';
import { isAddress, LinkList, safeAddress } from './links.ts';
import type { MarkdownOptions, RenderedBlock } from './options.ts';
import type { MarkdownStyle } from './style.ts';
import { closeStyles, linked, wrapStyled } from './styled-text.ts';
import { tableRows } from './table.ts';

/** Longer lines of text are hard to read, however wide the terminal is. */
const measure = 80;

/** What stands deeper in lists and quotes than there is room for is not moved in any further. */
const narrowest = 4;

/** A number and its unit stay on one row. */
const beforeUnit =
  /(?<=\d) (?=(?:%|[mµn]?s|min|h|[kKMGT]i?B|[kMG]bit\/s|kB\/s|MB\/s|km)(?![\p{L}\p{N}/]))/gu;
/** For private use: a space that an author has kept from breaking stays what it is. */
const noBreak = '\ue010';

/** Below so many columns a folded line would be all marks. */
const leastFolded = 12;

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

export class MarkdownLayout {
  private readonly style: MarkdownStyle;
  private readonly links: LinkList;
  private readonly code: 'folded' | 'whole';
  private readonly terms: MarkedTerms | undefined;
  private readonly followed: MarkedLinks | undefined;
  private readonly marked: Marked;
  /** Columns for the block at hand; less inside lists and quotes. */
  private width: number;
  private listDepth = 0;
  /** Within a heading or a link, where terms are not marked. */
  private unmarked = 0;

  constructor({
    width,
    style,
    code = 'folded',
    links = new LinkList(),
    terms,
    followed,
  }: MarkdownOptions) {
    this.width = Math.max(narrowest, width);
    this.style = style;
    this.code = code;
    this.links = links;
    this.terms = terms;
    this.followed = followed;
    const { strong, em, del, muted } = style;
    const terminal = markedTerminal(
      { strong, em, del, code: style.code, html: muted, emoji: false, unescape: false, tab: 0 },
      { theme: style.highlight },
    );
    this.marked = new Marked(terminal, { renderer: this.renderer(terminal.renderer) });
  }

  *blocks(text: string): Generator<RenderedBlock> {
    for (const token of this.marked.lexer(text)) {
      const rows = rowsOf(this.marked.parser([token]));
      const heading = token.type === 'heading' && /^ {0,3}#/.test(token.raw);
      if (rows.length === 0) continue;
      yield { kind: token.type, rows: rows.map((row) => row.replaceAll(noBreak, ' ')), heading };
    }
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
        const text = decodeEntities(token.text)
          .replace(/[ ]*\n[ ]*/g, ' ')
          .replace(beforeUnit, noBreak);
        return layout.terms && layout.unmarked === 0 ? layout.terms.mark(text) : text;
      },
      paragraph(token) {
        return block(layout.wrapped(this.parser.parseInline(token.tokens)));
      },
      heading(token) {
        const text = layout.withoutMarks(() => this.parser.parseInline(token.tokens));
        return block(layout.heading(text, token.depth));
      },
      blockquote(token) {
        const rows = layout.indented(2, () => layout.nested(this.parser, token.tokens, true));
        const bar = rows.indent === 0 ? '' : layout.style.marker('│ ');
        return block(rows.inner.map((row) => bar + row).join('\n'));
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
        return block(layout.codeRows(painted.trimEnd(), languages.has(lang)).join('\n'));
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
        const text = layout.withoutMarks(() => this.parser.parseInline(token.tokens));
        return layout.link(decodeEntities(token.href), text);
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
    const { hyperlinks } = this.style;
    if (!isAddress(href)) {
      return innerLink(href) && this.followed ? this.followed.mark(href, shown, false) : shown;
    }
    if (this.followed)
      return this.followed.mark(href, this.numbered(href, text, shown), hyperlinks);
    return hyperlinks ? linked(safeAddress(href), shown) : this.numbered(href, text, shown);
  }

  /** Where links cannot be clicked, their addresses are listed. */
  private numbered(href: string, text: string, shown: string): string {
    if (this.style.hyperlinks) return shown;
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
    const widest = Math.max(...markers.map(textWidth));
    this.listDepth++;
    const items = token.items.map((item, index) => {
      const rows = this.indented(widest + 1, () => this.nested(parser, item.tokens, item.loose));
      const mark = cutText(markers[index]!, this.width);
      const marker = ' '.repeat(Math.max(0, rows.indent - 1 - textWidth(mark)));
      const first = marker + this.style.marker(mark);
      if (rows.indent === 0) return [first, ...rows.inner];
      const inset = ' '.repeat(rows.indent);
      return [
        `${first} ${rows.inner[0] ?? ''}`,
        ...rows.inner.slice(1).map((row) => (row === '' ? '' : inset + row)),
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

  private codeRows(text: string, isCode: boolean): string[] {
    const inner = this.width - 2;
    const rows = closeStyles(text.split('\n'));
    if (this.code === 'whole') return rows.map((row) => `  ${row}`);
    const fitting = isCode
      ? rows.flatMap((row) => this.folded(row, inner))
      : rows.map((row) => cropRow(row, inner, 0));
    return fitting.map((row) => `  ${row}`);
  }

  /** A line of code, as often as it takes behind its own indentation and a mark. */
  private folded(row: string, width: number): string[] {
    if (textWidth(row) <= width) return [row];
    if (width < leastFolded) return [cropRow(row, width, 0)];
    const [, styles = '', spaces = ''] = /^((?:\u001b\[[\d;]*m)*)( *)/.exec(row) ?? [];
    const indent = ' '.repeat(Math.min(spaces.length, Math.floor(width / 2)));
    const code = styles + row.slice(styles.length + spaces.length);
    const mark = indent + this.style.muted('↪ ');
    return wrapStyled(code, Math.max(2, width - textWidth(mark))).map((line, index) =>
      index === 0 ? indent + line : mark + line,
    );
  }

  private withoutMarks<T>(render: () => T): T {
    this.unmarked++;
    const result = render();
    this.unmarked--;
    return result;
  }

  /** What stands `by` columns further in, or no further where there is no room for that. */
  private indented<T>(by: number, render: () => T): { readonly inner: T; readonly indent: number } {
    const before = this.width;
    const indent = before - by < narrowest ? 0 : by;
    this.width = before - indent;
    const inner = render();
    this.width = before;
    return { inner, indent };
  }
}

/** marked joins what its renderers return; the line feed keeps blocks apart. */
const block = (text: string): string => `${text}\n`;

function rowsOf(rendered: string): string[] {
  const text = rendered.replace(/\n$/, '');
  return text === '' ? [] : text.split('\n');
}
