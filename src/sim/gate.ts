import type { Station } from './station.ts';

/**
 * Whether a station turns a request away before it looks at it: by its rate limit, or to shed load.
 * A request only counts what is at least as urgent as itself, so that what is less urgent is shed
 * first.
 */
export function isTurnedAway(station: Station, client: number, now: number): boolean {
  if (station.bucket && !station.bucket.take(now)) return true;
  if (!station.config.shed) return false;
  const { capacity } = station;
  const [busy, queued] = station.countsLevels
    ? [
        upTo(station.busyAt, station.levelOf[client]!),
        upTo(station.queuedAt, station.levelOf[client]!),
      ]
    : [station.busy, station.queued];
  return (capacity > 0 && busy >= station.shedAbove * capacity) || queued >= station.shedQueue;
}

function upTo(amounts: readonly number[], level: number): number {
  let sum = 0;
  for (let i = 0; i <= level; i++) sum += amounts[i]!;
  return sum;
}
