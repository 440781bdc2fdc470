/** A longer gap means that the terminal was suspended or the machine slept: nobody played then. */
const longestGapMs = 500;

/** The time between two moments (epoch ms), as far as anything may run on because of it. */
export const elapsedSince = (thenMs: number, now: number): number =>
  Math.min(longestGapMs, Math.max(0, now - thenMs));
