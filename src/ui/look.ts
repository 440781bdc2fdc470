import { type MarkdownStyle, markdownStyle } from './markdown/style.ts';
import { type Paint, painter } from './paint.ts';
import type { Theme, Tone } from './theme.ts';

/** A theme as functions from text to painted text, for rows that are laid out as strings. */
export interface Look {
  readonly tone: Readonly<Record<Tone, Paint>>;
  readonly strong: Readonly<Record<Tone, Paint>>;
  /** The character that the caret stands on. */
  readonly caret: Paint;
  /** What the reader is at: a hit of a search, a term. */
  readonly here: Paint;
  /** The other hits of a search. */
  readonly hit: Paint;
  /** A term that can be looked up. */
  readonly term: Paint;
  readonly markdown: MarkdownStyle;
}

const tones: readonly Tone[] = ['text', 'muted', 'accent', 'focus', 'ok', 'warning', 'bad'];

const known = new WeakMap<Theme, Look>();

/** The same look for the same theme: what was laid out with it can be used again. */
export function lookOf(theme: Theme): Look {
  const look = known.get(theme) ?? lookFor(theme);
  known.set(theme, look);
  return look;
}

function lookFor(theme: Theme): Look {
  const painters = (bold: boolean) =>
    Object.fromEntries(
      tones.map((tone) => [tone, painter(theme, tone, bold ? { bold } : {})]),
    ) as Record<Tone, Paint>;
  return {
    tone: painters(false),
    strong: painters(true),
    caret: (text) => `\u001b[7m${text}\u001b[27m`,
    here: (text) => `\u001b[1;7m${text}\u001b[27;22m`,
    hit: painter(theme, 'warning', { bold: true, underline: true }),
    term: painter(theme, 'text', { underline: true }),
    markdown: markdownStyle(theme),
  };
}
