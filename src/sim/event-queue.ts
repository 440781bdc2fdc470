/**
 * What happens at a simulated time. Ties are broken by priority, then by the order of scheduling:
 * work that ends makes room before new work arrives, and a second counts all that happened in it.
 */
export const EventKind = {
  serviceEnd: 0,
  delivery: 1,
  retry: 2,
  redelivery: 3,
  timeouts: 4,
  arrival: 5,
  healthCheck: 6,
  tick: 7,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

/** Events are data (kind and two numbers), never closures. */
export interface EventQueue {
  readonly size: number;
  /** Of the next event; only meaningful while `size` is above 0. */
  readonly time: number;
  readonly kind: EventKind;
  readonly subject: number;
  readonly generation: number;
  push(time: number, kind: EventKind, subject: number, generation: number): void;
  /** Removes the next event. */
  drop(): void;
}

/** Kinds are priorities, too: 2⁴⁸ events fit under each before a sequence number would spill over. */
const perKind = 2 ** 48;

/** A binary heap over parallel typed arrays, ordered by (time, kind, sequence). */
export class HeapQueue implements EventQueue {
  size = 0;
  private sequence = 0;
  private times = new Float64Array(1024);
  private orders = new Float64Array(1024);
  private kinds = new Uint8Array(1024);
  private subjects = new Int32Array(1024);
  private generations = new Int32Array(1024);

  get time(): number {
    return this.times[0]!;
  }

  get kind(): EventKind {
    return this.kinds[0] as EventKind;
  }

  get subject(): number {
    return this.subjects[0]!;
  }

  get generation(): number {
    return this.generations[0]!;
  }

  push(time: number, kind: EventKind, subject: number, generation: number): void {
    if (this.size === this.times.length) this.grow();
    const order = kind * perKind + this.sequence++;
    const { times, orders } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, time, order, kind, subject, generation);
  }

  drop(): void {
    const last = --this.size;
    if (last === 0) return;
    const { times, orders } = this;
    const time = times[last]!;
    const order = orders[last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      const right = child + 1;
      if (
        right < last &&
        (times[right]! < times[child]! ||
          (times[right] === times[child] && orders[right]! < orders[child]!))
      ) {
        child = right;
      }
      const childTime = times[child]!;
      if (time < childTime || (time === childTime && order < orders[child]!)) break;
      this.move(child, at);
      at = child;
    }
    this.move(last, at);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from]!;
    this.orders[to] = this.orders[from]!;
    this.kinds[to] = this.kinds[from]!;
    this.subjects[to] = this.subjects[from]!;
    this.generations[to] = this.generations[from]!;
  }

  private put(
    at: number,
    time: number,
    order: number,
    kind: number,
    subject: number,
    generation: number,
  ): void {
    this.times[at] = time;
    this.orders[at] = order;
    this.kinds[at] = kind;
    this.subjects[at] = subject;
    this.generations[at] = generation;
  }

  private grow(): void {
    this.times = grown(this.times);
    this.orders = grown(this.orders);
    this.kinds = grown(this.kinds);
    this.subjects = grown(this.subjects);
    this.generations = grown(this.generations);
  }
}

type Numbers = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same numbers in an array twice as long. */
export function grown<T extends Numbers>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
