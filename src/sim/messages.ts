import { eventRedelivery } from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';
import { enqueue } from './lines.ts';
import {
  flagMessage,
  flagOrphan,
  flagParked,
  flagWrite,
  none,
  rowClient,
  rowEdge,
  rowFlags,
  rowGeneration,
  rowInstance,
  rowParent,
  rowStation,
  rowStep,
  rowTries,
  timeArrived,
  timeStarted,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import { stateCrashed } from './station-layout.ts';
import type { World } from './world.ts';

/** Messages in queues: rows of their own, that nobody waits for. */
export class Messages {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly queue: EventQueue;

  constructor(world: World) {
    this.world = world;
    this.rows = world.rows;
    this.queue = world.queue;
  }

  /** @returns whether there was room for the call's message, which then stands in line */
  take(station: Station, call: number): boolean {
    const { world, rows } = this;
    const isFree = station.queued === 0 && station.busy < station.workers;
    if (!isFree && station.queued >= station.queueLimit) return false;
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
    return true;
  }

  /** One that was not dealt with is out of sight until its visibility ends. */
  park(station: Station, row: number): void {
    const { ints, times } = this.rows;
    station.parked++;
    ints[row + rowFlags]! |= flagParked;
    ints[row + rowInstance] = none;
    const generation = ++ints[row + rowGeneration]!;
    const visibleAt = times[(row >> 2) + timeStarted]! + station.redeliverAfterMs;
    this.queue.when[0] = Math.max(this.world.now, visibleAt);
    this.queue.push(eventRedelivery, row, generation);
  }

  /** @returns whether a message that was parked stands in line again: its queue may be down */
  unpark(station: Station, row: number): boolean {
    const { ints } = this.rows;
    station.touch();
    station.parked--;
    if (station.stateOf(0) & stateCrashed) return false;
    ints[row + rowFlags] = ints[row + rowFlags]! & keptByMessages;
    ints[row + rowStep] = 0;
    ints[row + rowInstance] = 0;
    enqueue(station, 0, row, ints);
    return true;
  }
}

const keptByMessages = flagOrphan | flagMessage | flagWrite;
