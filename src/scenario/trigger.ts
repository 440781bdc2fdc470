import type { Scenario } from './types.ts';

/**
 * When the trouble begins: with the first event that changes something; where there is none, when
 * arrivals begin to come at another rate, or at the start.
 */
export function triggerOf({ events, system }: Scenario): number {
  const starts = events
    .filter(({ changes }) => changes.system.length + changes.flags.length > 0)
    .map(({ atMs }) => atMs);
  const turns = Object.values(system.clients).flatMap(({ arrivals }) => turnsOf(arrivals));
  return Math.min(...(starts.length > 0 ? starts : turns.length > 0 ? turns : [0]));
}

/** When the rate of arrivals begins to change. */
function turnsOf(arrivals: Scenario['system']['clients'][string]['arrivals']): number[] {
  const curve = ('curve' in arrivals && arrivals.curve) || [];
  const points = curve.toSorted((a, b) => a.at - b.at);
  const turn = points.findIndex(({ rate }, index) => index > 0 && rate !== points[index - 1]!.rate);
  if (turn < 0) return [];
  const { at, ramp } = points[turn]!;
  return [ramp === 'linear' ? points[turn - 1]!.at : at];
}
