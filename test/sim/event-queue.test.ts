import { describe, expect, it } from 'vitest';
import { Random } from '../../src/lib/random.ts';
import { type EventQueue, LadderQueue } from '../../src/sim/event-queue.ts';
import { loggedRun } from './logged-run.ts';

interface Entry {
  readonly time: number;
  readonly kind: number;
  readonly subject: number;
  readonly generation: number;
}

/** The obvious way to do it: a list that is kept in order, new events behind their equals. */
class SortedQueue implements EventQueue {
  readonly when = new Float64Array(1);
  private readonly entries: Entry[] = [];

  get size(): number {
    return this.entries.length;
  }

  get time(): number {
    return this.entries[0]?.time ?? Number.POSITIVE_INFINITY;
  }

  get kind(): number {
    return this.entries[0]!.kind;
  }

  get subject(): number {
    return this.entries[0]!.subject;
  }

  get generation(): number {
    return this.entries[0]!.generation;
  }

  push(kind: number, subject: number, generation: number): void {
    const time = this.when[0]!;
    const isBehind = (one: Entry) => one.time > time || (one.time === time && one.kind > kind);
    const place = this.entries.findIndex(isBehind);
    const entry = { time, kind, subject, generation };
    this.entries.splice(place < 0 ? this.entries.length : place, 0, entry);
  }

  drop(): void {
    this.entries.shift();
  }
}

describe('two ways to keep events in order', () => {
  it.each([...new Array(20).keys()])('give the same log for the same system (%i)', (seed) => {
    const heap = loggedRun(seed, new LadderQueue());
    const list = loggedRun(seed, new SortedQueue());
    expect(heap.log.length).toBeGreaterThan(20);
    expect(heap.log).toEqual(list.log);
    expect(heap.report).toBe(list.report);
  });

  it('agree where events fall together, too', () => {
    const random = new Random(1);
    const [heap, list] = [new LadderQueue(), new SortedQueue()];
    let compared = 0;
    for (let step = 0; step < 20_000; step++) {
      if (heap.size === 0 || random.uniform() < 0.52) {
        const [time, kind] = [random.below(20), random.below(5)];
        for (const queue of [heap, list]) {
          queue.when[0] = time;
          queue.push(kind, step, step + 1);
        }
      } else {
        const { time, kind, subject, generation } = heap;
        expect([time, kind, subject, generation]).toEqual([
          list.time,
          list.kind,
          list.subject,
          list.generation,
        ]);
        heap.drop();
        list.drop();
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(5000);
  });

  it('agree about thousands at once, near and far', () => {
    const random = new Random(2);
    const [ladder, list] = [new LadderQueue(), new SortedQueue()];
    const both = [ladder, list];
    const spans = [0, 1, 10, 100, 5000, 1e7];
    let now = 0;
    const push = (step: number) => {
      const time = now + spans[random.below(spans.length)]! * random.uniform();
      for (const queue of both) {
        queue.when[0] = time;
        queue.push(random.below(1), step, 1);
      }
    };
    // Up to thousands, down to none, and up again.
    for (const [steps, share] of [
      [6000, 0.8],
      [9000, 0.2],
      [6000, 0.9],
    ] as const) {
      for (let step = 0; step < steps; step++) {
        if (list.size === 0 || random.uniform() < share) {
          push(step);
          continue;
        }
        expect([ladder.size, ladder.time, ladder.subject]).toEqual([
          list.size,
          list.time,
          list.subject,
        ]);
        now = list.time;
        for (const queue of both) queue.drop();
      }
    }
    expect(list.size).toBeGreaterThan(1000);
  });
});
