import { eventReplicated } from './event-kinds.ts';
import {
  flagHit,
  flagWrite,
  type Outcome,
  outcomeOk,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowKey,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import { stateCrashed } from './station-layout.ts';
import { writeCopies } from './storing.ts';
import type { World } from './world.ts';

/** The records that requests read and write in caches and in databases with replicas. */
export class Records {
  private readonly world: World;
  private readonly rows: Rows;

  constructor(world: World) {
    this.world = world;
    this.rows = world.rows;
  }

  /**
   * A request's own work has been done.
   * @returns false when it has to wait, for another that fetches the same record or for copies
   */
  use(station: Station, row: number): boolean {
    const { ints } = this.rows;
    const isWrite = (ints[row + rowFlags]! & flagWrite) !== 0;
    if (station.cache) return isWrite || this.lookUp(station, row);
    if (station.hitShare > 0 && !isWrite) {
      if (station.choiceRandom.uniform() < station.hitShare) ints[row + rowFlags]! |= flagHit;
      return true;
    }
    return !station.replication || this.isCopied(station, row);
  }

  /** A record that was fetched is kept, one that was written is not what it was. */
  remember(station: Station, instance: number, row: number, outcome: Outcome): void {
    const { ints } = this.rows;
    const cache = station.cache!;
    const key = ints[row + rowKey]!;
    const flags = ints[row + rowFlags]!;
    const isDead = (station.stateOf(instance) & stateCrashed) !== 0;
    if (isDead || flags & flagHit) return;
    if (outcome === outcomeOk) {
      if (flags & flagWrite) cache.remove(instance, key);
      else cache.put(instance, key, this.world.now);
    }
    const fetching = cache.fetching(instance);
    if (fetching.get(key) === row) fetching.delete(key);
  }

  private isCopied(station: Station, row: number): boolean {
    const { world } = this;
    const { ints } = this.rows;
    const wait = writeCopies(station, row, ints, world.now);
    if (wait <= 0) return true;
    const generation = ints[row + rowGeneration]!;
    if (wait === Number.POSITIVE_INFINITY) station.replication!.block(row, generation);
    else world.schedule(wait, eventReplicated, row, generation);
    return false;
  }

  private lookUp(station: Station, row: number): boolean {
    const { ints } = this.rows;
    const cache = station.cache!;
    const instance = ints[row + rowInstance]!;
    const key = ints[row + rowKey]!;
    if (cache.has(instance, key, this.world.now)) {
      ints[row + rowFlags]! |= flagHit;
      return true;
    }
    if (station.config.coalesce !== true) return true;
    const fetching = cache.fetching(instance);
    const leader = fetching.get(key);
    if (leader === undefined) {
      fetching.set(key, row);
      return true;
    }
    this.world.followers.add(leader, row);
    return false;
  }
}
