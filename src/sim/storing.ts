import { chooseAmong, chooseInstance } from './balancing.ts';
import { flagWrite, none, rowClient, rowFlags, rowInstance, rowKey } from './row-layout.ts';
import type { Station } from './station.ts';

/** The server of a replicated database that a request goes to. */
export function serverFor(station: Station, isWrite: boolean): number {
  const replication = station.replication!;
  if (replication.isMulti) return chooseInstance(station, none);
  if (!replication.goesToReplica(isWrite)) return replication.primary;
  const replica = chooseAmong(station, (server) => server !== replication.primary);
  return replica === none ? replication.primary : replica;
}

/**
 * Notes what a finished request has read or written.
 * @returns how long until it may be answered; infinity when a copy cannot come through
 */
export function writeCopies(station: Station, row: number, ints: Int32Array, now: number): number {
  const replication = station.replication!;
  const server = ints[row + rowInstance]!;
  const key = ints[row + rowKey]!;
  // Without records of its own a database knows its clients only as a whole.
  const owner = key === none ? -1 - ints[row + rowClient]! : key;
  if (ints[row + rowFlags]! & flagWrite)
    return replication.write(owner, server, station.staff, now);
  replication.read(owner, server, now);
  return 0;
}
