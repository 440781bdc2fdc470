import { textWidth } from '../lib/text.ts';
import { type Cell, cellsOf } from './cells.ts';

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Synchronised output: terminals that know it show everything in between at once. */
const [beginUpdate, endUpdate] = ['\u001b[?2026h', '\u001b[?2026l'];
const noStyle = '\u001b[m';
const clearRight = '\u001b[K';
const clearBelow = '\u001b[J';
const goTo = (row: number, column: number): string => `\u001b[${row + 1};${column + 1}H`;

/** Fewer equal columns than this between two changes are cheaper written again than jumped over. */
const worthAJump = 8;

/**
 * Turns frames into what has to be written so that a terminal shows them: only the columns that
 * have changed. It never scrolls, never clears what it is about to draw again, and draws nothing
 * beyond the terminal's last row.
 */
export class FramePainter {
  /** What the terminal shows; undefined when nobody knows. */
  #shown: readonly string[] | undefined;
  /** The columns of the rows shown, of those that have been looked at. */
  #cells = new Map<string, readonly Cell[] | undefined>();

  /** The terminal's content is not known any more: the next frame is drawn whole. */
  forget(): void {
    this.#shown = undefined;
    this.#cells.clear();
  }

  /** What to write for the terminal to show a frame; nothing when it shows it already. */
  paint(frame: string, size: Size): string {
    const rows = frame.split('\n').slice(0, size.rows);
    const before = this.#shown;
    this.#shown = rows;
    const cells = new Map<string, readonly Cell[] | undefined>();
    const look = (row: string): readonly Cell[] | undefined => {
      const known = cells.has(row) ? cells.get(row) : (this.#cells.get(row) ?? cellsOf(row));
      cells.set(row, known);
      return known;
    };
    let changes = '';
    for (const [y, row] of rows.entries()) {
      const old = before?.[y];
      if (row === old) continue;
      const [from, to] = old === undefined ? [] : [look(old), look(row)];
      changes += from && to ? changedColumns(y, from, to) : wholeRow(y, row, size);
    }
    this.#cells = cells;
    if (!before || rows.length < before.length) {
      if (rows.length < size.rows) changes += goTo(rows.length, 0) + clearBelow;
    }
    return changes === '' ? '' : beginUpdate + changes + endUpdate;
  }
}

function wholeRow(y: number, row: string, { columns }: Size): string {
  // Behind a full row the cursor still stands on the last column: clearing would take that away.
  const clear = textWidth(row) < columns ? clearRight : '';
  return goTo(y, 0) + row + noStyle + clear;
}

const blank: Cell = { text: ' ', style: '' };

function changedColumns(y: number, from: readonly Cell[], to: readonly Cell[]): string {
  const same = (x: number): boolean => {
    const [old, now] = [from[x] ?? blank, to[x] ?? blank];
    return old.text === now.text && old.style === now.style;
  };
  let written = '';
  for (let x = 0; x < to.length; ) {
    if (same(x)) {
      x++;
      continue;
    }
    let end = x + 1;
    for (let at = end; at < to.length && at - end < worthAJump; at++) if (!same(at)) end = at + 1;
    written += goTo(y, x) + textOf(to.slice(x, end));
    x = end;
  }
  return from.length > to.length ? written + goTo(y, to.length) + clearRight : written;
}

function textOf(cells: readonly Cell[]): string {
  let text = '';
  let style = '';
  for (const cell of cells) {
    if (cell.style !== style) {
      text += cell.style === '' ? noStyle : `\u001b[0;${cell.style}m`;
      style = cell.style;
    }
    text += cell.text;
  }
  return style === '' ? text : text + noStyle;
}
