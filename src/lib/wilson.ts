/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959964;

/**
 * Wilson's 95 % confidence interval of a share, from so many successes of so many tries: unlike the
 * usual one it says something sensible of 30 out of 30, too.
 */
export function shareInterval(
  successes: number,
  tries: number,
): { readonly low: number; readonly high: number } {
  if (tries === 0) return { low: 0, high: 1 };
  const share = successes / tries;
  const scale = 1 + z ** 2 / tries;
  const centre = (share + z ** 2 / (2 * tries)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / tries + z ** 2 / (4 * tries ** 2));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === tries ? 1 : Math.min(1, centre + half),
  };
}
