const levels = '▁▂▃▄▅▆▇█';

/**
 * The last values as one row of bars. Several values share a bar by their mean, grouped by when
 * they were measured, so that bars move on without changing their height.
 *
 * @param values one a second, the last at `lastSecond`
 * @param scale the value of a full bar; by default the highest one shown
 */
export function sparkline(
  values: readonly number[],
  options: {
    readonly width: number;
    readonly seconds: number;
    readonly lastSecond: number;
    readonly scale?: number;
  },
): string {
  const { width, seconds, lastSecond } = options;
  if (width <= 0) return '';
  const perBar = Math.max(1, Math.ceil(seconds / width));
  const last = Math.floor(lastSecond / perBar);
  const bars = Array.from({ length: width }, (): { sum: number; count: number } => ({ sum: 0, count: 0 }));
  for (const [index, value] of values.entries()) {
    const second = lastSecond - (values.length - 1 - index);
    const bar = bars[width - 1 - (last - Math.floor(second / perBar))];
    if (!bar || !Number.isFinite(value)) continue;
    bar.sum += value;
    bar.count++;
  }
  const means = bars.map(({ sum, count }) => (count > 0 ? sum / count : undefined));
  const scale = options.scale ?? Math.max(0, ...means.map((mean) => mean ?? 0));
  return means.map((mean) => (mean === undefined ? ' ' : levelOf(mean, scale))).join('');
}

function levelOf(value: number, scale: number): string {
  const level = scale > 0 ? Math.ceil((value / scale) * levels.length) - 1 : 0;
  return levels[Math.min(levels.length - 1, Math.max(0, level))]!;
}
