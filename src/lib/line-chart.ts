import { type AxisOptions, axisFor } from './chart-axis.ts';

/**
 * Curves over time drawn with box characters, told apart by how their lines are drawn. Cells are
 * plain data: a screen paints them, a text file takes their characters.
 */

export type Stroke = 'dashed' | 'light' | 'heavy';

/** One value a second from time 0 on; NaN where nothing was measured. */
export interface ChartLine {
  readonly stroke: Stroke;
  readonly values: readonly number[];
}

interface ChartCell {
  readonly text: string;
  /** Which line it belongs to, by its place in the list; `limit` for the limit's own line. */
  readonly of?: number | 'limit';
}

export interface ChartOptions extends AxisOptions {
  readonly width: number;
  readonly seconds: number;
}

export interface LineChart {
  /** From the top, each as wide as the chart. */
  readonly rows: readonly (readonly ChartCell[])[];
  /** Row → the value that it stands for. */
  readonly ticks: ReadonlyMap<number, number>;
  readonly logarithmic: boolean;
  /** Each column shows the mean over so many seconds around it; geometric on a logarithmic axis. */
  readonly meanOverSeconds: number;
}

const strokes: Readonly<Record<Stroke, readonly string[]>> = {
  // Flat, upright, then corners: falls, to its foot, rises, to its head.
  dashed: ['╌', '╎', '╮', '╰', '╯', '╭'],
  light: ['─', '│', '╮', '╰', '╯', '╭'],
  heavy: ['━', '┃', '┓', '┗', '┛', '┏'],
};

const blank: ChartCell = { text: ' ' };

/** A line that goes up and down more often than this in all is a thicket. */
const readableClimbs = 5;

/** Where two lines meet, the one listed last is seen. */
export function lineChart(lines: readonly ChartLine[], options: ChartOptions): LineChart {
  const { width, height, seconds, limit } = options;
  const axis = axisFor(
    lines.flatMap(({ values }) => values),
    options,
  );
  const rowOf = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round((1 - axis.position(value)) * (height - 1));
  const windows = windowsFor(seconds, width);
  const drawnWith = (window: number) =>
    lines.map(({ values }) =>
      columnMeans(values, { width, seconds, window, logarithmic: axis.logarithmic }).map(rowOf),
    );
  const calm = windows.find((window) =>
    drawnWith(window).every((rows) => climbs(rows, height) <= readableClimbs),
  );
  const meanOverSeconds = calm ?? windows.at(-1)!;
  const cells: ChartCell[][] = Array.from({ length: height }, () =>
    new Array<ChartCell>(width).fill(blank),
  );
  for (const [index, rows] of drawnWith(meanOverSeconds).entries()) {
    draw(cells, rows, lines[index]!.stroke, index);
  }
  if (limit !== undefined && axis.position(limit) <= 1) drawLimit(cells[rowOf(limit)!]!);
  return { rows: cells, ticks: axis.ticks, logarithmic: axis.logarithmic, meanOverSeconds };
}

/** Windows to smooth over, the shortest that fills a column first. */
function windowsFor(seconds: number, width: number): number[] {
  const column = Math.ceil(seconds / width);
  const longest = Math.max(column, seconds / 6);
  const wider = [10, 20, 30, 45, 60, 120].filter((of) => of > column && of <= longest);
  return [column, ...wider];
}

/** How far a line goes up and down in all, in heights of the chart. */
function climbs(rows: readonly (number | undefined)[], height: number): number {
  let total = 0;
  for (const [column, row] of rows.entries()) {
    const before = rows[column - 1];
    if (row !== undefined && before !== undefined) total += Math.abs(row - before);
  }
  return total / Math.max(1, height - 1);
}

interface Columns {
  readonly width: number;
  readonly seconds: number;
  readonly window: number;
  readonly logarithmic: boolean;
}

function columnMeans(
  values: readonly number[],
  { width, seconds, window, logarithmic }: Columns,
): (number | undefined)[] {
  const shrink = logarithmic ? Math.log : (value: number) => value;
  const grow = logarithmic ? Math.exp : (value: number) => value;
  return Array.from({ length: width }, (_, column) => {
    const centre = ((column + 0.5) / width) * seconds;
    if (centre >= values.length) return undefined;
    const from = Math.max(0, Math.floor(centre - window / 2));
    const to = Math.max(from + 1, Math.floor(centre + window / 2));
    const within = values
      .slice(from, to)
      .filter((value) => Number.isFinite(value) && (!logarithmic || value > 0));
    if (within.length === 0) return undefined;
    return grow(within.reduce((sum, value) => sum + shrink(value), 0) / within.length);
  });
}

function draw(
  cells: ChartCell[][],
  rows: readonly (number | undefined)[],
  stroke: Stroke,
  of: number,
): void {
  const [flat = '', upright = '', falls = '', foot = '', rises = '', head = ''] = strokes[stroke];
  let before: number | undefined;
  for (const [column, row] of rows.entries()) {
    if (row !== undefined) {
      const from = before ?? row;
      const put = (at: number, text: string) => {
        cells[at]![column] = { text, of };
      };
      if (row === from) {
        put(row, flat);
      } else {
        put(from, row > from ? falls : rises);
        put(row, row > from ? foot : head);
        for (let at = Math.min(row, from) + 1; at < Math.max(row, from); at++) put(at, upright);
      }
    }
    before = row;
  }
}

function drawLimit(row: ChartCell[]): void {
  for (const [column, cell] of row.entries()) {
    if (cell === blank && column % 2 === 0) row[column] = { text: '·', of: 'limit' };
  }
}
