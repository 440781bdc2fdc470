import type { Admission } from './admission.ts';
import type { Edge } from './edge.ts';
import { edgeFastFailed, edgeHedges, edgeTries } from './edge-counts.ts';
import { eventDelivery } from './event-kinds.ts';
import type { Pools } from './pools.ts';
import {
  flagBackingOff,
  flagDegraded,
  flagHedge,
  flagInTransit,
  flagLost,
  flagPooled,
  none,
  outcomeFailed,
  outcomeOk,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowTries,
  rowTwin,
  timeSent,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Serving } from './serving.ts';
import type { Settling } from './settling.ts';
import type { World } from './world.ts';

/** Tries on their way to the callee: breakers, pools, the network, hedges. */
export class Sending {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly admission: Admission;
  private readonly serving: Serving;
  private readonly settling: Settling;
  private readonly pools: Pools;

  constructor(
    world: World,
    admission: Admission,
    serving: Serving,
    settling: Settling,
    pools: Pools,
  ) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.admission = admission;
    this.serving = serving;
    this.settling = settling;
    this.pools = pools;
  }

  /** The next try of a call. */
  attempt(row: number, edge: Edge): void {
    const { world } = this;
    const { ints, times } = this.rows;
    if (edge.isGuarded && !this.isAllowed(row, edge)) {
      edge.counts[edgeFastFailed]!++;
      this.settling.settle(row, edge, outcomeFailed, false);
      return;
    }
    edge.counts[edgeTries]!++;
    ints[row + rowTries]!++;
    times[(row >> 2) + timeSent] = this.clock[0]!;
    world.notes.tryBegins(row, edge.target);
    if (edge.timeoutRing !== none) world.delays.set(edge.timeoutRing, row);
    if (edge.isGuarded && this.pools.standsInLine(row, edge)) return;
    this.send(row, edge);
  }

  /** The wait between two tries is over. */
  retry(row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! &= ~flagBackingOff;
    this.attempt(row, this.world.edges[ints[row + rowEdge]!]!);
  }

  /** A try has been out for long: a second one is sent beside it. */
  hedge(row: number): void {
    const { world, rows } = this;
    const flags = rows.ints[row + rowFlags]!;
    const edge = world.edges[rows.ints[row + rowEdge]!]!;
    const isOut = !(flags & (flagBackingOff | flagPooled)) && rows.ints[row + rowTwin] === none;
    const isFull = edge.isGuarded && this.pools.isFull(row, edge);
    if (!isOut || isFull) return;
    const twin = world.calls.copyOf(row);
    world.notes.handsOver(row, twin);
    const { ints, times } = rows;
    ints[twin + rowFlags]! |= flagHedge;
    ints[row + rowTwin] = twin;
    ints[twin + rowTwin] = row;
    times[(twin >> 2) + timeSent] = world.now;
    edge.counts[edgeTries]!++;
    edge.counts[edgeHedges]!++;
    world.notes.hedgeBegins(twin, edge.target);
    this.send(twin, edge);
  }

  /** A try has a slot, where one is needed, and sets out. */
  send(row: number, edge: Edge): void {
    const { world } = this;
    const { ints } = this.rows;
    if (edge.hedgeRing !== none && !(ints[row + rowFlags]! & flagHedge)) {
      world.delays.set(edge.hedgeRing, row);
    }
    if (edge.isGuarded) this.pools.takeSlot(row, edge);
    if (!edge.isRough) {
      this.reach(row, edge);
    } else if (edge.isPartitioned) {
      ints[row + rowFlags]! |= flagLost;
    } else {
      ints[row + rowFlags]! |= flagInTransit;
      const wait = edge.latency!.sample(edge.random);
      world.schedule(wait, eventDelivery, row, ints[row + rowGeneration]!);
    }
  }

  /** A try has come over the network. */
  deliver(row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! &= ~flagInTransit;
    this.world.notes.hasTravelled(row);
    this.reach(row, this.world.edges[ints[row + rowEdge]!]!);
  }

  private isAllowed(row: number, edge: Edge): boolean {
    const { breaker } = edge.caller(this.world.calls.callerOf(row));
    return !breaker || breaker.allows(this.world.now);
  }

  private reach(row: number, edge: Edge): void {
    const { world } = this;
    const first = edge.isIdempotent ? world.repeats.firstOf(row) : undefined;
    if (!first) {
      this.admission.admit(row, world.stations[edge.target]!);
    } else if (first.row !== undefined) {
      world.followers.add(first.row, row);
    } else {
      if (first.degraded) this.rows.ints[row + rowFlags]! |= flagDegraded;
      this.serving.answer(row, outcomeOk);
    }
  }
}
