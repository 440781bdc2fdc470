/** A stretch of seconds, both ends included. */
export interface Episode {
  readonly from: number;
  readonly to: number;
}

interface Options {
  /** Shorter ones are chance. */
  readonly leastSeconds: number;
  /** A pause so short does not end one: what comes in waves is one story. */
  readonly pauseSeconds: number;
}

/** When something held, from one value a second. */
export function episodes(
  seconds: number,
  holds: (second: number) => boolean,
  { leastSeconds, pauseSeconds }: Options,
): Episode[] {
  const found: Episode[] = [];
  for (let second = 0; second < seconds; second++) {
    if (!holds(second)) continue;
    const last = found.at(-1);
    if (last && second - last.to <= pauseSeconds + 1) {
      found[found.length - 1] = { from: last.from, to: second };
    } else {
      found.push({ from: second, to: second });
    }
  }
  return found.filter(({ from, to }) => to - from + 1 >= leastSeconds);
}

/** The second with the highest value within an episode, the first of them. */
export function peakOf(values: readonly number[], { from, to }: Episode): number {
  let best = from;
  for (let second = from; second <= to; second++) {
    if ((values[second] ?? 0) > (values[best] ?? 0)) best = second;
  }
  return best;
}
