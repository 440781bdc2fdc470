import { chooseForCommonLine, chooseInstance } from './balancing.ts';
import { eventRedelivery, eventReplicated, eventWorkEnd } from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';
import { Followers } from './followers.ts';
import { isTurnedAway } from './gate.ts';
import { dequeue, enqueue } from './lines.ts';
import {
  flagDegraded,
  flagFailed,
  flagHit,
  flagInWork,
  flagMessage,
  flagOrphan,
  flagParked,
  flagRepeated,
  flagStuck,
  flagWorked,
  flagWrite,
  none,
  type Outcome,
  outcomeFailed,
  outcomeOk,
  outcomeRefused,
  rowChild,
  rowClient,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowKey,
  rowParent,
  rowStation,
  rowStep,
  rowTrace,
  rowTries,
  timeArrived,
  timeStarted,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import {
  instanceBusy,
  instanceInts,
  instanceQueued,
  instanceState,
  stateCold,
  stateCrashed,
  stateHung,
  stateRetired,
  stationArrivals,
  stationCompleted,
  stationFailed,
  stationRefused,
} from './station-layout.ts';
import { serverFor, writeCopies } from './storing.ts';
import { noteQueue, noteWork } from './trace-notes.ts';
import type { World } from './world.ts';

/** What a station needs of the side that calls: answers go there, and its own calls start there. */
export interface CallingSide {
  /** A try has its answer. */
  answered(row: number, outcome: Outcome): void;
  /** Makes the request's next calls; true when there is none left to wait for. */
  makeCalls(row: number): boolean;
  abandonCalls(row: number): void;
  /** A request has left the station at which it was. */
  left(row: number, outcome: Outcome): void;
}

/** Takes no work, now or ever. */
const stateIdle = stateCrashed | stateRetired | stateCold;

/** Requests at stations: admission, waiting, work, and leaving. */
export class Serving {
  callers!: CallingSide;
  /** Somewhere repeats are answered from the first result. */
  keepsResults = false;
  private readonly world: World;
  private readonly rows: Rows;
  private readonly queue: EventQueue;
  private readonly clock: Float64Array;
  private readonly followers: Followers;

  constructor(world: World) {
    this.world = world;
    this.rows = world.rows;
    this.queue = world.queue;
    this.clock = world.clock;
    this.followers = new Followers(world.rows);
  }

  /** A try has come to its callee: it is let in, or answered at once. */
  admit(row: number, station: Station): void {
    const { rows } = this;
    const { ints } = rows;
    station.counts[stationArrivals]!++;
    ints[row + rowStation] = station.index;
    ints[row + rowStep] = 0;
    ints[row + rowKey] = station.keys ? station.keys.draw(station.choiceRandom) : none;
    if (station.isGated && isTurnedAway(station, ints[row + rowClient]!, this.world.now)) {
      this.turnAway(station, row, outcomeRefused);
      return;
    }
    this.admitTo(row, station, this.instanceFor(station, row));
  }

  /** The instance has been chosen, if there is one. */
  admitTo(row: number, station: Station, instance: number): void {
    if (instance === none) this.turnAway(station, row, outcomeRefused);
    else if (station.stateOf(instance) & stateCrashed) this.turnAway(station, row, outcomeFailed);
    else if (station.isBuffer) this.takeMessage(station, row);
    else this.letIn(row, station, instance);
  }

  /** Own work has ended. */
  workEnded(row: number): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const station = world.stations[ints[row + rowStation]!]!;
    station.serviceSum += this.clock[0]! - times[(row >> 2) + timeStarted]!;
    station.serviceCount++;
    if (ints[row + rowTrace] !== none) {
      const startedAt = times[(row >> 2) + timeStarted]!;
      world.tracer.note(ints[row + rowTrace]!, noteWork, row, none, startedAt, world.now);
    }
    if (station.isPlain) this.proceed(row);
    else this.makeUse(station, row);
  }

  /** Goes on after own work or after a step of calls, unless the instance hangs. */
  proceed(row: number): void {
    const { ints } = this.rows;
    const station = this.world.stations[ints[row + rowStation]!]!;
    const flags = ints[row + rowFlags]!;
    if (this.isHung(station, row)) ints[row + rowFlags] = flags | flagStuck | flagWorked;
    else if (flags & flagFailed) this.finish(row, outcomeFailed);
    else if (flags & flagHit || this.callers.makeCalls(row)) this.finish(row, outcomeOk);
  }

  /** Starts what waits while there are free workers. */
  serve(station: Station, instance: number): void {
    const at = instance * instanceInts;
    const line = station.lineOf(instance);
    while (
      station.hot[line + instanceQueued]! > 0 &&
      station.hot[at + instanceBusy]! < station.workers &&
      !(station.hot[at + instanceState]! & stateIdle)
    ) {
      station.touch();
      const row = dequeue(station, line, this.rows.ints);
      // Work whose caller has gone, or that has waited past the deadline, is not worth starting.
      if (station.deadlineMs !== Number.POSITIVE_INFINITY && this.isWorthless(station, row)) {
        this.leave(station, row, outcomeRefused);
      } else {
        this.start(station, instance, row);
      }
    }
  }

  serveAll(station: Station): void {
    for (let instance = 0; instance < station.instances.length; instance++) {
      this.serve(station, instance);
    }
  }

  /** All that an instance works on fails, and all that waits at it alone. */
  failAll(station: Station, instance: number): void {
    const { world, rows } = this;
    station.cores?.clear(instance, world.now);
    station.cache?.empty(instance);
    for (const row of rows.inUse()) {
      const { ints } = rows;
      const isHere =
        ints[row + rowStation] === station.index && ints[row + rowInstance] === instance;
      if (isHere && ints[row + rowFlags]! & flagInWork) this.finish(row, outcomeFailed);
    }
    if (station.isShared) return;
    const line = instance * instanceInts;
    while (station.hot[line + instanceQueued]! > 0) {
      station.touch();
      this.leave(station, dequeue(station, line, rows.ints), outcomeFailed);
    }
  }

  /** An instance that hung goes on with what had been about to go on. */
  revive(station: Station, instance: number): void {
    const { rows } = this;
    for (const row of rows.inUse()) {
      const { ints } = rows;
      if (ints[row + rowStation] !== station.index || ints[row + rowInstance] !== instance)
        continue;
      const flags = ints[row + rowFlags]!;
      if (!(flags & flagStuck)) continue;
      ints[row + rowFlags] = flags & ~flagStuck;
      if (flags & flagWorked) this.proceed(row);
      else this.makeUse(station, row);
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
        this.leave(station, row, outcomeFailed);
      } else {
        ints[row + rowInstance] = heir;
        enqueue(station, heir, row, ints);
        this.serve(station, heir);
      }
    }
  }

  /** A message that was not dealt with shows up in its queue again. */
  redeliver(row: number): void {
    const { world } = this;
    const { ints } = this.rows;
    const station = world.stations[ints[row + rowStation]!]!;
    station.touch();
    station.parked--;
    if (station.stateOf(0) & stateCrashed) {
      this.leave(station, row, outcomeFailed);
      return;
    }
    ints[row + rowFlags] = ints[row + rowFlags]! & keptByMessages;
    ints[row + rowStep] = 0;
    ints[row + rowInstance] = 0;
    enqueue(station, 0, row, ints);
    this.serve(station, 0);
  }

  /** Waits for the answer to another request, which will be its own. */
  follow(leader: number, row: number): void {
    this.followers.add(leader, row);
  }

  /** The caller's side, if anybody still waits there. */
  answer(row: number, outcome: Outcome): void {
    if (this.rows.ints[row + rowFlags]! & flagOrphan) this.rows.release(row);
    else this.callers.answered(row, outcome);
  }

  instanceFor(station: Station, row: number): number {
    const { ints } = this.rows;
    if (station.replication) return serverFor(station, (ints[row + rowFlags]! & flagWrite) !== 0);
    const key = ints[row + rowKey]!;
    return station.isShared ? chooseForCommonLine(station, key) : chooseInstance(station, key);
  }

  /** An instance begins with a request at once, or has it wait, or has no room for it. */
  private letIn(row: number, station: Station, instance: number): void {
    const { ints, times } = this.rows;
    const { hot } = station;
    const at = instance * instanceInts;
    const line = station.isShared ? 0 : at;
    const queued = hot[line + instanceQueued]!;
    const isFree = queued === 0 && hot[at + instanceBusy]! < station.workers;
    if (!isFree && queued >= station.queueLimit) {
      this.turnAway(station, row, outcomeRefused);
      return;
    }
    times[(row >> 2) + timeArrived] = this.clock[0]!;
    station.touch();
    if (isFree) {
      this.start(station, instance, row);
    } else {
      ints[row + rowInstance] = instance;
      enqueue(station, instance, row, ints);
    }
  }

  private isHung(station: Station, row: number): boolean {
    return (station.stateOf(this.rows.ints[row + rowInstance]!) & stateHung) !== 0;
  }

  private isWorthless(station: Station, row: number): boolean {
    const { ints, times } = this.rows;
    const waited = this.world.now - times[(row >> 2) + timeArrived]!;
    const flags = ints[row + rowFlags]!;
    return waited >= station.deadlineMs || (flags & (flagOrphan | flagMessage)) === flagOrphan;
  }

  private turnAway(station: Station, row: number, outcome: Outcome): void {
    station.counts[outcome === outcomeRefused ? stationRefused : stationFailed]!++;
    this.rows.ints[row + rowStation] = none;
    this.answer(row, outcome);
  }

  /** A queue keeps the message and lets the caller go. */
  private takeMessage(station: Station, call: number): void {
    const { world, rows } = this;
    const isFree = station.queued === 0 && station.busy < station.workers;
    if (!isFree && station.queued >= station.queueLimit) {
      this.turnAway(station, call, outcomeRefused);
      return;
    }
    const row = rows.allocate();
    const { ints } = rows;
    ints[row + rowStation] = station.index;
    ints[row + rowEdge] = ints[call + rowEdge]!;
    ints[row + rowClient] = ints[call + rowClient]!;
    ints[row + rowFlags] = flagOrphan | flagMessage | (ints[call + rowFlags]! & flagWrite);
    ints[row + rowInstance] = 0;
    ints[row + rowStep] = 0;
    ints[row + rowTries] = 0;
    ints[row + rowParent] = none;
    rows.times[(row >> 2) + timeArrived] = world.now;
    ints[call + rowStation] = none;
    station.touch();
    enqueue(station, 0, row, ints);
    this.answer(call, outcomeOk);
    this.serve(station, 0);
  }

  /** The station's counts have been brought up to now. */
  private start(station: Station, instance: number, row: number): void {
    const { ints, times } = this.rows;
    const now = this.clock[0]!;
    const flags = ints[row + rowFlags]!;
    const arrivedAt = times[(row >> 2) + timeArrived]!;
    if (!(flags & flagMessage) || ints[row + rowTries] === 0) {
      station.waits.fresh[station.waits.next()] = now - arrivedAt;
    }
    station.hot[instance * instanceInts + instanceBusy]!++;
    station.busy++;
    if (station.countsLevels) station.busyAt[station.levelOf[ints[row + rowClient]!]!]!++;
    ints[row + rowInstance] = instance;
    ints[row + rowFlags] = flags | flagInWork;
    times[(row >> 2) + timeStarted] = now;
    if (ints[row + rowTrace] !== none) {
      this.world.tracer.note(ints[row + rowTrace]!, noteQueue, row, none, arrivedAt, now);
    }
    const service = station.services[ints[row + rowClient]!]!;
    let time = service.values[service.next()]! * station.slowdown;
    if (!station.isEven) time *= station.paceOf(instance, now);
    const generation = ints[row + rowGeneration]!;
    if (station.cores) {
      station.cores.start(instance, row, generation, time, now);
    } else {
      this.queue.when[0] = now + time;
      this.queue.push(eventWorkEnd, row, generation);
    }
  }

  /** What a cache or a database does with finished work, and work that fails. */
  private makeUse(station: Station, row: number): void {
    const { world } = this;
    const { ints } = this.rows;
    if (this.isHung(station, row)) {
      ints[row + rowFlags]! |= flagStuck;
      return;
    }
    ints[row + rowFlags]! |= flagWorked;
    const isWrite = (ints[row + rowFlags]! & flagWrite) !== 0;
    if (station.errorShare > 0 && station.serviceRandom.uniform() < station.errorShare) {
      ints[row + rowFlags]! |= flagFailed;
    } else if (station.cache) {
      if (!isWrite && !this.lookUp(station, row)) return;
    } else if (station.hitShare > 0 && !isWrite) {
      if (station.choiceRandom.uniform() < station.hitShare) ints[row + rowFlags]! |= flagHit;
    } else if (station.replication) {
      const wait = writeCopies(station, row, ints, world.now);
      if (wait > 0) {
        if (wait === Number.POSITIVE_INFINITY)
          station.replication.block(row, ints[row + rowGeneration]!);
        else world.schedule(wait, eventReplicated, row, ints[row + rowGeneration]!);
        return;
      }
    }
    this.proceed(row);
  }

  /** @returns false when the request waits for another that fetches the same record */
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
    this.followers.add(leader, row);
    return false;
  }

  private finish(row: number, outcome: Outcome): void {
    const { world } = this;
    const { ints } = this.rows;
    const station = world.stations[ints[row + rowStation]!]!;
    const instance = ints[row + rowInstance]!;
    station.touch();
    station.busy--;
    station.hot[instance * instanceInts + instanceBusy]!--;
    if (station.countsLevels) station.busyAt[station.levelOf[ints[row + rowClient]!]!]!--;
    ints[row + rowFlags]! &= ~flagInWork;
    if (ints[row + rowChild] !== none) this.callers.abandonCalls(row);
    if (station.cache) this.remember(station, instance, row, outcome);
    const isToBeTriedAgain =
      outcome !== outcomeOk &&
      station.isBuffer &&
      !(station.stateOf(instance) & stateCrashed) &&
      ++ints[row + rowTries]! < station.attempts;
    if (isToBeTriedAgain) this.park(station, row);
    this.serve(station, instance);
    if (!isToBeTriedAgain) this.leave(station, row, outcome);
  }

  private park(station: Station, row: number): void {
    const { ints, times } = this.rows;
    station.parked++;
    ints[row + rowFlags]! |= flagParked;
    ints[row + rowInstance] = none;
    const generation = ++ints[row + rowGeneration]!;
    const visibleAt = times[(row >> 2) + timeStarted]! + station.redeliverAfterMs;
    this.queue.when[0] = Math.max(this.world.now, visibleAt);
    this.queue.push(eventRedelivery, row, generation);
  }

  /** A record that was fetched is kept, one that was written is not what it was. */
  private remember(station: Station, instance: number, row: number, outcome: Outcome): void {
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

  /** Counts a request out and answers its caller. */
  private leave(station: Station, row: number, outcome: Outcome): void {
    const { ints, times } = this.rows;
    station.sojourns.fresh[station.sojourns.next()] =
      this.clock[0]! - times[(row >> 2) + timeArrived]!;
    const flags = ints[row + rowFlags]!;
    if (outcome === outcomeOk) {
      station.counts[stationCompleted]!++;
      if (flags & flagRepeated) station.duplicates++;
    } else {
      station.counts[outcome === outcomeRefused ? stationRefused : stationFailed]!++;
      if (station.deadLetter) station.deadLetters++;
    }
    ints[row + rowStation] = none;
    if (this.followers.any) this.release(row, outcome, flags & flagDegraded);
    if (this.keepsResults) this.callers.left(row, outcome);
    this.answer(row, outcome);
  }

  /** Those who waited for this one's result have it now. */
  private release(leader: number, outcome: Outcome, degraded: number): void {
    for (const row of this.followers.take(leader)) {
      const { ints } = this.rows;
      ints[row + rowFlags]! |= degraded;
      // A call that was asked again stands outside, a look-up holds a worker.
      if (ints[row + rowStation] === none) this.answer(row, outcome);
      else {
        if (outcome === outcomeOk) ints[row + rowFlags]! |= flagHit;
        else ints[row + rowFlags]! |= flagFailed;
        this.proceed(row);
      }
    }
  }
}

const keptByMessages = flagOrphan | flagMessage | flagWrite;
