import type { Diagnostic } from '../../../lib/diagnostic.ts';
import { visibleText } from '../../../lib/text.ts';
import type { Look } from '../../look.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';

/** In place of a block that could not be read: what is wrong with it, and where. */
export function brokenRows(
  diagnostics: readonly Diagnostic[],
  { width, look }: { width: number; look: Look },
): string[] {
  const bar = look.tone.bad('▌ ');
  const lines = diagnostics.flatMap(({ file, range, message, hint }) => [
    ...wrapStyled(visibleText(message), width - 2),
    ...wrapStyled(
      look.tone.muted(visibleText(`${file}:${range.start.line}:${range.start.column}`)),
      width - 2,
    ),
    ...(hint === undefined ? [] : wrapStyled(look.tone.muted(visibleText(hint)), width - 2)),
  ]);
  return [look.strong.bad('✗ This part of the lesson could not be read'), ...lines].map(
    (row) => bar + row,
  );
}
