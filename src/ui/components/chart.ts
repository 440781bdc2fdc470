import { timeTicks } from '../../lib/chart-axis.ts';
import { type ChartOptions, type LineChart, lineChart, type Stroke } from '../../lib/line-chart.ts';
import type { Row, Span } from '../rows.ts';
import type { Tone } from '../theme.ts';

/** A curve with a stroke of its own, so that it can be told from the others without colour. */
export interface Curve {
  readonly name: string;
  readonly stroke: Stroke;
  readonly tone: Tone;
  /** One value a second from time 0 on. */
  readonly values: readonly number[];
}

interface CurveChartOptions extends Omit<ChartOptions, 'width'> {
  /** With the axis. The time axis takes two rows more than `height`. */
  readonly width: number;
  readonly formatValue: (value: number) => string;
  readonly formatTime: (seconds: number) => string;
  /** Moments to mark on the time axis. */
  readonly marks?: readonly number[];
}

/** Curves over time on common axes. Where two meet, the one listed last is seen. */
export function curveChart(
  curves: readonly Curve[],
  options: CurveChartOptions,
): { readonly rows: Row[]; readonly chart: LineChart } {
  const { width, formatValue } = options;
  const plotWidth = Math.max(10, width - labelWidth - 2);
  const chart = lineChart(curves, { ...options, width: plotWidth });
  const rows = chart.rows.map((cells, index): Row => {
    const tick = chart.ticks.get(index);
    const label = tick === undefined ? '' : formatValue(tick);
    return [
      { text: `${label.padStart(labelWidth)} ${tick === undefined ? '│' : '┤'}`, tone: 'muted' },
      ...joined(
        cells.map(({ text, of }) => ({
          text,
          tone: typeof of === 'number' ? curves[of]!.tone : 'muted',
        })),
      ),
    ];
  });
  return { rows: [...rows, ...timeAxis(plotWidth, options)], chart };
}

/** Room for the longest value that units give: `12.5 ms`. */
const labelWidth = 7;

/** Neighbours of one tone as one span. */
function joined(cells: readonly Required<Pick<Span, 'text' | 'tone'>>[]): Span[] {
  const spans: Span[] = [];
  for (const cell of cells) {
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
  width: number,
  { seconds, formatTime, marks = [] }: CurveChartOptions,
): [Row, Row] {
  const labels = new Array<string>(labelWidth + 2 + width).fill(' ');
  const line = new Array<Required<Pick<Span, 'text' | 'tone'>>>(width).fill({
    text: '─',
    tone: 'muted',
  });
  for (const tick of timeTicks(width, seconds, 10)) {
    line[tick.column] = { text: '┬', tone: 'muted' };
    const text = formatTime(tick.seconds);
    const centred = labelWidth + 2 + tick.column - Math.floor(text.length / 2);
    const start = Math.min(labels.length - text.length, centred);
    for (const [index, character] of [...text].entries()) labels[start + index] = character;
  }
  for (const mark of marks) {
    const column = Math.min(width - 1, Math.floor((mark / seconds) * width));
    if (column >= 0) line[column] = { text: '▲', tone: 'focus' };
  }
  return [
    [{ text: `${' '.repeat(labelWidth)} └`, tone: 'muted' }, ...joined(line)],
    [{ text: labels.join('').trimEnd(), tone: 'muted' }],
  ];
}

const sample: Readonly<Record<Stroke, string>> = { dashed: '╌╌', light: '──', heavy: '━━' };

/** `━━ you`: which line is which curve. */
export const legendItem = ({ name, stroke, tone }: Curve): Row => [
  { text: `${sample[stroke]} `, tone },
  { text: name },
];
