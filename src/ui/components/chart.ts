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
  const cells: (Curve | undefined)[][] = Array.from({ length: height }, () =>
    new Array<Curve | undefined>(plotWidth).fill(undefined),
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

/** Joins the columns of a curve by upright runs of its mark, so that a jump stays one line. */
function plot(
  cells: (Curve | undefined)[][],
  curve: Curve,
  { plotWidth, height, seconds, top }: Plot,
): void {
  let before: number | undefined;
  for (let column = 0; column < plotWidth; column++) {
    const from = Math.floor((column / plotWidth) * seconds);
    const to = Math.max(from + 1, Math.floor(((column + 1) / plotWidth) * seconds));
    const values = curve.values.slice(from, to).filter(Number.isFinite);
    if (values.length === 0) continue;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const row = Math.min(height - 1, Math.max(0, Math.round((1 - mean / top) * (height - 1))));
    const start =
      before === undefined || before === row ? row : before < row ? before + 1 : before - 1;
    for (let at = Math.min(start, row); at <= Math.max(start, row); at++)
      cells[at]![column] = curve;
    before = row;
  }
}

function spansOf(row: readonly (Curve | undefined)[]): Span[] {
  const spans: Span[] = [];
  for (const curve of row) {
    const last = spans.at(-1);
    const [text, tone] = curve ? [curve.mark, curve.tone] : [' ', undefined];
    if (last && last.tone === tone) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push(tone ? { text, tone } : { text });
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
