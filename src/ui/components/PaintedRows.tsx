import { Transform } from 'ink';
import { useContext, useInsertionEffect } from 'react';
import { PaintedRowsContext } from '../painted-rows-desk.ts';

interface Props {
  /** Each fits its line; styles are escape sequences that begin and end within the row. */
  readonly rows: readonly string[];
}

/**
 * Draws rows that were laid out and painted already. Ink measures every text that it sees, slowly
 * where there is much box drawing, and remembers each for ever; so it gets to see blank lines, in
 * place of which the rows are put when they are drawn, past Ink where there is a desk for them.
 */
export function PaintedRows({ rows }: Props) {
  const desk = useContext(PaintedRowsContext);
  if (rows.length === 0) return null;
  const blank = new Array<string>(rows.length).fill(' ').join('\n');
  const rowAt = (index: number): string => {
    const row = rows[index] ?? '';
    return desk && row !== '' ? desk.deposit(row) : row;
  };
  return <Transform transform={(_, index) => rowAt(index)}>{blank}</Transform>;
}

/** For a screen that is nothing but painted rows from side to side. */
export function useOnlyRows(): void {
  const desk = useContext(PaintedRowsContext);
  // Before Ink draws the frame, which effects of other kinds come after.
  useInsertionEffect(() => {
    if (!desk) return;
    desk.onlyRows = true;
    return () => {
      desk.onlyRows = false;
    };
  }, [desk]);
}
