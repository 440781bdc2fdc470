import { grown } from './grown.ts';
import { none } from './row-layout.ts';

const someEvents = 1024;

/** Events in lists, one to a bucket, in no order. Places of events that have left are used again. */
export class FarEvents {
  /** First of each bucket, or none. */
  heads = new Int32Array(someEvents).fill(none);
  times = new Float64Array(someEvents);
  orders = new Float64Array(someEvents);
  subjects = new Int32Array(someEvents);
  generations = new Int32Array(someEvents);
  /** Next in the same bucket, or in the list of free places. */
  nexts = new Int32Array(someEvents);
  private end = 0;
  private free = none;

  /** A place for one more event. */
  take(): number {
    const place = this.free;
    if (place === none) return this.extend();
    this.free = this.nexts[place]!;
    return place;
  }

  put(event: number, bucket: number): void {
    this.nexts[event] = this.heads[bucket]!;
    this.heads[bucket] = event;
  }

  /** Gives the place of an event back. @returns the next of its bucket */
  leave(event: number): number {
    const next = this.nexts[event]!;
    this.nexts[event] = this.free;
    this.free = event;
    return next;
  }

  /** So many empty buckets. */
  empty(buckets: number): void {
    while (this.heads.length < buckets) this.heads = grown(this.heads);
    this.heads.fill(none, 0, buckets);
  }

  private extend(): number {
    if (this.end === this.times.length) {
      this.times = grown(this.times);
      this.orders = grown(this.orders);
      this.subjects = grown(this.subjects);
      this.generations = grown(this.generations);
      this.nexts = grown(this.nexts);
    }
    return this.end++;
  }
}
