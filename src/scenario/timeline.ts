import type { Action, TimelineEvent } from './types.ts';

/** What comes into force at a moment. At the same moment things end before others begin. */
export type Due =
  | { readonly kind: 'event-ends'; readonly event: TimelineEvent }
  | { readonly kind: 'event-begins'; readonly event: TimelineEvent }
  | { readonly kind: 'action'; readonly action: Action };

interface Entry {
  readonly atMs: number;
  readonly due: Due;
}

const order: Readonly<Record<Due['kind'], number>> = {
  'event-ends': 0,
  'event-begins': 1,
  action: 2,
};

/** Everything still to come, in order of time; what was entered first goes first within a moment. */
export class Timeline {
  readonly #entries: Entry[] = [];

  constructor(events: readonly TimelineEvent[]) {
    for (const event of events) {
      this.#entries.push({ atMs: event.atMs, due: { kind: 'event-begins', event } });
      if (event.untilMs !== undefined) {
        this.#entries.push({ atMs: event.untilMs, due: { kind: 'event-ends', event } });
      }
    }
    this.#sort();
  }

  add(atMs: number, due: Due): void {
    this.#entries.push({ atMs, due });
    this.#sort();
  }

  /** An event that has been ended by hand does not end again. */
  cancel(event: TimelineEvent): void {
    const index = this.#entries.findIndex(
      ({ due }) => due.kind === 'event-ends' && due.event === event,
    );
    if (index >= 0) this.#entries.splice(index, 1);
  }

  /** When the next thing is due; infinity when nothing is. */
  get nextMs(): number {
    return this.#entries[0]?.atMs ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the next thing that is due by now. */
  take(nowMs: number): Due | undefined {
    return this.nextMs <= nowMs ? this.#entries.shift()?.due : undefined;
  }

  #sort(): void {
    this.#entries.sort((a, b) => a.atMs - b.atMs || order[a.due.kind] - order[b.due.kind]);
  }
}
