import type { Calling } from './calling.ts';
import type { ClientState } from './client.ts';
import { instancesPerStation } from './core-sharing.ts';
import type { Edge } from './edge.ts';
import {
  eventArrival,
  eventAutoscale,
  eventCores,
  eventDelays,
  eventDelivery,
  eventExpiry,
  eventHealthCheck,
  eventInstanceUp,
  eventPromotion,
  eventRedelivery,
  eventReplicated,
  eventRetry,
  eventThinkEnd,
  eventTick,
  eventWorkEnd,
} from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';
import { none, rowGeneration } from './row-layout.ts';
import { mostInside } from './sizes.ts';
import type { Station } from './station.ts';
import { configureStation, rankRequests } from './station-setup.ts';
import type { CallConfig, ClientConfig, NodeConfig } from './system/schema.ts';
import type { UsualCourse } from './usual-course.ts';
import { type Workings, workingsOf } from './workings.ts';
import { World } from './world.ts';

const second = 1000;

/**
 * The discrete-event engine: takes events in order of time and has them carried out. It knows
 * virtual time only; who drives it decides how fast that passes.
 */
export class Engine {
  readonly world: World;
  events = 0;
  /** Why nothing happens any more. */
  halted: string | undefined;
  readonly usual: UsualCourse;
  private readonly workings: Workings;
  private readonly calling: Calling;
  private readonly queue: EventQueue;
  private nextClient = none;
  private nextArrival = Number.POSITIVE_INFINITY;

  constructor(startMs: number, queue: EventQueue) {
    this.queue = queue;
    this.world = new World(queue, startMs);
    this.workings = workingsOf(this.world);
    this.usual = this.workings.usual;
    this.calling = this.workings.calling;
  }

  /** The system has been built: time may pass. */
  ready(): void {
    const { world } = this;
    this.workings.staffing.ready();
    for (const client of world.clients) this.adjustUsers(client);
    this.findNextArrival();
    world.schedule(Math.ceil(world.now / second) * second - world.now, eventTick, 0, 0);
  }

  advanceTo(timeMs: number): void {
    const { world, queue } = this;
    const { rows, clock } = world;
    while (this.halted === undefined) {
      const { time } = queue;
      const arrival = this.nextArrival;
      if (arrival < time || (arrival === time && queue.kind > eventArrival)) {
        if (arrival > timeMs) break;
        clock[0] = arrival;
        this.events++;
        this.arrive();
      } else {
        if (time > timeMs) break;
        const { kind, subject, generation } = queue;
        queue.drop();
        clock[0] = time;
        this.events++;
        if (kind === eventWorkEnd) {
          if (rows.ints[subject + rowGeneration] === generation) this.usual.workEnded(subject);
        } else {
          this.carryOut(kind, subject, generation);
        }
      }
      if (rows.live > mostInside) this.halt();
    }
    if (timeMs > clock[0]!) clock[0] = timeMs;
  }

  restart(id: string, count: number): void {
    this.workings.staffing.restart(this.stationOf(id), count);
  }

  staffOf(id: string): number {
    return this.stationOf(id).staff;
  }

  configureNode(id: string, config: NodeConfig): void {
    const { world } = this;
    const station = this.stationOf(id);
    const wasCutOff = station.replication?.isPartitioned === true;
    configureStation(station, config, world);
    rankRequests(station, world);
    this.usual.review();
    this.workings.staffing.configure(station, config);
    if (!wasCutOff || station.replication?.isPartitioned) return;
    station.replication!.thaw(world.now);
    this.workings.staffing.unblock(station);
  }

  configureEdge(edge: Edge, config: CallConfig): void {
    const { delays } = this.world;
    const ring = (delayMs: number | undefined, isHedge: boolean) =>
      delayMs === undefined ? none : delays.ringOf(delayMs, isHedge);
    edge.configure(config, ring(config.timeout, false), ring(config.hedge, true));
    this.usual.review();
    this.workings.serving.keepsResults ||= config.idempotent === true;
    this.workings.pools.refill(edge);
  }

