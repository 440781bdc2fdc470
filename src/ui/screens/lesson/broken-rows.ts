import type { Diagnostic } from '../../../lib/diagnostic.ts';
import { visibleText } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';

/** In place of a block that could not be read: what is wrong with it, and where. */
export function brokenRows(
  diagnostics: readonly Diagnostic[],
  { width, look }: { width: number; look: Look },
): string[] {
  const fatal = diagnostics.some(({ severity }) => severity === 'error');
  const tone = fatal ? 'bad' : 'warning';
  const bar = look.tone[tone]('▌ ');
  const head = fatal
    ? '✗ This part of the lesson could not be read'
    : '! This part of the lesson is not what it was meant to be';
  const lines = diagnostics.flatMap(({ file, range, message, hint }) => [
    ...wrapStyled(visibleText(message), width - 2),
    ...wrapStyled(
      look.tone.muted(visibleText(`${file}:${range.start.line}:${range.start.column}`)),
      width - 2,
    ),
    ...(hint === undefined ? [] : wrapStyled(look.tone.muted(visibleText(hint)), width - 2)),
  ]);
  return [look.strong[tone](head), ...lines].map((row) => bar + row);
}
