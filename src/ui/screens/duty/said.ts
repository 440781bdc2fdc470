import { wrapText } from '../../../lib/text.ts';
import type { Row, Span } from '../../rows.ts';

export const said = (text: string, width: number, tone: Span['tone'] = 'muted'): Row[] =>
  wrapText(text, width).map((line): Row => [{ text: line, ...(tone ? { tone } : {}) }]);
