import { painter } from '../../paint.ts';
import type { Row } from '../../rows.ts';
import type { Theme } from '../../theme.ts';

/** A row of spans as painted text, to stand among rows that were painted already. */
export const paintRow = (row: Row, theme: Theme): string =>
  row
    .map(({ text, tone, bold }) => painter(theme, tone ?? 'text', bold ? { bold } : {})(text))
    .join('');
