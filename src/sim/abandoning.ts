import type { Edge } from './edge.ts';
import type { Pools } from './pools.ts';
import {
  flagBackingOff,
  flagLost,
  flagPooled,
  none,
  rowChild,
  rowEdge,
  rowFlags,
  rowInstance,
  rowSibling,
  rowTwin,
  timeSent,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { World } from './world.ts';

/** Calls for whose answers nobody waits any more. */
export class Abandoning {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly pools: Pools;

  constructor(world: World, pools: Pools) {
    this.world = world;
    this.rows = world.rows;
    this.pools = pools;
  }

  /** A request has ended before its calls. */
  abandonCalls(request: number): void {
    const { rows, world } = this;
    let row = rows.ints[request + rowChild]!;
    rows.ints[request + rowChild] = none;
    const instance = rows.ints[request + rowInstance]!;
    const freed: Edge[] = [];
    while (row !== none) {
      const { ints } = rows;
      const next = ints[row + rowSibling]!;
      const edge = world.edges[ints[row + rowEdge]!]!;
      if (edge.isGuarded) freed.push(edge);
      this.abandon(row, edge, instance);
      row = next;
    }
    // Not before all are gone: the next in line may fail at once and have its request end, too.
    for (const edge of freed) this.pools.passOn(edge, instance);
  }

  /** A try is not waited for any more; it goes on as long as there is work for it somewhere. */
  dismiss(row: number, edge: Edge, instance: number): void {
    const { ints } = this.rows;
    const isOut = !(ints[row + rowFlags]! & (flagPooled | flagLost | flagBackingOff));
    if (edge.isGuarded) this.pools.giveUpPlace(row, edge, instance);
    if (isOut) this.world.calls.orphan(row);
    else this.rows.release(row);
  }

  private abandon(row: number, edge: Edge, instance: number): void {
    const { ints, times } = this.rows;
    const twin = ints[row + rowTwin]!;
    if (twin !== none) this.dismiss(twin, edge, instance);
    if (edge.isIdempotent) this.world.repeats.forget(row);
    if (edge.isGuarded && !(ints[row + rowFlags]! & flagBackingOff)) {
      edge.caller(instance).breaker?.abandoned(times[(row >> 2) + timeSent]!);
    }
    this.dismiss(row, edge, instance);
  }
}
