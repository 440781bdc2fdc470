import { chooseForCommonLine, chooseInstance } from './balancing.ts';
import { EventKind } from './event-queue.ts';
import { type Instance, type Station, StationField } from './station.ts';
import { none, Outcome, RequestFlag } from './tables.ts';
import type { World } from './world.ts';

/** What a station needs of the side that calls: answers go there, and its own calls start there. */
export interface CallingSide {
  attemptEnded(call: number, outcome: Outcome, degraded: boolean): void;
  /** Makes the request's next calls; true when there is none left to wait for. */
  makeCalls(request: number): boolean;
  abandonCalls(request: number): void;
}

/** Past the end of every call plan: a cache hit needs none of the calls. */
const allSteps = 2 ** 31 - 1;

/** Requests at stations: admission, waiting, work, and leaving. */
export class Serving {
  callers!: CallingSide;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /**
   * A request comes to a station; its call, if anybody still waits, is answered at once when it is
   * not let in.
   */
  admit(station: Station, call: number, client: number, flags = 0): void {
    station.count(StationField.arrivals, 1);
    const instance = this.placeFor(station);
    if (!instance) {
      station.count(StationField.refused, 1);
      this.answer(call, Outcome.refused);
    } else if (instance.crashed) {
      station.count(StationField.failed, 1);
      this.answer(call, Outcome.failed);
    } else if (station.isBuffer) {
      const request = this.letIn(station, none, client, flags);
      this.answer(call, Outcome.ok);
      this.takeUp(station, instance, request);
    } else {
      const request = this.letIn(station, call, client, flags);
      this.takeUp(station, instance, request);
    }
  }

  /** A request has come over the network. */
  arrive(request: number): void {
    const { requests, stations } = this.world;
    const station = stations[requests.station[request]!]!;
    const call = requests.call[request]!;
    const client = requests.client[request]!;
    const flags = requests.flags[request]! & ~RequestFlag.inTransit;
    requests.release(request);
    if (call !== none) this.world.calls.attempt[call] = none;
    this.admit(station, call, client, flags);
  }

  /** Work has ended: an event's time has come. */
  workEnded(request: number): void {
    const { world } = this;
    const { requests } = world;
    const station = world.stations[requests.station[request]!]!;
    station.serviceSum += world.now - requests.startedAt[request]!;
    station.serviceCount++;
    if (station.errorShare > 0 && station.serviceRandom.uniform() < station.errorShare) {
      requests.flags[request]! |= RequestFlag.failed;
    } else if (station.hitShare > 0 && station.choiceRandom.uniform() < station.hitShare) {
      requests.step[request] = allSteps;
    }
    this.proceed(request);
  }

  /** Goes on after own work or after a step of calls, unless the instance hangs. */
  proceed(request: number): void {
    const { world } = this;
    const { requests } = world;
    const station = world.stations[requests.station[request]!]!;
    if (station.instances[requests.instance[request]!]?.hung) {
      requests.flags[request]! |= RequestFlag.stuck;
      return;
    }
    if (requests.flags[request]! & RequestFlag.failed) this.finish(request, Outcome.failed);
    else if (this.callers.makeCalls(request)) this.finish(request, Outcome.ok);
  }

  /** A message that was not dealt with shows up in its queue again. */
  redeliver(request: number): void {
    const { world } = this;
    const station = world.stations[world.requests.station[request]!]!;
    const instance = station.instances[0]!;
    if (instance.crashed) {
      this.leave(station, request, Outcome.failed);
      return;
    }
    station.touch(world.now);
    world.requests.flags[request] = 0;
    world.requests.step[request] = 0;
    this.enqueue(station, instance, request);
    this.serve(station, instance);
  }

  /** Starts what waits while there are free workers. */
  serve(station: Station, instance: Instance): void {
    if (instance.serving || instance.crashed) return;
    instance.serving = true;
    const { world } = this;
    const { requests } = world;
    while (instance.busy < station.workers && instance.line.length > 0 && !instance.retired) {
      station.touch(world.now);
      station.queued--;
      const request = instance.line.take(requests);
      const isLate = world.now - requests.arrivedAt[request]! >= station.deadlineMs;
      const isOrphan = requests.call[request] === none && !station.isBuffer;
      // Work whose caller has gone, or that has waited past the deadline, is not worth starting.
      const isWorthless = Number.isFinite(station.deadlineMs) && (isLate || isOrphan);
      if (isWorthless) this.leave(station, request, Outcome.refused);
      else this.start(station, instance, request);
    }
    instance.serving = false;
  }

  serveAll(station: Station): void {
    for (const instance of station.instances) this.serve(station, instance);
  }

  /** An instance dies: all that it works on fails, and all that waits at it. */
  crash(station: Station, instance: Instance): void {
    const { requests } = this.world;
    instance.crashed = true;
    for (let row = 0; row < requests.length; row++) {
      const isHere =
        requests.station[row] === station.index && requests.instance[row] === instance.index;
      if (isHere && requests.flags[row]! & RequestFlag.inWork) this.finish(row, Outcome.failed);
    }
    if (instance.line === station.sharedLine) return;
    while (instance.line.length > 0) {
      station.touch(this.world.now);
      station.queued--;
      this.leave(station, instance.line.take(requests), Outcome.failed);
    }
  }

