import { type Paint, painter, plain } from '../paint.ts';
import type { Theme } from '../theme.ts';

/** How Markdown looks. Rows are strings, so every style is a function from text to painted text. */
export interface MarkdownStyle {
  /** By depth: the first for #, the last for every deeper one. */
  readonly headings: readonly Paint[];
  /** Draws a line below the two highest headings, where weight and colour cannot set them apart. */
  readonly ruledHeadings: boolean;
  readonly strong: Paint;
  readonly em: Paint;
  readonly del: Paint;
  readonly code: Paint;
  readonly link: Paint;
  /** Links lead to their addresses when they are clicked; else they are numbered and listed. */
  readonly hyperlinks: boolean;
  readonly muted: Paint;
  readonly marker: Paint;
  readonly tableHead: Paint;
  readonly highlight: Readonly<Record<HighlightToken, Paint>>;
}

/** What highlight.js calls the parts of a program, each with the style that it gets. */
const highlightTones = {
  keyword: 'keyword',
  built_in: 'name',
  type: 'name',
  literal: 'value',
  number: 'value',
  regexp: 'value',
  string: 'value',
  subst: 'plain',
  symbol: 'value',
  class: 'plain',
  function: 'plain',
  title: 'name',
  params: 'plain',
  comment: 'comment',
  doctag: 'comment',
  meta: 'comment',
  'meta-keyword': 'comment',
  'meta-string': 'comment',
  section: 'keyword',
  tag: 'plain',
  name: 'keyword',
  'builtin-name': 'name',
  attr: 'name',
  attribute: 'name',
  variable: 'name',
  bullet: 'comment',
  code: 'plain',
  emphasis: 'plain',
  strong: 'plain',
  formula: 'value',
  link: 'value',
  quote: 'comment',
  'selector-tag': 'keyword',
  'selector-id': 'name',
  'selector-class': 'name',
  'selector-attr': 'name',
  'selector-pseudo': 'name',
  'template-tag': 'keyword',
  'template-variable': 'name',
  addition: 'value',
  deletion: 'comment',
  default: 'plain',
} as const;

type HighlightToken = keyof typeof highlightTones;
type HighlightTone = (typeof highlightTones)[HighlightToken];

const highlightWith = (tones: Readonly<Record<HighlightTone, Paint>>) =>
  Object.fromEntries(
    Object.entries(highlightTones).map(([token, tone]) => [token, tones[tone]]),
  ) as Record<HighlightToken, Paint>;

/** Markdown in a theme's tones. */
export function markdownStyle(theme: Theme): MarkdownStyle {
  const muted = painter(theme, 'muted');
  return {
    headings: [
      painter(theme, 'accent', { bold: true, underline: true }),
      painter(theme, 'accent', { bold: true }),
      painter(theme, 'text', { bold: true }),
      painter(theme, 'muted', { bold: true }),
    ],
    ruledHeadings: false,
    strong: painter(theme, 'text', { bold: true }),
    em: painter(theme, 'text', { italic: true }),
    del: painter(theme, 'muted', { strikethrough: true }),
    code: painter(theme, 'focus', { bold: false }),
    link: painter(theme, 'focus', { bold: false, underline: true }),
    hyperlinks: theme.hyperlinks ?? false,
    muted,
    marker: painter(theme, 'accent'),
    tableHead: painter(theme, 'text', { bold: true }),
    highlight: highlightWith({
      plain,
      keyword: painter(theme, 'accent'),
      name: painter(theme, 'focus', { bold: false }),
      value: painter(theme, 'ok'),
      comment: muted,
    }),
  };
}

/** Markdown for a pipe or a file: no escape sequence, the structure still plain to see. */
export const plainStyle: MarkdownStyle = {
  headings: [plain],
  ruledHeadings: true,
  strong: plain,
  em: plain,
  del: plain,
  code: plain,
  link: plain,
  hyperlinks: false,
  muted: plain,
  marker: plain,
  tableHead: plain,
  highlight: highlightWith({ plain, keyword: plain, name: plain, value: plain, comment: plain }),
};
