import { eventDelays } from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';
import { grown } from './grown.ts';
import { flagOrphan, rowFlags, rowGeneration } from './row-layout.ts';
import type { Rows } from './rows.ts';

/**
 * Delays of one length fall due in the order in which they began, so a ring holds them and only its
 * head stands in the event queue: nearly all timeouts are never needed and so never cost more than
 * a write.
 */
class Ring {
  readonly delayMs: number;
  readonly isHedge: boolean;
  private dues = new Float64Array(256);
  /** Row and generation of each, side by side. */
  private waiting = new Int32Array(512);
  private head = 0;
  size = 0;
  isQueued = false;

  constructor(delayMs: number, isHedge: boolean) {
    this.delayMs = delayMs;
    this.isHedge = isHedge;
  }

  get due(): number {
    return this.dues[this.head]!;
  }

  get row(): number {
    return this.waiting[2 * this.head]!;
  }

  get generation(): number {
    return this.waiting[2 * this.head + 1]!;
  }

  push(clock: Float64Array, row: number, generation: number): void {
    if (this.size === this.dues.length) this.grow();
    const at = (this.head + this.size++) & (this.dues.length - 1);
    this.dues[at] = clock[0]! + this.delayMs;
    this.waiting[2 * at] = row;
    this.waiting[2 * at + 1] = generation;
  }

  shift(): void {
    this.head = (this.head + 1) & (this.dues.length - 1);
    this.size--;
  }

  private grow(): void {
    const { length } = this.dues;
    const [dues, waiting] = [grown(this.dues), grown(this.waiting)];
    // What stood in front of the head comes behind what stood at the end.
    dues.copyWithin(length, 0, this.head);
    waiting.copyWithin(2 * length, 0, 2 * this.head);
    [this.dues, this.waiting] = [dues, waiting];
  }
}

/** What to do when a try is still out after its delay. */
export interface Overdue {
  expire(row: number): void;
  hedge(row: number): void;
}

/** Timeouts and the waits before a hedge. */
export class Delays {
  overdue!: Overdue;
  private readonly rings: Ring[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly queue: EventQueue;
  private readonly rows: Rows;
  private readonly clock: Float64Array;

  constructor(queue: EventQueue, rows: Rows, clock: Float64Array) {
    this.clock = clock;
    this.queue = queue;
    this.rows = rows;
  }

  /** The ring of all timeouts, or of all hedges, of one length. */
  ringOf(delayMs: number, isHedge: boolean): number {
    const key = `${isHedge} ${delayMs}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.rings.push(new Ring(delayMs, isHedge)) - 1;
    this.indexes.set(key, index);
    return index;
  }

  set(index: number, row: number): void {
    const ring = this.rings[index]!;
    ring.push(this.clock, row, this.rows.ints[row + rowGeneration]!);
    if (!ring.isQueued) this.enqueue(ring, index);
  }

  /** Deals with every try of the ring whose delay is over and that is still waited for. */
  fire(index: number): void {
    const ring = this.rings[index]!;
    const now = this.clock[0]!;
    while (ring.size > 0) {
      const { row, generation, due } = ring;
      const { ints } = this.rows;
      const isWaiting =
        ints[row + rowGeneration] === generation && !(ints[row + rowFlags]! & flagOrphan);
      if (isWaiting && due > now) break;
      ring.shift();
      if (!isWaiting) continue;
      if (ring.isHedge) this.overdue.hedge(row);
      else this.overdue.expire(row);
    }
    ring.isQueued = false;
    if (ring.size > 0) this.enqueue(ring, index);
  }

  private enqueue(ring: Ring, index: number): void {
    ring.isQueued = true;
    this.queue.when[0] = ring.due;
    this.queue.push(eventDelays, index, 0);
  }
}
