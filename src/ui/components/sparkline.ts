const levels = '▁▂▃▄▅▆▇█';

interface SparklineOptions {
  readonly width: number;
  /** Rows; more of them show more steps. */
  readonly height?: number;
  /** How far back it looks. */
  readonly seconds: number;
  /** When the last value was measured. */
  readonly lastSecond: number;
  /** The value of a full bar; by default the highest one shown. */
  readonly scale?: number;
}

/**
 * The last values as bars, in rows from the top. Several values share a bar by their mean, grouped
 * by when they were measured, so that bars move on without changing their height.
 *
 * @param values one a second, the last at `lastSecond`
 */
export function sparkline(values: readonly number[], options: SparklineOptions): string[] {
  const { width, height = 1 } = options;
  const means = barMeans(values, options);
  const scale = options.scale ?? Math.max(0, ...means.map((mean) => mean ?? 0));
  const steps = levels.length * height;
  const filled = means.map((mean) =>
    mean === undefined
      ? undefined
      : Math.min(steps, Math.max(1, scale > 0 ? Math.ceil((mean / scale) * steps) : 1)),
  );
  return Array.from({ length: height }, (_, row) => {
    const below = (height - 1 - row) * levels.length;
    return Array.from({ length: Math.max(0, width) }, (_, column) => {
      const level = (filled[column] ?? 0) - below;
      return level <= 0 ? ' ' : levels[Math.min(levels.length, level) - 1]!;
    }).join('');
  });
}

function barMeans(
  values: readonly number[],
  { width, seconds, lastSecond }: SparklineOptions,
): (number | undefined)[] {
  const perBar = Math.max(1, Math.ceil(seconds / Math.max(1, width)));
  const last = Math.floor(lastSecond / perBar);
  const bars = Array.from({ length: Math.max(0, width) }, () => ({ sum: 0, count: 0 }));
  const first = Math.max(0, values.length - width * perBar);
  for (let index = first; index < values.length; index++) {
    const second = lastSecond - (values.length - 1 - index);
    const bar = bars[width - 1 - (last - Math.floor(second / perBar))];
    const value = values[index]!;
    if (!bar || !Number.isFinite(value)) continue;
    bar.sum += value;
    bar.count++;
  }
  return bars.map(({ sum, count }) => (count > 0 ? sum / count : undefined));
}
