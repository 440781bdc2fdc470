import { formatRate, formatShare } from '../../lib/units.ts';
import { edgesOf } from '../../sim/index.ts';
import type { Scenario } from '../types.ts';
import type { Chronicle } from './chronicle.ts';
import { episodes, peakOf } from './episodes.ts';
import { clockAt, type Moment, strain, unlessToTheEnd } from './moment.ts';

/** From here on retries are worth telling: half as much load again. */
const tellingFactor = 1.5;
const tellingCallsPerSecond = 1;
/** Nobody can tell ten times from twenty while the first tries have nearly ceased. */
const mostFactor = 10;

/** Where retries multiplied the load: attempts over first tries, that is 1 / (1 − share of retries). */
export function retriesMultiplied({ signals }: Chronicle, { system }: Scenario): Moment[] {
  return edgesOf(system).flatMap(({ from, to }): Moment[] => {
    const shares = signals[`${from}>${to}.retryShare`] ?? [];
    const rates = signals[`${from}>${to}.rps`] ?? [];
    const usual = rates[0] ?? 0;
    const factors = shares.map((share, second) =>
      rates[second]! > Math.max(usual, tellingCallsPerSecond)
        ? Math.min(mostFactor, 1 / Math.max(1 / mostFactor, 1 - share))
        : 1,
    );
    const [first, ...more] = episodes(
      factors.length,
      (second) => factors[second]! >= tellingFactor,
      { leastSeconds: 5, pauseSeconds: 20 },
    );
    if (!first) return [];
    const peak = peakOf(factors, first);
    const [rate, retries] = [rates[peak]!, rates[peak]! * (1 - 1 / factors[peak]!)];
    const numbers = `${from}→${to}: ${formatRate(rate)} at ${clockAt(peak)}, ${formatRate(retries)} of them retries`;
    const again = more.length > 0 ? `, and again from ${clockAt(more[0]!.from)}` : '';
    const times = factors[peak]!.toFixed(1).replace(/\.0$/, '');
    return [
      strain(first.from, `Retries multiply the load on ${to} by ${times} (${numbers})${again}.`),
    ];
  });
}

/** When breakers opened, and until when some of them were. */
export function breakersOpened({ signals, endMs }: Chronicle, { system }: Scenario): Moment[] {
  return edgesOf(system).flatMap(({ from, to }) => {
    const open = signals[`${from}>${to}.open`] ?? [];
    const found = episodes(open.length, (second) => open[second]! > 0, {
      leastSeconds: 1,
      pauseSeconds: 30,
    });
    return found.map((episode) => {
      const most = open[peakOf(open, episode)]!;
      const where = most < 0.999 ? ` in ${formatShare(most)} of the instances` : '';
      return strain(
        episode.from,
        `The breaker ${from}→${to} opens${where}${unlessToTheEnd(episode, endMs, ', and closes for good at ')}.`,
      );
    });
  });
}
