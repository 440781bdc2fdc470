import { type MarkdownStyle, markdownStyle } from './markdown/style.ts';
import { type Paint, painter } from './paint.ts';
import type { Theme, Tone } from './theme.ts';

/** A theme as functions from text to painted text, for rows that are laid out as strings. */
export interface Look {
  readonly tone: Readonly<Record<Tone, Paint>>;
  readonly strong: Readonly<Record<Tone, Paint>>;
  /** The character that the caret stands on. */
  readonly caret: Paint;
  readonly markdown: MarkdownStyle;
}

const tones: readonly Tone[] = ['text', 'muted', 'accent', 'focus', 'ok', 'warning', 'bad'];

export function lookOf(theme: Theme): Look {
  const painters = (bold: boolean) =>
    Object.fromEntries(
      tones.map((tone) => [tone, painter(theme, tone, bold ? { bold } : {})]),
    ) as Record<Tone, Paint>;
  return {
    tone: painters(false),
    strong: painters(true),
    caret: (text) => `\u001b[7m${text}\u001b[27m`,
    markdown: markdownStyle(theme),
  };
}