  configureClient(id: string, config: ClientConfig): void {
    const { world } = this;
    const client = world.clients.find((known) => known.id === id)!;
    client.configure(config, world.now);
    this.adjustUsers(client);
    this.findNextArrival();
    for (const station of world.stations) rankRequests(station, world);
  }

  private stationOf(id: string): Station {
    return this.world.stations.find((known) => known.id === id)!;
  }

  private carryOut(kind: number, subject: number, generation: number): void {
    const { world } = this;
    const { answering, sending, serving, staffing } = this.workings;
    const { ints } = world.rows;
    switch (kind) {
      case eventDelays:
        world.delays.fire(subject);
        break;
      case eventCores:
        this.coresDone(subject, generation);
        break;
      case eventDelivery:
        if (ints[subject + rowGeneration] === generation) sending.deliver(subject);
        break;
      case eventReplicated:
        if (ints[subject + rowGeneration] === generation) serving.proceed(subject);
        break;
      case eventRetry:
        if (ints[subject + rowGeneration] === generation) sending.retry(subject);
        break;
      case eventRedelivery:
        if (ints[subject + rowGeneration] === generation) serving.redeliver(subject);
        break;
      case eventExpiry:
        if (ints[subject + rowGeneration] === generation) answering.expireAlone(subject);
        break;
      case eventThinkEnd:
        this.thinkEnd(world.clients[subject]!);
        break;
      case eventInstanceUp: {
        const station = world.stations[Math.floor(subject / instancesPerStation)]!;
        staffing.comeUp(station, subject % instancesPerStation, generation);
        break;
      }
      case eventPromotion:
        staffing.promote(world.stations[subject]!, generation);
        break;
      case eventHealthCheck:
        staffing.checkHealth(world.stations[subject]!);
        break;
      case eventAutoscale:
        staffing.autoscale(world.stations[subject]!, generation);
        break;
      case eventTick:
        this.closeSecond();
        break;
    }
  }

  private coresDone(subject: number, generation: number): void {
    const { world } = this;
    const station = world.stations[Math.floor(subject / instancesPerStation)]!;
    const job = station.cores?.ended(subject % instancesPerStation, generation, world.now);
    if (job && world.rows.ints[job.row + rowGeneration] === job.generation) {
      this.workings.serving.workEnded(job.row);
    }
  }

  private arrive(): void {
    const client = this.world.clients[this.nextClient]!;
    const count = client.arrivals.arrived();
    this.findNextArrival();
    for (let i = 0; i < count; i++) this.calling.setOut(client);
  }

  private findNextArrival(): void {
    const { clients } = this.world;
    let next = Number.POSITIVE_INFINITY;
    let index = none;
    for (let i = 0; i < clients.length; i++) {
      const { due } = clients[i]!.arrivals;
      if (due < next) {
        next = due;
        index = i;
      }
    }
    this.nextArrival = next;
    this.nextClient = index;
  }

  /** A closed loop has so many users as it should: new ones begin by thinking. */
  private adjustUsers(client: ClientState): void {
    while (client.present < client.users) {
      client.present++;
      this.workings.settling.think(client);
    }
  }

  private thinkEnd(client: ClientState): void {
    if (client.present > client.users) client.present--;
    else this.calling.setOut(client);
  }

  private closeSecond(): void {
    const { world } = this;
    const { now } = world;
    for (const station of world.stations) station.roll();
    for (const edge of world.edges) edge.roll();
    for (const client of world.clients) client.roll();
    if (now === 0) this.resetStatistics();
    world.schedule(second, eventTick, 0, 0);
  }

  private resetStatistics(): void {
    const { world } = this;
    for (const station of world.stations) station.resetStatistics();
    for (const edge of world.edges) edge.resetStatistics();
    for (const client of world.clients) client.resetStatistics();
  }

  private halt(): void {
    const { stations } = this.world;
    const fullest = stations.reduce((a, b) => (b.inSystem > a.inSystem ? b : a));
    this.halted = `more than ${mostInside.toLocaleString('en')} requests are inside, ${fullest.inSystem.toLocaleString('en')} of them at ${fullest.id}: the system takes in more than it can ever do`;
  }
}
