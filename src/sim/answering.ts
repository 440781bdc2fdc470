import type { Abandoning } from './abandoning.ts';
import type { Edge } from './edge.ts';
import { edgeEnded, edgeFailed, edgeRetries, edgeTimeouts } from './edge-counts.ts';
import { eventExpiry, eventRetry } from './event-kinds.ts';
import type { Pools } from './pools.ts';
import {
  flagBackingOff,
  flagFollows,
  flagHedge,
  flagLost,
  flagOrphan,
  flagPooled,
  flagRepeated,
  flagWrite,
  none,
  type Outcome,
  outcomeOk,
  outcomeTimedOut,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowStation,
  rowTries,
  rowTwin,
  timeSent,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Settling } from './settling.ts';
import { outcomeOvertaken } from './trace-notes.ts';
import type { World } from './world.ts';

/** How tries end, by an answer or by a timeout, and whether another one follows. */
export class Answering {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly settling: Settling;
  private readonly abandoning: Abandoning;
  private readonly pools: Pools;

  constructor(world: World, settling: Settling, abandoning: Abandoning, pools: Pools) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.settling = settling;
    this.abandoning = abandoning;
    this.pools = pools;
  }

  /** A try has its answer. */
  answered(row: number, outcome: Outcome): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const edge = world.edges[ints[row + rowEdge]!]!;
    if (edge.isPartitioned) {
      this.loseAnswer(row, edge);
      return;
    }
    edge.counts[edgeEnded]!++;
    if (outcome !== outcomeOk) edge.counts[edgeFailed]!++;
    edge.times.fresh[edge.times.next()] = this.clock[0]! - times[(row >> 2) + timeSent]!;
    this.tryEnded(row, edge, outcome, false);
  }

  /** The caller has waited as long as it wanted. */
  expire(row: number): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const edge = world.edges[ints[row + rowEdge]!]!;
    const flags = ints[row + rowFlags]!;
    if (flags & flagBackingOff) return;
    edge.counts[edgeTimeouts]!++;
    edge.counts[edgeEnded]!++;
    edge.times.fresh[edge.times.next()] = this.clock[0]! - times[(row >> 2) + timeSent]!;
    this.tryEnded(row, edge, outcomeTimedOut, !(flags & (flagPooled | flagLost)));
  }

  /** A timeout that does not come from a ring. */
  expireAlone(row: number): void {
    if (!(this.rows.ints[row + rowFlags]! & flagOrphan)) this.expire(row);
  }

  /** The answer is lost on its way: whoever waits does so until a timeout. */
  private loseAnswer(row: number, edge: Edge): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! |= flagLost;
    // What was still to happen at the callee is void, but for the timeout.
    ints[row + rowGeneration]!++;
    if (ints[row + rowFlags]! & flagHedge) return;
    this.armTimeout(row, row, edge);
  }

  /** Sets the timeout of one try for the row that goes on with it. */
  private armTimeout(before: number, row: number, edge: Edge): void {
    const { timeout } = edge.config;
    if (timeout === undefined) return;
    const left = this.rows.times[(before >> 2) + timeSent]! + timeout - this.world.now;
    const generation = this.rows.ints[row + rowGeneration]!;
    this.world.schedule(Math.max(0, left), eventExpiry, row, generation);
  }

  /** @param isOut whether work for it goes on at the callee or on the way there */
  private tryEnded(row: number, edge: Edge, outcome: Outcome, isOut: boolean): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const instance = edge.isGuarded ? world.calls.callerOf(row) : none;
    world.notes.tryEnds(row, outcome);
    if (edge.isGuarded) {
      const sentAt = times[(row >> 2) + timeSent]!;
      edge.caller(instance).breaker?.ended(outcome === outcomeOk, sentAt, world.now);
      this.pools.giveUpPlace(row, edge, instance);
    }
    if (ints[row + rowTwin] !== none && this.isLeftToTwin(row, edge, outcome, instance)) {
      // The other one may still answer.
    } else if (outcome !== outcomeOk && this.mayRetry(row, edge)) {
      this.backOff(isOut ? this.leaveBehind(row, edge) : row, edge);
    } else {
      this.settling.settle(row, edge, outcome, isOut);
    }
    if (instance !== none) this.pools.passOn(edge, instance);
  }

  /** Of two tries that are out one has ended. @returns whether the call goes on with the other */
  private isLeftToTwin(row: number, edge: Edge, outcome: Outcome, instance: number): boolean {
    const { calls, notes } = this.world;
    const { ints } = this.rows;
    const twin = ints[row + rowTwin]!;
    ints[row + rowTwin] = none;
    ints[twin + rowTwin] = none;
    const isHedge = (ints[row + rowFlags]! & flagHedge) !== 0;
    if (outcome === outcomeOk || outcome === outcomeTimedOut) {
      // The call is the primary's: the winner takes its place.
      if (isHedge) calls.takePlace(twin, row);
      notes.tryEnds(twin, outcomeOvertaken);
      this.abandoning.dismiss(twin, edge, instance);
      return false;
    }
    if (!isHedge) {
      calls.takePlace(row, twin);
      ints[twin + rowFlags]! &= ~flagHedge;
      this.armTimeout(row, twin, edge);
    }
    this.rows.release(row);
    return true;
  }

  private mayRetry(row: number, edge: Edge): boolean {
    return this.rows.ints[row + rowTries]! <= edge.maxRetries && edge.hasBudget();
  }

  /** Work for a try goes on at the callee: the call goes on with another row. */
  private leaveBehind(row: number, edge: Edge): number {
    const { calls, notes, repeats } = this.world;
    const copy = calls.copyOf(row);
    notes.handsOver(row, copy);
    const { ints } = this.rows;
    calls.takePlace(row, copy);
    if (edge.isIdempotent) repeats.asksAgain(row, copy, !(ints[row + rowFlags]! & flagFollows));
    else ints[row + rowFlags]! |= flagRepeated;
    calls.orphan(row);
    return copy;
  }

  private backOff(row: number, edge: Edge): void {
    const { world } = this;
    const { ints } = this.rows;
    edge.counts[edgeRetries]!++;
    ints[row + rowFlags] = (ints[row + rowFlags]! & flagWrite) | flagBackingOff;
    ints[row + rowStation] = none;
    ints[row + rowInstance] = none;
    const generation = ++ints[row + rowGeneration]!;
    const wait = edge.backoffMs(ints[row + rowTries]!);
    world.notes.backsOff(row, wait);
    world.schedule(wait, eventRetry, row, generation);
  }
}
