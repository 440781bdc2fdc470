import type { Abandoning } from './abandoning.ts';
import { eventWorkEnd } from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';
import { dequeue } from './lines.ts';
import type { Messages } from './messages.ts';
import { Records } from './records.ts';
import {
  flagDegraded,
  flagFailed,
  flagHit,
  flagInWork,
  flagMessage,
  flagOrphan,
  flagRepeated,
  flagStuck,
  flagWorked,
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
  rowStation,
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
  stateCrashed,
  stateHung,
  stateIdle,
  stationCompleted,
  stationFailed,
  stationRefused,
} from './station-layout.ts';
import type { World } from './world.ts';

/** Where answers go. */
interface Answers {
  /** A try has its answer. */
  answered(row: number, outcome: Outcome): void;
}

/** Where a station's own calls start. */
interface Calls {
  /** Makes the request's next calls; true when there is none left to wait for. */
  makeCalls(row: number): boolean;
}

/** Requests that have been let in at stations: starting, work, finishing and leaving. */
export class Serving {
  answers!: Answers;
  calls!: Calls;
  /** Somewhere repeats are answered from the first result. */
  keepsResults = false;
  private readonly world: World;
  private readonly rows: Rows;
  private readonly queue: EventQueue;
  private readonly clock: Float64Array;
  private readonly abandoning: Abandoning;
  private readonly messages: Messages;
  private readonly records: Records;

  constructor(world: World, abandoning: Abandoning, messages: Messages) {
    this.world = world;
    this.rows = world.rows;
    this.queue = world.queue;
    this.clock = world.clock;
    this.abandoning = abandoning;
    this.messages = messages;
    this.records = new Records(world);
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

  /** The station's counts have been brought up to now. */
  start(station: Station, instance: number, row: number): void {
    const { ints, times } = this.rows;
    const now = this.clock[0]!;
    const flags = ints[row + rowFlags]!;
    if (!(flags & flagMessage) || ints[row + rowTries] === 0) {
      station.waits.fresh[station.waits.next()] = now - times[(row >> 2) + timeArrived]!;
    }
    station.hot[instance * instanceInts + instanceBusy]!++;
    station.busy++;
    if (station.countsLevels) station.busyAt[station.levelOf[ints[row + rowClient]!]!]!++;
    ints[row + rowInstance] = instance;
    ints[row + rowFlags] = flags | flagInWork;
    times[(row >> 2) + timeStarted] = now;
    this.world.notes.hasWaited(row);
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

  /** Own work has ended. */
  workEnded(row: number): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const station = world.stations[ints[row + rowStation]!]!;
    station.serviceSum += this.clock[0]! - times[(row >> 2) + timeStarted]!;
    station.serviceCount++;
    world.notes.hasWorked(row);
    if (station.isPlain) this.proceed(row);
    else this.makeUse(station, row);
  }

  /** What a cache or a database does with finished work, and work that fails. */
  makeUse(station: Station, row: number): void {
    const { ints } = this.rows;
    if (this.isHung(station, row)) {
      ints[row + rowFlags]! |= flagStuck;
      return;
    }
    ints[row + rowFlags]! |= flagWorked;
    if (station.errorShare > 0 && station.serviceRandom.uniform() < station.errorShare) {
      ints[row + rowFlags]! |= flagFailed;
    } else if (!this.records.use(station, row)) {
      return;
    }
    this.proceed(row);
  }

  /** Goes on after own work or after a step of calls, unless the instance hangs. */
  proceed(row: number): void {
    const { ints } = this.rows;
    const station = this.world.stations[ints[row + rowStation]!]!;
    const flags = ints[row + rowFlags]!;
    if (this.isHung(station, row)) ints[row + rowFlags] = flags | flagStuck | flagWorked;
    else if (flags & flagFailed) this.finish(row, outcomeFailed);
    else if (flags & flagHit || this.calls.makeCalls(row)) this.finish(row, outcomeOk);
  }

  /** A message that was not dealt with shows up in its queue again. */
  redeliver(row: number): void {
    const station = this.world.stations[this.rows.ints[row + rowStation]!]!;
    if (this.messages.unpark(station, row)) this.serve(station, 0);
    else this.leave(station, row, outcomeFailed);
  }

  /** A worker lets go of a request. */
  finish(row: number, outcome: Outcome): void {
    const { ints } = this.rows;
    const station = this.world.stations[ints[row + rowStation]!]!;
    const instance = ints[row + rowInstance]!;
    station.touch();
    station.busy--;
    station.hot[instance * instanceInts + instanceBusy]!--;
    if (station.countsLevels) station.busyAt[station.levelOf[ints[row + rowClient]!]!]!--;
    ints[row + rowFlags]! &= ~flagInWork;
    if (ints[row + rowChild] !== none) this.abandoning.abandonCalls(row);
    if (station.cache) this.records.remember(station, instance, row, outcome);
    const isToBeTriedAgain =
      outcome !== outcomeOk &&
      station.isBuffer &&
      !(station.stateOf(instance) & stateCrashed) &&
      ++ints[row + rowTries]! < station.attempts;
    if (isToBeTriedAgain) this.messages.park(station, row);
    this.serve(station, instance);
    if (!isToBeTriedAgain) this.leave(station, row, outcome);
  }

  /** Counts a request out and answers its caller. */
  leave(station: Station, row: number, outcome: Outcome): void {
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
    if (this.world.followers.any) this.release(row, outcome);
    if (this.keepsResults) this.keepResult(row, outcome);
    this.answer(row, outcome);
  }

  /** The caller's side, if anybody still waits there. */
  answer(row: number, outcome: Outcome): void {
    if (this.rows.ints[row + rowFlags]! & flagOrphan) this.rows.release(row);
    else this.answers.answered(row, outcome);
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

  /** Those who waited for this one's result have it now. */
  private release(leader: number, outcome: Outcome): void {
    const { followers } = this.world;
    const degraded = this.rows.ints[leader + rowFlags]! & flagDegraded;
    for (const row of followers.take(leader, outcome, degraded)) {
      if (this.rows.ints[row + rowStation] === none) this.answer(row, outcome);
      else this.proceed(row);
    }
  }

  /** A repeat of the call will be answered from it. */
  private keepResult(row: number, outcome: Outcome): void {
    const { edges, repeats } = this.world;
    const { ints } = this.rows;
    if (!edges[ints[row + rowEdge]!]!.isIdempotent) return;
    repeats.left(row, outcome, (ints[row + rowFlags]! & flagDegraded) !== 0);
  }
}
