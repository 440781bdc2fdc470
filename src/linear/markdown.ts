import { Lexer, type Token, type Tokens } from 'marked';
import { decodeEntities } from '../lib/entities.ts';
import { plural } from '../lib/words.ts';
import { spoken } from './words.ts';

/** A paragraph, list, table … of a text. */
interface SpokenBlock {
  readonly lines: readonly string[];
  /** It is a heading. */
  readonly heading: boolean;
  /** Addresses of its links, in their order. */
  readonly links: readonly string[];
}

/** Markdown as lines: paragraphs stay whole, since it is the terminal that wraps them. */
export const spokenMarkdown = (markdown: string): string[] =>
  spokenBlocks(markdown).flatMap(({ lines }) => lines);

/** A text of one paragraph, such as an option. */
export const spokenInline = (markdown: string): string => spokenMarkdown(markdown).join(' ');

/** @param definitions link definitions from elsewhere in the same document */
export function spokenBlocks(markdown: string, definitions = ''): SpokenBlock[] {
  const whole = definitions === '' ? markdown : `${markdown}\n\n${definitions}`;
  return Lexer.lex(whole).flatMap((token): SpokenBlock[] => {
    const links: string[] = [];
    const lines = linesOf(token, links).filter((line) => line.trim() !== '');
    // Underlined headings are no headings of lessons.
    const heading = token.type === 'heading' && /^ {0,3}#/.test(token.raw);
    return lines.length === 0 ? [] : [{ lines, heading, links }];
  });
}

function linesOf(token: Token, links: string[]): string[] {
  switch (token.type) {
    case 'heading':
      return [`Heading ${token.depth}: ${inline(token.tokens, links)}`];
    case 'paragraph':
    case 'text':
      return [inline(token.tokens ?? [token], links)];
    case 'code':
      return codeLines(token.text as string);
    case 'blockquote': {
      const lines = (token.tokens ?? []).flatMap((inner) => linesOf(inner, links));
      return lines.map((line, index) => (index === 0 ? `Quote: ${line}` : line));
    }
    case 'list':
      return listLines(token as Tokens.List, links);
    case 'table':
      return tableLines(token as Tokens.Table, links);
    default:
      return [];
  }
}

/** Code as it stands; of a drawing, such as a chart, the words alone. */
function codeLines(code: string): string[] {
  if (!/[\u2500-\u259f]/.test(code)) {
    return ['Code:', ...spoken(code).split('\n'), 'End of code.'];
  }
  const words = code
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u2500-\u259f]|··/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    // What is left of an axis is numbers only.
    .filter((line) => /[a-z]/i.test(line));
  return ['Drawing:', ...words.map(spoken), 'End of drawing.'];
}

function listLines({ items, ordered, start }: Tokens.List, links: string[]): string[] {
  const first = Number(start) || 1;
  return items.flatMap(({ tokens }, index) => {
    const [head = '', ...rest] = tokens.flatMap((inner) => linesOf(inner, links));
    return [ordered ? `${first + index}. ${head}` : `- ${head}`, ...rest];
  });
}

/** A row says what its cells are of: nobody hears which column a cell stands in. */
function tableLines({ header, rows }: Tokens.Table, links: string[]): string[] {
  const names = header.map(({ tokens }) => inline(tokens, links));
  return [
    `Table of ${plural(rows.length, 'row')}:`,
    ...rows.map((cells) =>
      cells
        .map(({ tokens }, column) => {
          const text = inline(tokens, links);
          const name = names[column] ?? '';
          return name === '' ? text : `${name}: ${text === '' ? 'empty' : text}`;
        })
        .join('; ')
        .concat('.'),
    ),
    'End of table.',
  ];
}

function inline(tokens: readonly Token[] = [], links: string[]): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'link':
          links.push(token.href as string);
          return `${inline(token.tokens, links)} (link ${links.length})`;
        case 'image':
          return `picture: ${token.text}`;
        case 'br':
          return ' ';
        case 'html':
          return '';
        case 'codespan':
        case 'escape':
          return spoken(token.text as string);
        default:
          return 'tokens' in token && token.tokens
            ? inline(token.tokens, links)
            : spoken(decodeEntities((token as Tokens.Text).text ?? '').replace(/\s*\n\s*/g, ' '));
      }
    })
    .join('');
}
