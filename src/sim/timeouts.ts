import { EventKind, type EventQueue, grown } from './event-queue.ts';

/**
 * Timeouts of one length fall due in the order in which they were set, so a ring holds them and
 * only its head stands in the event queue: nearly all timeouts are never needed and so never cost
 * more than a write.
 */
class Ring {
  readonly delayMs: number;
  private dues = new Float64Array(256);
  private calls = new Int32Array(256);
  private generations = new Int32Array(256);
  private head = 0;
  size = 0;
  isQueued = false;

  constructor(delayMs: number) {
    this.delayMs = delayMs;
  }

  get due(): number {
    return this.dues[this.head]!;
  }

  get call(): number {
    return this.calls[this.head]!;
  }

  get generation(): number {
    return this.generations[this.head]!;
  }

  push(due: number, call: number, generation: number): void {
    if (this.size === this.dues.length) this.grow();
    const at = (this.head + this.size++) & (this.dues.length - 1);
    this.dues[at] = due;
    this.calls[at] = call;
    this.generations[at] = generation;
  }

  shift(): void {
    this.head = (this.head + 1) & (this.dues.length - 1);
    this.size--;
  }

  private grow(): void {
    const length = this.dues.length;
    const [dues, calls, generations] = [
      grown(this.dues),
      grown(this.calls),
      grown(this.generations),
    ];
    for (let i = 0; i < this.head; i++) {
      dues[length + i] = dues[i]!;
      calls[length + i] = calls[i]!;
      generations[length + i] = generations[i]!;
    }
    [this.dues, this.calls, this.generations] = [dues, calls, generations];
  }
}

export class Timeouts {
  private readonly rings: Ring[] = [];
  private readonly byDelay = new Map<number, number>();
  private readonly queue: EventQueue;
  /** Whether a call still waits for the attempt that the timeout was set for. */
  private readonly isWaiting: (call: number, generation: number) => boolean;
  private readonly expire: (call: number) => void;

  constructor(
    queue: EventQueue,
    isWaiting: (call: number, generation: number) => boolean,
    expire: (call: number) => void,
  ) {
    this.queue = queue;
    this.isWaiting = isWaiting;
    this.expire = expire;
  }

  /** The class of all timeouts of one length. */
  classOf(delayMs: number): number {
    const known = this.byDelay.get(delayMs);
    if (known !== undefined) return known;
    const index = this.rings.push(new Ring(delayMs)) - 1;
    this.byDelay.set(delayMs, index);
    return index;
  }

  set(timeoutClass: number, now: number, call: number, generation: number): void {
    const ring = this.rings[timeoutClass]!;
    ring.push(now + ring.delayMs, call, generation);
    if (!ring.isQueued) this.enqueue(ring, timeoutClass);
  }

  /** Lets every call of the class expire whose timeout is due and that still waits. */
  fire(timeoutClass: number, now: number): void {
    const ring = this.rings[timeoutClass]!;
    while (ring.size > 0) {
      const { call, generation, due } = ring;
      if (this.isWaiting(call, generation)) {
        if (due > now) break;
        ring.shift();
        this.expire(call);
      } else {
        ring.shift();
      }
    }
    ring.isQueued = false;
    if (ring.size > 0) this.enqueue(ring, timeoutClass);
  }

  private enqueue(ring: Ring, timeoutClass: number): void {
    ring.isQueued = true;
    this.queue.push(ring.due, EventKind.timeouts, timeoutClass, 0);
  }
}
