import type { ClientState, Edge } from './edge.ts';
import type { EventQueue } from './event-queue.ts';
import type { Station } from './station.ts';
import { CallTable, RequestTable } from './tables.ts';

/** The state of a running system. `Serving` and `Calling` work on it, the engine turns its clock. */
export class World {
  now: number;
  readonly queue: EventQueue;
  readonly requests = new RequestTable();
  readonly calls = new CallTable();
  stations: readonly Station[] = [];
  edges: readonly Edge[] = [];
  clients: readonly ClientState[] = [];
  /** By client; lower goes first. */
  priorities: number[] = [];
  /** By station: the calls after the own work, step by step, those of one step in parallel. */
  plans: readonly (readonly (readonly number[])[])[] = [];

  constructor(queue: EventQueue, now: number) {
    this.queue = queue;
    this.now = now;
  }
}
