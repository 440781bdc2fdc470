import { grown } from './grown.ts';

/** A heap of four children a node over parallel typed arrays, by time and, among equals, order. */
export class EventHeap {
  size = 0;
  /** Time and order of what is to be put in: arguments would be allocated. */
  readonly key = new Float64Array(2);
  private times = new Float64Array(1024);
  private orders = new Float64Array(1024);
  /** Subject and generation of each, side by side. */
  private data = new Int32Array(2048);

  constructor() {
    this.times[0] = Number.POSITIVE_INFINITY;
  }

  get time(): number {
    return this.times[0]!;
  }

  get order(): number {
    return this.orders[0]!;
  }

  get subject(): number {
    return this.data[0]!;
  }

  get generation(): number {
    return this.data[1]!;
  }

  insert(subject: number, generation: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, orders, data, key } = this;
    const time = key[0]!;
    const order = key[1]!;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[parent]! < order)) break;
      times[at] = parentTime;
      orders[at] = orders[parent]!;
      data[2 * at] = data[2 * parent]!;
      data[2 * at + 1] = data[2 * parent + 1]!;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    data[2 * at] = subject;
    data[2 * at + 1] = generation;
  }

  drop(): void {
    const { times, orders, data } = this;
    const last = --this.size;
    const time = times[last]!;
    const order = orders[last]!;
    if (last === 0) {
      times[0] = Number.POSITIVE_INFINITY;
      return;
    }
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= last) break;
      const end = first + 4 < last ? first + 4 : last;
      let child = first;
      let childTime = times[first]!;
      for (let other = first + 1; other < end; other++) {
        const otherTime = times[other]!;
        if (otherTime < childTime || (otherTime === childTime && orders[other]! < orders[child]!)) {
          child = other;
          childTime = otherTime;
        }
      }
      if (time < childTime || (time === childTime && order < orders[child]!)) break;
      times[at] = childTime;
      orders[at] = orders[child]!;
      data[2 * at] = data[2 * child]!;
      data[2 * at + 1] = data[2 * child + 1]!;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    data[2 * at] = data[2 * last]!;
    data[2 * at + 1] = data[2 * last + 1]!;
  }

  private grow(): void {
    this.times = grown(this.times);
    this.orders = grown(this.orders);
    this.data = grown(this.data);
  }
}
