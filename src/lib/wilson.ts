/** How many standard deviations to either side of its mean hold 95 %, or 90 %, of a normal distribution. */
export const z95 = 1.959964;
export const z90 = 1.645;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927), from so many successes of so many
 * tries: unlike the usual one it says something sensible of 30 out of 30, too. Both may be weights.
 * @param z how sure: {@link z95} or {@link z90}
 */
export function wilsonInterval(successes: number, tries: number, z: number): Interval {
  if (tries <= 0) return { low: 0, high: 1 };
  const share = successes / tries;
  const scale = 1 + z ** 2 / tries;
  const centre = (share + z ** 2 / (2 * tries)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / tries + z ** 2 / (4 * tries ** 2));
  // At the ends rounding must not leave the interval short of them.
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === tries ? 1 : Math.min(1, centre + half),
  };
}
