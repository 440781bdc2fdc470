import type { Verdict } from '../../quiz/grade.ts';
import type { Tone } from '../theme.ts';

/** How each verdict is said: a glyph, a word and a tone, all three the same. */
export const verdictLooks: Readonly<
  Record<Verdict, { readonly glyph: string; readonly word: string; readonly tone: Tone }>
> = {
  right: { glyph: '✓', word: 'Right', tone: 'ok' },
  partly: { glyph: '◐', word: 'Partly right', tone: 'warning' },
  wrong: { glyph: '✗', word: 'Wrong', tone: 'bad' },
};
