import type { Admission } from './admission.ts';
import type { CallRows } from './call-rows.ts';
import type { Calling } from './calling.ts';
import { clientSucceeded } from './client-counts.ts';
import type { Edge } from './edge.ts';
import { edgeEnded, edgeTries } from './edge-counts.ts';
import { eventWorkEnd } from './event-kinds.ts';
import { dequeue, enqueue } from './lines.ts';
import {
  flagFailed,
  flagInWork,
  none,
  rowClient,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowKey,
  rowParent,
  rowPending,
  rowStation,
  rowStep,
  rowTrace,
  rowTries,
  timeArrived,
  timeCalled,
  timeSent,
  timeStarted,
  usualFlags,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Sending } from './sending.ts';
import type { Serving } from './serving.ts';
import type { Settling } from './settling.ts';
import type { Station } from './station.ts';
import {
  instanceBusy,
  instanceInts,
  instanceQueued,
  instanceState,
  stationArrivals,
  stationCompleted,
} from './station-layout.ts';
import type { World } from './world.ts';

/** Who does it step by step. */
interface Steps {
  readonly calling: Calling;
  readonly sending: Sending;
  readonly admission: Admission;
  readonly serving: Serving;
  readonly settling: Settling;
}

/**
 * What happens to nearly every request, in one piece: it is sent, let in, worked on, answered, and
 * nothing on the way is out of the ordinary. Whatever is goes to `Sending`, `Admission`, `Serving`
 * and `Settling`, which do the same in steps; a test compares the two. In one piece it takes half
 * the time.
 */
export class UsualCourse {
  private isTaken = true;
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly calls: CallRows;
  private readonly calling: Calling;
  private readonly sending: Sending;
  private readonly admission: Admission;
  private readonly serving: Serving;
  private readonly settling: Settling;

  constructor(world: World, { calling, sending, admission, serving, settling }: Steps) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.calls = world.calls;
    this.calling = calling;
    this.sending = sending;
    this.admission = admission;
    this.serving = serving;
    this.settling = settling;
  }

  /** Switched off where the two are compared. */
  neverTake(): void {
    this.isTaken = false;
    this.review();
  }

  /** Which stations take it; to be asked again whenever a station or a call has been configured. */
  review(): void {
    const { stations, edges } = this.world;
    for (const station of stations) station.isUsual = this.isTaken && station.isOrdinary;
    for (const edge of edges) if (!edge.isOrdinary) stations[edge.target]!.isUsual = false;
  }

  /** The first try of a call. */
  send(row: number, edge: Edge): void {
    const { world, admission } = this;
    const { ints, times } = this.rows;
    const station = world.stations[edge.target]!;
    if (!station.isUsual || ints[row + rowTrace] !== none) {
      this.sending.attempt(row, edge);
      return;
    }
    const now = this.clock[0]!;
    const at = row >> 2;
    edge.counts[edgeTries]!++;
    ints[row + rowTries] = 1;
    times[at + timeSent] = now;
    if (edge.timeoutRing !== none) world.delays.set(edge.timeoutRing, row);
    station.counts[stationArrivals]!++;
    ints[row + rowStation] = station.index;
    ints[row + rowStep] = 0;
    ints[row + rowKey] = none;
    const { hot } = station;
    const isOnly = station.isSingle && hot[instanceState] === 0;
    const instance = isOnly ? 0 : admission.instanceFor(station, row);
    const place = instance * instanceInts;
    const line = station.isShared ? 0 : place;
    const isUp = instance !== none && hot[place + instanceState] === 0;
    const waiting = hot[line + instanceQueued]!;
    if (!isUp || waiting >= station.queueLimit) {
      admission.admitTo(row, station, instance);
      return;
    }
    times[at + timeArrived] = now;
    station.touch();
    if (waiting === 0 && hot[place + instanceBusy]! < station.workers) {
      station.waits.zeros++;
      this.begin(row, station, instance);
    } else {
      ints[row + rowInstance] = instance;
      enqueue(station, instance, row, ints);
    }
  }

  /** A worker takes a request. */
  private begin(row: number, station: Station, instance: number): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const now = this.clock[0]!;
    station.hot[instance * instanceInts + instanceBusy]!++;
    station.busy++;
    ints[row + rowInstance] = instance;
    ints[row + rowFlags]! |= flagInWork;
    times[(row >> 2) + timeStarted] = now;
    const service = station.services[ints[row + rowClient]!]!;
    world.queue.when[0] = now + service.values[service.next()]! * station.slowdown;
    world.queue.push(eventWorkEnd, row, ints[row + rowGeneration]!);
  }

  /** The worker that has just become free takes who waits longest. */
  private beginNext(station: Station, instance: number, line: number): void {
    const { ints, times } = this.rows;
    const row = dequeue(station, line, ints);
    station.waits.fresh[station.waits.next()] = this.clock[0]! - times[(row >> 2) + timeArrived]!;
    this.world.notes.hasWaited(row);
    this.begin(row, station, instance);
  }

  /** Own work has ended: the calls are made, or the request is done with. */
  workEnded(row: number): void {
    const { ints, times } = this.rows;
    const station = this.world.stations[ints[row + rowStation]!]!;
    if (!this.isUsual(row, station)) {
      this.serving.workEnded(row);
      return;
    }
    station.serviceSum += this.clock[0]! - times[(row >> 2) + timeStarted]!;
    station.serviceCount++;
    if (station.isLeaf || this.calling.makeCalls(row)) this.finish(row, station);
  }

  private isUsual(row: number, station: Station): boolean {
    const { ints } = this.rows;
    return (
      station.isUsual &&
      station.hot[ints[row + rowInstance]! * instanceInts + instanceState] === 0 &&
      (ints[row + rowFlags]! & ~usualFlags) === 0 &&
      ints[row + rowTrace] === none
    );
  }

  /** The request leaves its station with a good answer, and the caller goes on with that. */
  private finish(row: number, station: Station): void {
    const { world, rows } = this;
    const { ints, times } = rows;
    const { hot } = station;
    const now = this.clock[0]!;
    const at = row >> 2;
    const instance = ints[row + rowInstance]!;
    const place = instance * instanceInts;
    station.touch();
    station.busy--;
    hot[place + instanceBusy]!--;
    ints[row + rowFlags]! &= ~flagInWork;
    const line = station.isShared ? 0 : place;
    if (hot[line + instanceQueued]! > 0 && hot[place + instanceBusy]! < station.workers) {
      this.beginNext(station, instance, line);
    }
    station.sojourns.fresh[station.sojourns.next()] = now - times[at + timeArrived]!;
    station.counts[stationCompleted]!++;
    ints[row + rowStation] = none;
    const edge = world.edges[ints[row + rowEdge]!]!;
    edge.counts[edgeEnded]!++;
    edge.times.fresh[edge.times.next()] = now - times[at + timeSent]!;
    const parent = ints[row + rowParent]!;
    if (parent === none) {
      const client = world.clients[ints[row + rowClient]!]!;
      client.latencies.fresh[client.latencies.next()] = now - times[at + timeCalled]!;
      rows.release(row);
      client.counts[clientSucceeded]!++;
      if (client.present > 0) this.settling.think(client);
      return;
    }
    this.calls.unlink(parent, row);
    rows.release(row);
    const left = --ints[parent + rowPending]!;
    if (left > 0 && !(ints[parent + rowFlags]! & flagFailed)) return;
    const caller = world.stations[ints[parent + rowStation]!]!;
    if (!this.isUsual(parent, caller)) this.serving.proceed(parent);
    else if (this.calling.makeCalls(parent)) this.finish(parent, caller);
  }
}
