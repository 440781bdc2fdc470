import { bodyColumns, usualColumns } from '../lib/usual-window.ts';

/** Room on the terminal, in columns and rows. */
export interface Frame {
  readonly columns: number;
  readonly rows: number;
  /** What a screen may fill between the header and the footer. */
  readonly bodyWidth: number;
  readonly bodyHeight: number;
}

export type Size = Pick<Frame, 'columns' | 'rows'>;

/** What is taken for the size of a terminal that does not know it, and says 0. */
export const usualSize = { columns: usualColumns, rows: 24 };

/** Below this the app asks for room instead of showing half of everything. */
export const smallest = { columns: 60, rows: 18 };

const headerRows = 1;
const footerRows = 1;
/**
 * A frame is one row lower than the terminal: there are terminals that scroll as soon as the last
 * column of their last row is written.
 */
export const frameFor = ({ columns, rows }: Size, noticeRows = 0): Frame => ({
  columns,
  rows,
  bodyWidth: bodyColumns(columns),
  bodyHeight: Math.max(1, rows - 1 - headerRows - noticeRows - footerRows),
});

export const isTooSmall = ({ columns, rows }: Size): boolean =>
  columns < smallest.columns || rows < smallest.rows;
