import { EventHeap } from './event-heap.ts';
import { FarEvents } from './far-events.ts';
import { none } from './row-layout.ts';
import { eventsPerKind, fewEvents } from './sizes.ts';

/** Events are data, never closures. What `subject` and `generation` mean is the kind's affair. */
export interface EventQueue {
  readonly size: number;
  /** Of the next event; infinity when there is none. */
  readonly time: number;
  readonly kind: number;
  readonly subject: number;
  readonly generation: number;
  /** The time of an event to be pushed is put here: an argument would be allocated. */
  readonly when: Float64Array;
  push(kind: number, subject: number, generation: number): void;
  /** Removes the next event. */
  drop(): void;
}

/** So many times as many buckets as events, lest most of what comes falls beyond the last one. */
const bucketsPerEvent = 4;

/**
 * Events by (time, kind, sequence). The next ones are in a small heap; where there are many, those
 * further off lie unsorted in buckets of equal spans of time, one or two to a bucket, and those
 * beyond the last bucket on a pile that is spread over new buckets when its time comes. So an event
 * is moved a few times however many there are (Tang, Goh & Thng 2005, "Ladder queue").
 */
export class LadderQueue implements EventQueue {
  size = 0;
  readonly when = new Float64Array(1);
  private readonly near = new EventHeap();
  private readonly far = new FarEvents();
  private sequence = 0;
  /** So many events in the heap are worth the trouble of spreading them. */
  private spreadAt = fewEvents;
  /** Buckets in use; 0 while everything is in the heap. */
  private buckets = 0;
  /** The last bucket that was taken into the heap. */
  private current = 0;
  private origin = 0;
  private bucketsPerMs = 0;

  get time(): number {
    return this.near.time;
  }

  get kind(): number {
    return (this.near.order / eventsPerKind) | 0;
  }

  get subject(): number {
    return this.near.subject;
  }

  get generation(): number {
    return this.near.generation;
  }

  push(kind: number, subject: number, generation: number): void {
    const { near, far } = this;
    const time = this.when[0]!;
    const order = kind * eventsPerKind + this.sequence++;
    if (this.size++ === 0) this.buckets = 0;
    const { buckets } = this;
    if (buckets > 0) {
      const place = (time - this.origin) * this.bucketsPerMs;
      const bucket = place < buckets ? place | 0 : buckets;
      if (bucket > this.current) {
        const event = far.take();
        far.times[event] = time;
        far.orders[event] = order;
        far.subjects[event] = subject;
        far.generations[event] = generation;
        far.put(event, bucket);
        return;
      }
    }
    near.key[0] = time;
    near.key[1] = order;
    near.insert(subject, generation);
    if (near.size >= this.spreadAt && buckets === 0) this.spreadHeap();
  }

  drop(): void {
    this.size--;
    this.near.drop();
    if (this.near.size === 0 && this.size > 0) this.refill();
  }

  /** Takes the next bucket that holds any into the heap. */
  private refill(): void {
    const { far } = this;
    for (;;) {
      while (++this.current < this.buckets) {
        if (far.heads[this.current] === none) continue;
        this.takeIn(this.current);
        return;
      }
      if (!this.spreadPile()) return;
    }
  }

  private takeIn(bucket: number): void {
    const { near, far } = this;
    let event = far.heads[bucket]!;
    far.heads[bucket] = none;
    while (event !== none) {
      near.key[0] = far.times[event]!;
      near.key[1] = far.orders[event]!;
      near.insert(far.subjects[event]!, far.generations[event]!);
      event = far.leave(event);
    }
  }

  /** Puts everything on the pile. */
  private spreadHeap(): void {
    const { near, far } = this;
    while (near.size > 0) {
      const event = far.take();
      far.times[event] = near.time;
      far.orders[event] = near.order;
      far.subjects[event] = near.subject;
      far.generations[event] = near.generation;
      far.put(event, 0);
      near.drop();
    }
    this.refill();
  }

  /** Makes buckets for what is on the pile. @returns false when all of it is in the heap now */
  private spreadPile(): boolean {
    const { far } = this;
    const pile = far.heads[this.buckets]!;
    const step = this.size >> 5;
    let first = Number.POSITIVE_INFINITY;
    const sample: number[] = [];
    let nth = 0;
    for (let event = pile; event !== none; event = far.nexts[event]!) {
      const time = far.times[event]!;
      if (time < first) first = time;
      if (nth++ % step === 0) sample.push(time);
    }
    // The latest are far off, as a rule, and would make the spans too long for all others.
    sample.sort((a, b) => a - b);
    const share = 0.75;
    const span = sample[Math.floor(share * (sample.length - 1))]! - first;
    const perMs = (share * this.size) / span;
    if (this.size < fewEvents / 2 || !Number.isFinite(perMs)) {
      this.takeIn(this.buckets);
      this.buckets = 0;
      this.spreadAt = Math.max(fewEvents, 2 * this.size);
      return false;
    }
    this.origin = first;
    this.bucketsPerMs = perMs;
    this.buckets = bucketsPerEvent * this.size;
    this.current = none;
    far.empty(this.buckets + 1);
    for (let event = pile; event !== none; ) {
      const next = far.nexts[event]!;
      const place = (far.times[event]! - first) * perMs;
      far.put(event, place < this.buckets ? place | 0 : this.buckets);
      event = next;
    }
    return true;
  }
}
