import type { ClientState } from './client.ts';
import {
  clientDegraded,
  clientFailed,
  clientOffered,
  clientRefused,
  clientSucceeded,
  clientTimedOut,
} from './client-counts.ts';
import type { Overdue } from './delays.ts';
import type { Edge } from './edge.ts';
import {
  edgeCalls,
  edgeEnded,
  edgeFailed,
  edgeFastFailed,
  edgeHedges,
  edgeRetries,
  edgeTimeouts,
  edgeTries,
} from './edge-counts.ts';
import { eventDelivery, eventExpiry, eventRetry, eventThinkEnd } from './event-kinds.ts';
import { Repeats } from './repeats.ts';
import {
  flagBackingOff,
  flagDegraded,
  flagFailed,
  flagFollows,
  flagHedge,
  flagInTransit,
  flagLost,
  flagOrphan,
  flagPooled,
  flagRepeated,
  flagSlot,
  flagWrite,
  none,
  type Outcome,
  outcomeFailed,
  outcomeOk,
  outcomeRefused,
  outcomeTimedOut,
  rowChild,
  rowClient,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowParent,
  rowPending,
  rowSibling,
  rowStation,
  rowStep,
  rowTrace,
  rowTries,
  rowTwin,
  timeCalled,
  timeSent,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { CallingSide, Serving } from './serving.ts';
import { stateCrashed } from './station-layout.ts';
import {
  noteBackoff,
  noteCall,
  noteCallEnd,
  noteHandOver,
  noteHedge,
  noteNetwork,
  notePool,
  noteTry,
  noteTryEnd,
  outcomeDegraded,
  outcomeOvertaken,
} from './trace-notes.ts';
import type { UsualCourse } from './usual-course.ts';
import type { World } from './world.ts';

/** Calls from clients and stations: tries, timeouts, retries, hedges, breakers, pools, fallbacks. */
export class Calling implements CallingSide, Overdue {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly serving: Serving;
  private readonly repeats = new Repeats();
  usual!: UsualCourse;

  constructor(world: World, serving: Serving) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.serving = serving;
  }

  /** A client's request sets out. */
  setOut(client: ClientState): void {
    client.counts[clientOffered]!++;
    const isWrite = client.writeShare > 0 && client.random.uniform() < client.writeShare;
    const edge = this.world.edges[client.edge]!;
    const row = this.newCall(edge, none, client.index, isWrite ? flagWrite : 0);
    if (++client.sinceFollowed >= client.followEvery) this.follow(client, row);
    this.usual.send(row, edge);
  }

  private follow(client: ClientState, row: number): void {
    const { tracer, now } = this.world;
    client.sinceFollowed = 0;
    this.rows.ints[row + rowTrace] = tracer.begin(client.index, row, now);
  }

  makeCalls(request: number): boolean {
    const { world, rows } = this;
    const { ints } = rows;
    const steps = world.plans[ints[request + rowStation]!]!;
    while (ints[request + rowStep]! < steps.length) {
      const step = steps[ints[request + rowStep]!++]!;
      if (step.length > 1) {
        if (this.makeAtOnce(request, step)) return false;
      } else {
        const edge = world.edges[step[0]!]!;
        if (!this.makes(edge, ints[request + rowClient]!)) continue;
        ints[request + rowPending] = 1;
        this.begin(edge, request);
        return false;
      }
    }
    return true;
  }

  /** The next try of a call. */
  attempt(row: number, edge: Edge): void {
    const { world } = this;
    const { ints, times } = this.rows;
    if (edge.isGuarded && !this.isAllowed(row, edge)) {
      edge.counts[edgeFastFailed]!++;
      this.settle(row, edge, outcomeFailed, false);
      return;
    }
    edge.counts[edgeTries]!++;
    ints[row + rowTries]!++;
    times[(row >> 2) + timeSent] = this.clock[0]!;
    if (ints[row + rowTrace] !== none)
      world.tracer.note(ints[row + rowTrace]!, noteTry, row, edge.target, world.now, world.now);
    if (edge.timeoutRing !== none) world.delays.set(edge.timeoutRing, row);
    if (edge.isGuarded) {
      const caller = edge.caller(this.callerOf(row));
      // Whoever stands in line goes first, also while a slot is being passed on.
      if (caller.inFlight >= edge.poolLimit || caller.hasWaiting) {
        ints[row + rowFlags]! |= flagPooled;
        caller.wait(row, ints);
        return;
      }
    }
    this.send(row, edge);
  }

  /** The wait between two tries is over. */
  retry(row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! &= ~flagBackingOff;
    this.attempt(row, this.world.edges[ints[row + rowEdge]!]!);
  }

  /** A try has come over the network. */
  deliver(row: number): void {
    const { ints, times } = this.rows;
    ints[row + rowFlags]! &= ~flagInTransit;
    if (ints[row + rowTrace] !== none) {
      const sentAt = times[(row >> 2) + timeSent]!;
      this.world.tracer.note(ints[row + rowTrace]!, noteNetwork, row, none, sentAt, this.world.now);
    }
    this.reach(row, this.world.edges[ints[row + rowEdge]!]!);
  }

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

  /** A try has been out for long: a second one is sent beside it. */
  hedge(row: number): void {
    const { world, rows } = this;
    const flags = rows.ints[row + rowFlags]!;
    const edge = world.edges[rows.ints[row + rowEdge]!]!;
    const isOut = !(flags & (flagBackingOff | flagPooled)) && rows.ints[row + rowTwin] === none;
    const caller = edge.isGuarded ? edge.caller(this.callerOf(row)) : undefined;
    if (!isOut || (caller && caller.inFlight >= edge.poolLimit)) return;
    const twin = this.copyOf(row);
    const { ints, times } = rows;
    ints[twin + rowFlags]! |= flagHedge;
    ints[row + rowTwin] = twin;
    ints[twin + rowTwin] = row;
    times[(twin >> 2) + timeSent] = world.now;
    edge.counts[edgeTries]!++;
    edge.counts[edgeHedges]!++;
    if (ints[twin + rowTrace] !== none) {
      world.tracer.note(ints[twin + rowTrace]!, noteHedge, twin, edge.target, world.now, world.now);
    }
    this.send(twin, edge);
  }

  left(row: number, outcome: Outcome): void {
    const { ints } = this.rows;
    if (!this.world.edges[ints[row + rowEdge]!]!.isIdempotent) return;
    this.repeats.left(row, outcome, (ints[row + rowFlags]! & flagDegraded) !== 0);
  }

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
    for (const edge of freed) this.nextInLine(edge, instance);
  }

  /** After the limit of its pools has changed. */
  fillPools(edge: Edge): void {
    for (const instance of edge.callingInstances()) this.nextInLine(edge, instance);
  }

  /** @returns whether there is any to wait for */
  private makeAtOnce(request: number, step: readonly number[]): boolean {
    const { world, rows } = this;
    const client = rows.ints[request + rowClient]!;
    const chosen = step.filter((index) => this.makes(world.edges[index]!, client));
    const generation = rows.ints[request + rowGeneration]!;
    rows.ints[request + rowPending] = chosen.length;
    for (const index of chosen) {
      this.begin(world.edges[index]!, request);
      // One that failed at once has ended the request: its sisters are not made any more.
      const { ints } = rows;
      if (ints[request + rowGeneration] !== generation || ints[request + rowStation] === none)
        break;
    }
    return chosen.length > 0;
  }

  private makes(edge: Edge, client: number): boolean {
    return edge.isFor[client]! && (edge.share >= 1 || edge.random.uniform() < edge.share);
  }

  private begin(edge: Edge, parent: number): void {
    const { ints } = this.rows;
    const client = ints[parent + rowClient]!;
    const row = this.newCall(edge, parent, client, ints[parent + rowFlags]! & flagWrite);
    this.linkTo(parent, row);
    this.traceCall(parent, row);
    this.usual.send(row, edge);
  }

  private traceCall(parent: number, row: number): void {
    const { ints } = this.rows;
    const trace = ints[parent + rowTrace]!;
    if (trace === none) return;
    ints[row + rowTrace] = trace;
    this.world.tracer.note(trace, noteCall, row, parent, this.world.now, this.world.now);
  }

  private newCall(edge: Edge, parent: number, client: number, flags: number): number {
    const { rows } = this;
    const row = rows.allocate();
    const { ints } = rows;
    ints[row + rowEdge] = edge.index;
    ints[row + rowParent] = parent;
    ints[row + rowClient] = client;
    ints[row + rowFlags] = flags;
    ints[row + rowTries] = 0;
    rows.times[(row >> 2) + timeCalled] = this.clock[0]!;
    edge.counts[edgeCalls]!++;
    return row;
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

  /** Another row for the same call. */
  private copyOf(row: number): number {
    const { rows } = this;
    const copy = rows.allocate();
    const { ints, times } = rows;
    for (const column of [rowEdge, rowParent, rowClient, rowTries, rowTrace]) {
      ints[copy + column] = ints[row + column]!;
    }
    ints[copy + rowFlags] = ints[row + rowFlags]! & flagWrite;
    times[(copy >> 2) + timeCalled] = times[(row >> 2) + timeCalled]!;
    if (ints[row + rowTrace] !== none) {
      const { tracer, now } = this.world;
      tracer.note(ints[row + rowTrace]!, noteHandOver, row, copy, now, now);
    }
    return copy;
  }

  /** Instance of the caller: breakers and pools belong to it. */
  private callerOf(row: number): number {
    const { ints } = this.rows;
    const parent = ints[row + rowParent]!;
    return parent === none ? 0 : ints[parent + rowInstance]!;
  }

  private isAllowed(row: number, edge: Edge): boolean {
    const { breaker } = edge.caller(this.callerOf(row));
    return !breaker || breaker.allows(this.world.now);
  }

  private send(row: number, edge: Edge): void {
    const { world } = this;
    const { ints } = this.rows;
    if (edge.hedgeRing !== none && !(ints[row + rowFlags]! & flagHedge)) {
      world.delays.set(edge.hedgeRing, row);
    }
    if (edge.isGuarded) {
      edge.caller(this.callerOf(row)).inFlight++;
      ints[row + rowFlags]! |= flagSlot;
    }
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

  private reach(row: number, edge: Edge): void {
    const first = edge.isIdempotent ? this.repeats.firstOf(row) : undefined;
    if (!first) {
      this.serving.admit(row, this.world.stations[edge.target]!);
    } else if (first.row !== undefined) {
      this.serving.follow(first.row, row);
    } else {
      if (first.degraded) this.rows.ints[row + rowFlags]! |= flagDegraded;
      this.serving.answer(row, outcomeOk);
    }
  }

  /**
   * A try has ended, by an answer or for want of one.
   * @param isOut whether work for it goes on at the callee or on the way there
   */
  private tryEnded(row: number, edge: Edge, outcome: Outcome, isOut: boolean): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const { now } = world;
    const instance = edge.isGuarded ? this.callerOf(row) : none;
    this.traceEnd(row, outcome);
    if (edge.isGuarded) {
      const sentAt = times[(row >> 2) + timeSent]!;
      edge.caller(instance).breaker?.ended(outcome === outcomeOk, sentAt, now);
      this.giveUpPlace(row, edge, instance);
    }
    if (ints[row + rowTwin] !== none && this.isLeftToTwin(row, edge, outcome, instance)) {
      // The other one may still answer.
    } else if (outcome !== outcomeOk && this.mayRetry(row, edge)) {
      this.backOff(isOut ? this.leaveBehind(row, edge) : row, edge);
    } else {
      this.settle(row, edge, outcome, isOut);
    }
    if (instance !== none) this.nextInLine(edge, instance);
  }

  /** Of two tries that are out one has ended. @returns whether the call goes on with the other */
  private isLeftToTwin(row: number, edge: Edge, outcome: Outcome, instance: number): boolean {
    const { ints } = this.rows;
    const twin = ints[row + rowTwin]!;
    ints[row + rowTwin] = none;
    ints[twin + rowTwin] = none;
    const isHedge = (ints[row + rowFlags]! & flagHedge) !== 0;
    if (outcome === outcomeOk || outcome === outcomeTimedOut) {
      // The call is the primary's: the winner takes its place.
      if (isHedge) this.takePlace(twin, row);
      this.traceEnd(twin, outcomeOvertaken);
      this.dismiss(twin, edge, instance);
      return false;
    }
    if (!isHedge) {
      this.takePlace(row, twin);
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
    const copy = this.copyOf(row);
    const { ints } = this.rows;
    this.takePlace(row, copy);
    if (edge.isIdempotent)
      this.repeats.asksAgain(row, copy, !(ints[row + rowFlags]! & flagFollows));
    else ints[row + rowFlags]! |= flagRepeated;
    this.orphan(row);
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
    if (ints[row + rowTrace] !== none) {
      const { tracer, now } = world;
      tracer.note(ints[row + rowTrace]!, noteBackoff, row, none, now, now + wait);
    }
    world.schedule(wait, eventRetry, row, generation);
  }

  /** A call has its final outcome: the caller goes on with it. */
  private settle(row: number, edge: Edge, outcome: Outcome, isOut: boolean): void {
    const { ints, times } = this.rows;
    const parent = ints[row + rowParent]!;
    const client = ints[row + rowClient]!;
    const trace = ints[row + rowTrace]!;
    const isFallback = outcome !== outcomeOk && edge.hasFallback;
    const isGood = outcome === outcomeOk || isFallback;
    const degraded = isFallback ? flagDegraded : ints[row + rowFlags]! & flagDegraded;
    if (trace !== none) {
      this.world.tracer.note(trace, noteCallEnd, row, none, this.world.now, this.world.now);
    }
    if (edge.isIdempotent) this.repeats.forget(row);
    if (parent !== none) {
      this.unlink(parent, row);
    } else if (isGood) {
      const { latencies } = this.world.clients[client]!;
      latencies.fresh[latencies.next()] = this.clock[0]! - times[(row >> 2) + timeCalled]!;
    }
    if (isOut) this.orphan(row);
    else this.rows.release(row);
    if (parent === none) {
      this.clientEnded(client, isGood ? outcomeOk : outcome, degraded !== 0, trace);
      return;
    }
    ints[parent + rowFlags]! |= isGood ? degraded : flagFailed;
    const left = --ints[parent + rowPending]!;
    if (left === 0 || ints[parent + rowFlags]! & flagFailed) this.serving.proceed(parent);
  }

  private clientEnded(index: number, outcome: Outcome, degraded: boolean, trace: number): void {
    const { world } = this;
    const client = world.clients[index]!;
    if (outcome === outcomeOk) client.counts[degraded ? clientDegraded : clientSucceeded]!++;
    else client.counts[lostFields[outcome]]!++;
    if (trace !== none) {
      const isDegraded = outcome === outcomeOk && degraded;
      world.tracer.end(trace, isDegraded ? outcomeDegraded : outcome, world.now);
    }
    if (client.present > 0) this.think(client);
  }

  /** A user of a closed loop thinks before the next request. */
  think(client: ClientState): void {
    this.world.schedule(client.think.sample(client.random), eventThinkEnd, client.index, 0);
  }

  /** Nobody waits for a call any more: its request goes on at the callee without a caller. */
  private abandon(row: number, edge: Edge, instance: number): void {
    const { ints, times } = this.rows;
    const twin = ints[row + rowTwin]!;
    if (twin !== none) this.dismiss(twin, edge, instance);
    if (edge.isIdempotent) this.repeats.forget(row);
    if (edge.isGuarded && !(ints[row + rowFlags]! & flagBackingOff)) {
      edge.caller(instance).breaker?.abandoned(times[(row >> 2) + timeSent]!);
    }
    this.dismiss(row, edge, instance);
  }

  /** A try is not waited for any more; it goes on as long as there is work for it somewhere. */
  private dismiss(row: number, edge: Edge, instance: number): void {
    const { ints } = this.rows;
    const isOut = !(ints[row + rowFlags]! & (flagPooled | flagLost | flagBackingOff));
    if (edge.isGuarded) this.giveUpPlace(row, edge, instance);
    if (isOut) this.orphan(row);
    else this.rows.release(row);
  }

  private orphan(row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! |= flagOrphan;
    ints[row + rowParent] = none;
    ints[row + rowTwin] = none;
  }

  private giveUpPlace(row: number, edge: Edge, instance: number): void {
    const { ints } = this.rows;
    const flags = ints[row + rowFlags]!;
    const caller = edge.caller(instance);
    if (flags & flagPooled) caller.leaveLine(row, ints);
    else if (flags & flagSlot) caller.inFlight--;
    ints[row + rowFlags] = flags & ~(flagSlot | flagPooled);
  }

  private nextInLine(edge: Edge, instance: number): void {
    const { world, rows } = this;
    const caller = edge.caller(instance);
    if (caller.isPassing) return;
    caller.isPassing = true;
    const owner = edge.source === none ? undefined : world.stations[edge.source]!;
    const isDead = () => owner !== undefined && (owner.stateOf(instance) & stateCrashed) !== 0;
    while (caller.hasWaiting && caller.inFlight < edge.poolLimit && !isDead()) {
      const row = caller.takeWaiting(rows.ints);
      rows.ints[row + rowFlags]! &= ~flagPooled;
      this.tracePool(row);
      this.send(row, edge);
    }
    caller.isPassing = false;
  }

  private tracePool(row: number): void {
    const { ints, times } = this.rows;
    if (ints[row + rowTrace] === none) return;
    const since = times[(row >> 2) + timeSent]!;
    this.world.tracer.note(ints[row + rowTrace]!, notePool, row, none, since, this.world.now);
  }

  private traceEnd(row: number, outcome: number): void {
    const trace = this.rows.ints[row + rowTrace]!;
    if (trace === none) return;
    this.world.tracer.note(trace, noteTryEnd, row, outcome, this.world.now, this.world.now);
  }

  private linkTo(parent: number, row: number): void {
    const { ints } = this.rows;
    ints[row + rowSibling] = ints[parent + rowChild]!;
    ints[parent + rowChild] = row;
  }

  /** Puts a row into its caller's list of calls where another one stands. */
  private takePlace(before: number, after: number): void {
    const { ints } = this.rows;
    const parent = ints[before + rowParent]!;
    if (parent === none) return;
    this.unlink(parent, before);
    this.linkTo(parent, after);
  }

  unlink(parent: number, row: number): void {
    const { ints } = this.rows;
    let at = ints[parent + rowChild]!;
    if (at === row) {
      ints[parent + rowChild] = ints[row + rowSibling]!;
      return;
    }
    while (ints[at + rowSibling] !== row) at = ints[at + rowSibling]!;
    ints[at + rowSibling] = ints[row + rowSibling]!;
  }
}

const lostFields: Readonly<Record<Exclude<Outcome, 0>, number>> = {
  [outcomeFailed]: clientFailed,
  [outcomeRefused]: clientRefused,
  [outcomeTimedOut]: clientTimedOut,
};
