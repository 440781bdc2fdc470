import { inOneLine } from '../../lib/words.ts';
import type { Pager } from '../pager.ts';
import type { EventFrame, Performed } from '../run-types.ts';
import type { Stage } from '../stage.ts';
import type { Timeline } from '../timeline.ts';
import type { TimelineEvent } from '../types.ts';
import { changeText } from './change-text.ts';

interface InForce {
  readonly sinceMs: number;
  readonly untilMs: number | undefined;
}

/** A file's events where they come by hand: each lasts as long as in the file, or until it is ended. */
export class EventDesk {
  readonly #events: readonly TimelineEvent[];
  readonly #stage: Stage;
  readonly #timeline: Timeline;
  readonly #pager: Pager;
  readonly #inForce = new Map<TimelineEvent, InForce>();

  constructor(events: readonly TimelineEvent[], stage: Stage, timeline: Timeline, pager: Pager) {
    this.#events = events;
    this.#stage = stage;
    this.#timeline = timeline;
    this.#pager = pager;
  }

  /** Begins the event, or ends it when it is in force. */
  toggle(index: number, nowMs: number): Performed {
    const event = this.#events[index];
    if (!event) return { ok: false, reason: 'There is no such event here.' };
    if (this.#inForce.has(event)) {
      this.#timeline.cancel(event);
      this.#stage.end(event);
      this.ended(event);
      this.#pager.note(nowMs, 'action', `Over: ${eventText(event)}`);
      return { ok: true };
    }
    this.#begin(event, nowMs);
    return { ok: true };
  }

  /** Called when an event has come to its end by itself. */
  ended(event: TimelineEvent): void {
    this.#inForce.delete(event);
  }

  frames(): EventFrame[] {
    return this.#events.map((event) => {
      const inForce = this.#inForce.get(event);
      return {
        text: eventText(event),
        ...(inForce ? { sinceMs: inForce.sinceMs } : {}),
        ...(inForce?.untilMs === undefined ? {} : { untilMs: inForce.untilMs }),
      };
    });
  }

  #begin(event: TimelineEvent, nowMs: number): void {
    this.#stage.begin(event);
    this.#pager.note(
      nowMs,
      event.say === undefined ? 'action' : 'say',
      event.say ?? eventText(event),
    );
    if (event.changes.system.length + event.changes.flags.length === 0) return;
    const lengthMs = event.untilMs === undefined ? undefined : event.untilMs - event.atMs;
    const untilMs = lengthMs === undefined ? undefined : nowMs + lengthMs;
    if (untilMs !== undefined) this.#timeline.add(untilMs, { kind: 'event-ends', event });
    this.#inForce.set(event, { sinceMs: nowMs, untilMs });
  }
}

function eventText({ note, say, changes }: TimelineEvent): string {
  const text =
    note ?? say ?? [...changes.system.map(changeText), ...changes.flags.map(flagText)].join(', ');
  return inOneLine(text);
}

const flagText = ({ name, value }: TimelineEvent['changes']['flags'][number]): string =>
  `flag.${name} ${value}`;
