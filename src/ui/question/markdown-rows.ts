import type { Look } from '../look.ts';
import { markdownRows } from '../markdown/render.ts';
import type { MarkdownStyle } from '../markdown/style.ts';

/** The same few texts are laid out at every key press, and parsing Markdown takes a while. */
const known = new WeakMap<MarkdownStyle, Map<string, readonly string[]>>();

/** More than any screen shows at once; a long evening of quizzes shows thousands. */
const mostKnown = 200;

/** Markdown as painted rows of at most `width` columns. */
export function textRows(markdown: string, look: Look, width: number): readonly string[] {
  const rows = known.get(look.markdown) ?? new Map<string, readonly string[]>();
  known.set(look.markdown, rows);
  const key = `${width} ${markdown}`;
  const before = rows.get(key);
  if (before) return before;
  const laidOut = markdownRows(markdown, { width, style: look.markdown });
  if (rows.size >= mostKnown) rows.clear();
  rows.set(key, laidOut);
  return laidOut;
}
