/** What a signal stands at: its mean over the last seconds of a run, when a turn has had its effect. */
const settledSeconds = 30;
const windows = 3;

/** Where a signal has settled, and how far it wanders by itself. */
export interface Level {
  readonly mean: number;
  /** Between the highest and the lowest mean of three windows of the time that it is measured over. */
  readonly spread: number;
}

/** Undefined when the signal measured nothing: it is not a number while there is no request. */
export function levelOf(series: readonly number[] | undefined): Level | undefined {
  const settled = series?.slice(-settledSeconds) ?? [];
  const mean = meanOf(settled);
  if (mean === undefined) return undefined;
  const size = Math.ceil(settled.length / windows);
  const means = Array.from({ length: windows }, (_, index) =>
    meanOf(settled.slice(index * size, (index + 1) * size)),
  ).filter((value) => value !== undefined);
  return { mean, spread: Math.max(...means) - Math.min(...means) };
}

/**
 * Whether a signal stands elsewhere than before by more than it wanders by itself: two noises that
 * know nothing of each other add as squares. At a standing load it seldom does.
 */
export const hasMoved = (before: Level, now: Level): boolean =>
  Math.abs(now.mean - before.mean) > Math.hypot(before.spread, now.spread);

export function meanOf(series: readonly number[] | undefined): number | undefined {
  const values = series?.filter(Number.isFinite) ?? [];
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}
