import { formatCount, formatDuration, formatRate } from '../../lib/units.ts';
import type { LittlesLaw } from './time-sample.ts';

/** Over ten seconds chance makes so much of a difference. */
const tolerance = 0.15;
const leastDifference = 1;

/**
 * Little's law with the numbers of a node on both sides: in flight = arrival rate × mean time. It
 * holds for averages of a steady state; where the sides differ the node is filling or emptying.
 */
export function littlesLawText({ inFlight, ratePerSecond, meanMs }: LittlesLaw): string {
  const measured = `${formatCount(round(inFlight))} in flight`;
  if (!Number.isFinite(meanMs)) {
    return inFlight > 0
      ? `${measured}, ${formatRate(ratePerSecond)} arrive, and none has left for ten seconds`
      : 'nobody came in the last ten seconds';
  }
  const product = (ratePerSecond * meanMs) / 1000;
  const sides = `${formatRate(ratePerSecond)} × ${formatDuration(meanMs)} = ${formatCount(round(product))}; measured ${measured}`;
  const difference = inFlight - product;
  if (Math.abs(difference) <= Math.max(leastDifference, tolerance * Math.max(inFlight, product))) {
    return sides;
  }
  return difference > 0
    ? `${sides}: it is filling, and who is still inside has no time yet`
    : `${sides}: it is emptying, and who leaves now came when it was slower`;
}

const round = (count: number): number =>
  count >= 10 ? Math.round(count) : Math.round(count * 10) / 10;
