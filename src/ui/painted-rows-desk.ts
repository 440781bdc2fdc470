import { createContext } from 'react';
import { findMark, markOf } from '../lib/row-marks.ts';
import { sliceText, textWidth } from '../lib/text.ts';

/**
 * Takes painted rows past Ink: it takes every row of every frame to pieces and puts it together
 * again, which costs more than all else that is drawn. It gets to see a mark of one column in the
 * place of each row, and the rows are put there when the frame is written.
 */
export class PaintedRowsDesk {
  /**
   * Whether everything on the screen begins in its first two columns: Ink then need not keep the
   * others, of which it takes each apart for every frame.
   */
  onlyRows = false;
  #rows: string[] = [];

  /** What Ink draws in place of a row. */
  deposit(row: string): string {
    this.#rows.push(row);
    return markOf(this.#rows.length - 1);
  }

  /** Ink's frame with the rows that it has asked for in their places. */
  collect(frame: string): string {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return frame;
    return frame
      .split('\n')
      .map((line) => inPlace(line, rows))
      .join('\n');
  }
}

function inPlace(line: string, rows: readonly string[]): string {
  const mark = findMark(line);
  if (!mark) return line;
  const row = rows[mark.row];
  const before = line.slice(0, mark.from);
  const behind = inPlace(line.slice(mark.to), rows);
  if (row === undefined) return before + behind;
  if (behind.trim() === '') return before + row;
  // What stands right of a row keeps its column.
  const width = textWidth(row);
  const gap = ' '.repeat(Math.max(0, 1 - width));
  return before + row + gap + sliceText(behind, Math.max(0, width - 1), textWidth(behind));
}

/** Without one, painted rows go through Ink like everything else. */
export const PaintedRowsContext = createContext<PaintedRowsDesk | undefined>(undefined);
