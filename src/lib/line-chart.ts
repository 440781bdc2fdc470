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

export interface ChartOptions {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** Values worth a line of their own, such as what a goal asks for. */
  readonly limit?: number;
  /** The highest value that there can be, such as 1 for a share. */
  readonly most?: number;
  /** Whether a logarithmic axis may be used where values span more than one can draw otherwise. */
  readonly mayBeLogarithmic?: boolean;
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
  const axis = axisFor(lines, options);
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

interface Axis {
  /** Where a value stands, from 0 at the foot to 1 at the head. */
  readonly position: (value: number) => number;
  readonly ticks: ReadonlyMap<number, number>;
  readonly logarithmic: boolean;
}

/** So much between the usual and the highest value asks for a logarithmic axis. */
const wideSpan = 50;
const mostDecades = 5;

function axisFor(lines: readonly ChartLine[], options: ChartOptions): Axis {
  const { height, limit, most, mayBeLogarithmic = false } = options;
  const measured = lines.flatMap(({ values }) => values.filter((value) => value > 0));
  const sorted = measured.sort((a, b) => a - b);
  const highest = sorted.at(-1) ?? 0;
  const usual = sorted[Math.floor(sorted.length / 10)] ?? 0;
  if (mayBeLogarithmic && usual > 0 && Math.max(highest, limit ?? 0) > wideSpan * usual) {
    return logarithmicAxis(usual, Math.max(highest, limit ?? 0), height);
  }
  // A limit far above everything would flatten what happened.
  const wanted = limit !== undefined && limit < 4 * highest ? Math.max(highest, limit) : highest;
  const top = most !== undefined && wanted > most / 2 ? most : roundUp(wanted);
  const middle = Math.floor((height - 1) / 2);
  return {
    position: (value) => Math.max(0, value / top),
    ticks: new Map([
      [0, top],
      [middle, top * (1 - middle / (height - 1))],
      [height - 1, 0],
    ]),
    logarithmic: false,
  };
}

function logarithmicAxis(usual: number, highest: number, height: number): Axis {
  const head = Math.ceil(Math.log10(highest));
  const foot = Math.max(head - mostDecades, Math.floor(Math.log10(usual)));
  const decades = head - foot;
  const ticks = new Map<number, number>();
  for (let decade = 0; decade <= decades; decade++) {
    ticks.set(Math.round((1 - decade / decades) * (height - 1)), 10 ** (foot + decade));
  }
  return {
    position: (value) => Math.max(0, (Math.log10(value) - foot) / decades),
    ticks,
    logarithmic: true,
  };
}

/** The next of 1, 2, 5 times a power of ten. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
  return power * (steps.find((step) => step * power >= value) ?? 10);
}

export interface TimeTick {
  readonly column: number;
  readonly seconds: number;
}

const stepsSeconds = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

/** Whole times along an axis, at least `apart` columns from each other. */
export function timeTicks(width: number, seconds: number, apart: number): TimeTick[] {
  const most = Math.max(1, Math.floor(width / apart));
  const step = stepsSeconds.find((candidate) => seconds / candidate <= most) ?? seconds;
  const count = Math.floor(seconds / step);
  return Array.from({ length: count + 1 }, (_, index) => ({
    column: Math.min(width - 1, Math.round(((index * step) / seconds) * width)),
    seconds: index * step,
  }));
}
