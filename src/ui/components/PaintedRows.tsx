import { Transform } from 'ink';

interface Props {
  /** Each fits its line; styles are escape sequences that begin and end within the row. */
  readonly rows: readonly string[];
}

/**
 * Draws rows that were laid out and painted already. Ink measures every text that it sees, slowly
 * where there is much box drawing, and remembers each for ever; so it gets to see blank lines, in
 * place of which the rows are put when they are drawn. A picture that moves would otherwise cost
 * three times the time, and megabytes a minute.
 */
export function PaintedRows({ rows }: Props) {
  if (rows.length === 0) return null;
  const blank = new Array<string>(rows.length).fill(' ').join('\n');
  return <Transform transform={(_, index) => rows[index] ?? ''}>{blank}</Transform>;
}
