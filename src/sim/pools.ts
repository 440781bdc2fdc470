import type { CallRows } from './call-rows.ts';
import type { Edge } from './edge.ts';
import { flagPooled, flagSlot, none, rowFlags } from './row-layout.ts';
import type { Rows } from './rows.ts';
import { stateCrashed } from './station-layout.ts';
import type { World } from './world.ts';

/** Where a try goes that has got a slot. */
interface Sender {
  send(row: number, edge: Edge): void;
}

/**
 * The pools of connections that calling instances have for a call: slots, and lines for them. Only
 * calls that are guarded come here.
 */
export class Pools {
  sender!: Sender;
  private readonly world: World;
  private readonly rows: Rows;
  private readonly calls: CallRows;

  constructor(world: World) {
    this.world = world;
    this.rows = world.rows;
    this.calls = world.calls;
  }

  /** @returns whether a new try has to stand in line for a slot */
  standsInLine(row: number, edge: Edge): boolean {
    const { ints } = this.rows;
    const caller = edge.caller(this.calls.callerOf(row));
    // Whoever stands in line goes first, also while a slot is being passed on.
    if (caller.inFlight < edge.poolLimit && !caller.hasWaiting) return false;
    ints[row + rowFlags]! |= flagPooled;
    caller.wait(row, ints);
    return true;
  }

  isFull(row: number, edge: Edge): boolean {
    return edge.caller(this.calls.callerOf(row)).inFlight >= edge.poolLimit;
  }

  takeSlot(row: number, edge: Edge): void {
    edge.caller(this.calls.callerOf(row)).inFlight++;
    this.rows.ints[row + rowFlags]! |= flagSlot;
  }

  /** A try gives up its slot, or its place in the line for one. */
  giveUpPlace(row: number, edge: Edge, instance: number): void {
    const { ints } = this.rows;
    const flags = ints[row + rowFlags]!;
    const caller = edge.caller(instance);
    if (flags & flagPooled) caller.leaveLine(row, ints);
    else if (flags & flagSlot) caller.inFlight--;
    ints[row + rowFlags] = flags & ~(flagSlot | flagPooled);
  }

  /** Those in line take the slots that are free, as long as their instance is alive. */
  passOn(edge: Edge, instance: number): void {
    const { world, rows } = this;
    const caller = edge.caller(instance);
    if (caller.isPassing) return;
    caller.isPassing = true;
    const owner = edge.source === none ? undefined : world.stations[edge.source]!;
    const isDead = () => owner !== undefined && (owner.stateOf(instance) & stateCrashed) !== 0;
    while (caller.hasWaiting && caller.inFlight < edge.poolLimit && !isDead()) {
      const row = caller.takeWaiting(rows.ints);
      rows.ints[row + rowFlags]! &= ~flagPooled;
      world.notes.hasLeftPoolLine(row);
      this.sender.send(row, edge);
    }
    caller.isPassing = false;
  }

  /** After the limit of a call's pools has changed. */
  refill(edge: Edge): void {
    for (const instance of edge.callingInstances()) this.passOn(edge, instance);
  }
}