  /** An instance that hung goes on with what had been about to go on. */
  revive(station: Station, instance: Instance): void {
    const { requests } = this.world;
    for (let row = 0; row < requests.length; row++) {
      if (requests.station[row] !== station.index || requests.instance[row] !== instance.index)
        continue;
      if (!(requests.flags[row]! & RequestFlag.stuck)) continue;
      requests.flags[row]! &= ~RequestFlag.stuck;
      this.proceed(row);
    }
  }

  /** Hands the line of an instance that leaves to the others. */
  handOver(station: Station, instance: Instance): void {
    const { world } = this;
    while (instance.line !== station.sharedLine && instance.line.length > 0) {
      station.touch(world.now);
      station.queued--;
      const request = instance.line.take(world.requests);
      const heir = chooseInstance(station);
      if (!heir || heir.crashed) this.leave(station, request, Outcome.failed);
      else {
        this.enqueue(station, heir, request);
        this.serve(station, heir);
      }
    }
  }

  /** The instance that takes the next request, or undefined when the station refuses it. */
  private placeFor(station: Station): Instance | undefined {
    if (station.bucket && !station.bucket.take(this.world.now)) return undefined;
    const isBusy = station.capacity > 0 && station.busy >= station.shedAbove * station.capacity;
    if (isBusy || station.queued >= station.shedQueue) return undefined;
    const instance = station.sharedLine ? chooseForCommonLine(station) : chooseInstance(station);
    if (!instance || instance.crashed || hasFreeWorker(station, instance)) return instance;
    return instance.line.length < station.queueLimit ? instance : undefined;
  }

  private letIn(station: Station, call: number, client: number, flags: number): number {
    const { requests, calls, now } = this.world;
    station.touch(now);
    station.inSystem++;
    const request = requests.allocate(station.index, client, call, now);
    requests.flags[request] = flags;
    if (call !== none) calls.attempt[call] = request;
    return request;
  }

  private takeUp(station: Station, instance: Instance, request: number): void {
    this.world.requests.instance[request] = instance.index;
    if (hasFreeWorker(station, instance)) this.start(station, instance, request);
    else this.enqueue(station, instance, request);
  }

  private start(station: Station, instance: Instance, request: number): void {
    const { world } = this;
    const { requests } = world;
    const { now } = world;
    if (requests.tries[request] === 0) station.waits.record(now - requests.arrivedAt[request]!);
    instance.busy++;
    station.busy++;
    requests.instance[request] = instance.index;
    requests.startedAt[request] = now;
    requests.flags[request]! |= RequestFlag.inWork;
    const sampler = station.samplers[requests.client[request]!]!;
    const time = (sampler.sample(station.serviceRandom) * station.slowdown) / instance.speed;
    if (time > 0)
      world.queue.push(now + time, EventKind.serviceEnd, request, requests.generation[request]!);
    else this.workEnded(request);
  }

  private finish(request: number, outcome: Outcome): void {
    const { world } = this;
    const { requests } = world;
    const station = world.stations[requests.station[request]!]!;
    const instance = station.instances[requests.instance[request]!]!;
    station.touch(world.now);
    station.busy--;
    instance.busy--;
    if (requests.firstCall[request] !== none) this.callers.abandonCalls(request);
    if (
      station.isBuffer &&
      outcome !== Outcome.ok &&
      !instance.crashed &&
      ++requests.tries[request]! < station.attempts
    ) {
      requests.flags[request] = 0;
      requests.instance[request] = none;
      const due = Math.max(world.now, requests.startedAt[request]! + station.redeliverAfterMs);
      world.queue.push(due, EventKind.redelivery, request, requests.generation[request]!);
      this.serve(station, instance);
    } else {
      this.serve(station, instance);
      this.leave(station, request, outcome);
    }
  }

  /** Counts a request out and answers its caller. */
  private leave(station: Station, request: number, outcome: Outcome): void {
    const { world } = this;
    const { requests } = world;
    station.touch(world.now);
    station.inSystem--;
    station.sojourns.record(world.now - requests.arrivedAt[request]!);
    if (outcome === Outcome.ok) {
      station.count(StationField.completed, 1);
      if (requests.flags[request]! & RequestFlag.repeated) station.duplicates++;
    } else {
      station.count(outcome === Outcome.refused ? StationField.refused : StationField.failed, 1);
      if (station.deadLetter) station.deadLetters++;
    }
    const call = requests.call[request]!;
    const degraded = (requests.flags[request]! & RequestFlag.degraded) !== 0;
    requests.release(request);
    this.answer(call, outcome, degraded);
  }

  private answer(call: number, outcome: Outcome, degraded = false): void {
    if (call !== none) this.callers.attemptEnded(call, outcome, degraded);
  }

  private enqueue(station: Station, instance: Instance, request: number): void {
    const { requests, priorities } = this.world;
    requests.instance[request] = instance.index;
    instance.line.add(request, requests, station.order, priorities);
    station.queued++;
    if (station.queued > station.queueMax) station.queueMax = station.queued;
  }
}

const hasFreeWorker = (station: Station, instance: Instance): boolean =>
  instance.busy < station.workers && instance.line.length === 0;
