import { chooseInstance } from './balancing.ts';
import { dequeue, enqueue } from './lines.ts';
import {
  flagInWork,
  flagStuck,
  flagWorked,
  none,
  outcomeFailed,
  rowFlags,
  rowInstance,
  rowKey,
  rowStation,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Serving } from './serving.ts';
import type { Station } from './station.ts';
import { instanceInts, instanceQueued, stateCrashed } from './station-layout.ts';
import type { World } from './world.ts';

/** What becomes of the work of instances that crash, wake up, leave or come. */
export class InstanceWork {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly serving: Serving;

  constructor(world: World, serving: Serving) {
    this.world = world;
    this.rows = world.rows;
    this.serving = serving;
  }

  /** Whoever is free takes what waits. */
  serveAll(station: Station): void {
    for (let instance = 0; instance < station.instances.length; instance++) {
      this.serving.serve(station, instance);
    }
  }

  /** All that an instance works on fails, and all that waits at it alone. */
  failAll(station: Station, instance: number): void {
    const { world, rows, serving } = this;
    station.cores?.clear(instance, world.now);
    station.cache?.empty(instance);
    for (const row of rows.inUse()) {
      const { ints } = rows;
      const isHere =
        ints[row + rowStation] === station.index && ints[row + rowInstance] === instance;
      if (isHere && ints[row + rowFlags]! & flagInWork) serving.finish(row, outcomeFailed);
    }
    if (station.isShared) return;
    const line = instance * instanceInts;
    while (station.hot[line + instanceQueued]! > 0) {
      station.touch();
      serving.leave(station, dequeue(station, line, rows.ints), outcomeFailed);
    }
  }

  /** An instance that hung goes on with what had been about to go on. */
  revive(station: Station, instance: number): void {
    const { rows, serving } = this;
    for (const row of rows.inUse()) {
      const { ints } = rows;
      if (ints[row + rowStation] !== station.index || ints[row + rowInstance] !== instance)
        continue;
      const flags = ints[row + rowFlags]!;
      if (!(flags & flagStuck)) continue;
      ints[row + rowFlags] = flags & ~flagStuck;
      if (flags & flagWorked) serving.proceed(row);
      else serving.makeUse(station, row);
    }
  }

  /** Hands the line of an instance that leaves to the others. */
  handOver(station: Station, instance: number): void {
    const line = instance * instanceInts;
    while (!station.isShared && station.hot[line + instanceQueued]! > 0) {
      station.touch();
      const { ints } = this.rows;
      const row = dequeue(station, line, ints);
      const heir = chooseInstance(station, ints[row + rowKey]!);
      if (heir === none || station.stateOf(heir) & stateCrashed) {
        this.serving.leave(station, row, outcomeFailed);
      } else {
        ints[row + rowInstance] = heir;
        enqueue(station, heir, row, ints);
        this.serving.serve(station, heir);
      }
    }
  }
}
