import { timeTicks } from '../../lib/chart-axis.ts';
import { type ChartLine, type ChartOptions, lineChart } from '../../lib/line-chart.ts';
import { formatClock } from '../../lib/units.ts';

const labelWidth = 8;

/** Curves over time as plain text: it may be pasted wherever letters are of one width. */
export function textChart(
  lines: readonly ChartLine[],
  options: ChartOptions,
  formatValue: (value: number) => string,
): { readonly rows: string[]; readonly meanOverSeconds: number; readonly logarithmic: boolean } {
  const width = options.width - labelWidth - 2;
  const { rows, ticks, meanOverSeconds, logarithmic } = lineChart(lines, { ...options, width });
  const plot = rows.map((cells, row) => {
    const tick = ticks.get(row);
    const label = tick === undefined ? '' : formatValue(tick);
    const line = cells.map(({ text }) => text).join('');
    return `${label.padStart(labelWidth)} ${tick === undefined ? '│' : '┤'}${line}`.trimEnd();
  });
  const axis = new Array<string>(width).fill('─');
  const times = new Array<string>(labelWidth + 2 + width).fill(' ');
  for (const { column, seconds } of timeTicks(width, options.seconds, 10)) {
    axis[column] = '┬';
    const text = formatClock(seconds * 1000);
    const centred = labelWidth + 2 + column - Math.floor(text.length / 2);
    const start = Math.min(times.length - text.length, centred);
    for (const [index, character] of [...text].entries()) times[start + index] = character;
  }
  return {
    rows: [...plot, `${' '.repeat(labelWidth)} └${axis.join('')}`, times.join('').trimEnd()],
    meanOverSeconds,
    logarithmic,
  };
}

/** Shares as bars with their names and figures, all of one width. */
export function textBars(
  shares: readonly { readonly name: string; readonly share: number; readonly figure: string }[],
  width: number,
): string[] {
  const names = Math.max(...shares.map(({ name }) => name.length));
  const figures = Math.max(...shares.map(({ figure }) => figure.length));
  const room = width - names - figures - 3;
  return shares.map(({ name, share, figure }) => {
    const cells = share > 0 ? Math.max(1, Math.round(share * room)) : 0;
    const bar = '█'.repeat(cells).padEnd(room, '░');
    return `${name.padEnd(names)} ${bar} ${figure.padStart(figures)}`;
  });
}
