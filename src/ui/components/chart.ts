import type { Row, Span } from '../rows.ts';
import type { Tone } from '../theme.ts';

/** A curve with a mark of its own, so that it can be told from the others without colour. */
export interface Curve {
  readonly name: string;
  readonly mark: string;
  readonly tone: Tone;
  /** One value a second from time 0 on. */
  readonly values: readonly number[];
}

export interface ChartOptions {
  readonly width: number;
  /** Rows of the plot itself; the time axis takes two more. */
  readonly height: number;
  readonly seconds: number;
  readonly formatValue: (value: number) => string;
  readonly formatTime: (seconds: number) => string;
}

interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

const blank: Cell = { text: ' ' };

/** Curves over time on common axes. Where two meet, the one listed last is seen. */
export function chartRows(curves: readonly Curve[], options: ChartOptions): Row[] {
  const { width, height, seconds, formatValue, formatTime } = options;
  const highest = Math.max(0, ...curves.flatMap(({ values }) => values.filter(Number.isFinite)));
  const top = highest > 0 ? highest : 1;
  const ticks = new Map([
    [0, formatValue(top)],
    [
      Math.floor((height - 1) / 2),
      formatValue(top * (1 - Math.floor((height - 1) / 2) / (height - 1))),
    ],
    [height - 1, formatValue(0)],
  ]);
  const margin = Math.max(...[...ticks.values()].map((text) => text.length)) + 1;
  const plotWidth = Math.max(10, width - margin - 1);
  const cells: Cell[][] = Array.from({ length: height }, () =>
    new Array<Cell>(plotWidth).fill(blank),
  );
  for (const curve of curves) plot(cells, curve, { plotWidth, height, seconds, top });
  const rows = cells.map((row, index): Row => {
    const tick = ticks.get(index);
    return [
      {
        text: `${(tick ?? '').padStart(margin - 1)} ${tick === undefined ? '│' : '┤'}`,
        tone: 'muted',
      },
      ...spansOf(row),
    ];
  });
  return [...rows, ...timeAxis(margin, plotWidth, seconds, formatTime)];
}

interface Plot {
  readonly plotWidth: number;
  readonly height: number;
  readonly seconds: number;
  readonly top: number;
}

/** A mark for each column; where a curve jumps, a thin line joins it to the one before. */
function plot(
  cells: Cell[][],
  { mark, tone, values }: Curve,
  { plotWidth, height, seconds, top }: Plot,
): void {
  let before: number | undefined;
  for (let column = 0; column < plotWidth; column++) {
    const from = Math.floor((column / plotWidth) * seconds);
    const to = Math.max(from + 1, Math.floor(((column + 1) / plotWidth) * seconds));
    const inColumn = values.slice(from, to).filter(Number.isFinite);
    if (inColumn.length === 0) continue;
    const mean = inColumn.reduce((sum, value) => sum + value, 0) / inColumn.length;
    const row = Math.min(height - 1, Math.max(0, Math.round((1 - mean / top) * (height - 1))));
    const [high, low] = [Math.min(row, before ?? row), Math.max(row, before ?? row)];
    for (let at = high + 1; at < low; at++) cells[at]![column] = { text: '╎', tone };
    cells[row]![column] = { text: mark, tone };
    before = row;
  }
}

/** Neighbours of one tone as one span. */
function spansOf(row: readonly Cell[]): Span[] {
  const spans: Span[] = [];
  for (const cell of row) {
    const last = spans.at(-1);
    if (last && last.tone === cell.tone) {
      spans[spans.length - 1] = { ...last, text: last.text + cell.text };
    } else {
      spans.push(cell);
    }
  }
  return spans;
}

function timeAxis(
  margin: number,
  width: number,
  seconds: number,
  formatTime: (seconds: number) => string,
): Row[] {
  const count = Math.max(1, Math.floor(width / 14));
  const labels = new Array<string>(width + margin + 1).fill(' ');
  const line = new Array<string>(width).fill('─');
  for (let tick = 0; tick <= count; tick++) {
    const column = Math.min(width - 1, Math.round((tick / count) * width));
    line[column] = '┬';
    const text = formatTime((tick / count) * seconds);
    const start = Math.min(
      labels.length - text.length,
      margin + 1 + column - Math.floor(text.length / 2),
    );
    for (const [index, character] of [...text].entries()) labels[start + index] = character;
  }
  return [
    [{ text: `${' '.repeat(margin)}└${line.join('')}`, tone: 'muted' }],
    [{ text: labels.join(''), tone: 'muted' }],
  ];
}

/** `● you   × nothing`: which mark is which curve. */
export const legendRow = (curves: readonly Curve[]): Row =>
  curves.flatMap(
    ({ name, mark, tone }, index): Row => [
      ...(index > 0 ? [{ text: '   ' }] : []),
      { text: `${mark.repeat(2)} `, tone },
      { text: name },
    ],
  );
