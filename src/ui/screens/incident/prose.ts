import { wrapText } from '../../../lib/text.ts';
import { inOneLine } from '../../../lib/words.ts';
import { type Row, rowWidth, type Span } from '../../rows.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const measure = 80;

export const heading = (text: string): Row => [{ text, tone: 'accent', bold: true }];

export const muted = (text: string): Span => ({ text, tone: 'muted' });

/** Words on as many rows as they need. */
export const paragraph = (text: string, width: number, style: Omit<Span, 'text'> = {}): Row[] =>
  wrapText(inOneLine(text), Math.min(measure, width)).map(
    (line): Row => [{ text: line, ...style }],
  );

/** Words behind a head on the first row, and below their own beginning on the rest. */
export function hanging(
  head: Row,
  text: string,
  width: number,
  style: Omit<Span, 'text'> = {},
): Row[] {
  const indent = rowWidth(head);
  const [first = '', ...rest] = wrapText(inOneLine(text), Math.min(measure, width) - indent);
  return [
    [...head, { text: first, ...style }],
    ...rest.map((line): Row => [{ text: ' '.repeat(indent) + line, ...style }]),
  ];
}
