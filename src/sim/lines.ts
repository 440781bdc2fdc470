import { none, rowClient, rowNext, timeArrived } from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import { instanceHead, instanceInts, instanceQueued, instanceTail } from './station-layout.ts';

/** Puts a request into the line in front of an instance, where the station's order wants it. */
export function enqueue(station: Station, instance: number, row: number, ints: Int32Array): void {
  const { hot } = station;
  const line = station.lineOf(instance);
  hot[line + instanceQueued]!++;
  station.queued++;
  if (station.queued > station.queueMax) station.queueMax = station.queued;
  if (station.countsLevels) station.queuedAt[station.levelOf[ints[row + rowClient]!]!]!++;
  if (station.lineLevels > 1) {
    enqueueRanked(station, line, row, ints);
    return;
  }
  const head = hot[line + instanceHead]!;
  if (head === none) {
    ints[row + rowNext] = none;
    hot[line + instanceHead] = row;
    hot[line + instanceTail] = row;
  } else if (station.order === 'lifo') {
    ints[row + rowNext] = head;
    hot[line + instanceHead] = row;
  } else {
    ints[row + rowNext] = none;
    ints[hot[line + instanceTail]! + rowNext] = row;
    hot[line + instanceTail] = row;
  }
}

/** Takes the next request out of a line that is not empty. */
export function dequeue(station: Station, line: number, ints: Int32Array): number {
  const { hot } = station;
  hot[line + instanceQueued]!--;
  station.queued--;
  const row = station.lineLevels > 1 ? firstRanked(station, line, ints) : first(hot, line, ints);
  if (station.countsLevels) station.queuedAt[station.levelOf[ints[row + rowClient]!]!]!--;
  return row;
}

/** The requests of a line in the order in which they are taken. */
export function requestsInLine(station: Station, line: number, ints: Int32Array): number[] {
  const rows: number[] = [];
  const follow = (head: number) => {
    for (let row = head; row !== none; row = ints[row + rowNext]!) rows.push(row);
  };
  if (station.lineLevels === 1) follow(station.hot[line + instanceHead]!);
  else
    for (let level = 0; level < station.lineLevels; level++) follow(headOf(station, line, level));
  return rows;
}

/** The request that is taken next, or none. */
export function firstInLine(station: Station, line: number, ints: Int32Array): number {
  if (station.lineLevels === 1) return station.hot[line + instanceHead]!;
  return requestsInLine(station, line, ints)[0] ?? none;
}

/** Sorts all lines anew after the order, or the clients' priorities, have changed. */
export function reorder(station: Station, lineLevels: number, { ints, times }: Rows): void {
  const { hot, queueMax } = station;
  const lines = station.instances.map((_, instance) => instance * instanceInts);
  const arrivedAt = (row: number) => times[(row >> 2) + timeArrived]!;
  const waiting = lines.map((line) =>
    requestsInLine(station, line, ints).sort((a, b) => arrivedAt(a) - arrivedAt(b)),
  );
  station.lineLevels = lineLevels;
  station.queuedAt.fill(0);
  station.ranked = new Int32Array(lineLevels > 1 ? lines.length * lineLevels * 2 : 0).fill(none);
  station.queued = 0;
  lines.forEach((line, instance) => {
    hot[line + instanceQueued] = 0;
    hot[line + instanceHead] = none;
    hot[line + instanceTail] = none;
    for (const row of waiting[instance]!) enqueue(station, instance, row, ints);
  });
  station.queueMax = queueMax;
}

function first(hot: Int32Array, line: number, ints: Int32Array): number {
  const row = hot[line + instanceHead]!;
  const next = ints[row + rowNext]!;
  hot[line + instanceHead] = next;
  if (next === none) hot[line + instanceTail] = none;
  return row;
}

function headOf(station: Station, line: number, level: number): number {
  const at = rankedAt(station, line, level);
  return station.ranked[at]!;
}

/** Makes room for instances that are new, so it goes before any look at `ranked`. */
function rankedAt(station: Station, line: number, level: number): number {
  const at = ((line / instanceInts) * station.lineLevels + level) * 2;
  if (at >= station.ranked.length) growRanked(station);
  return at;
}

function growRanked(station: Station): void {
  const larger = new Int32Array(station.instances.length * station.lineLevels * 2).fill(none);
  larger.set(station.ranked);
  station.ranked = larger;
}

function enqueueRanked(station: Station, line: number, row: number, ints: Int32Array): void {
  const level = station.levelOf[ints[row + rowClient]!]!;
  const at = rankedAt(station, line, level);
  const { ranked } = station;
  ints[row + rowNext] = none;
  if (ranked[at] === none) ranked[at] = row;
  else ints[ranked[at + 1]! + rowNext] = row;
  ranked[at + 1] = row;
}

function firstRanked(station: Station, line: number, ints: Int32Array): number {
  let level = 0;
  while (headOf(station, line, level) === none) level++;
  const at = rankedAt(station, line, level);
  const { ranked } = station;
  const row = ranked[at]!;
  ranked[at] = ints[row + rowNext]!;
  return row;
}
