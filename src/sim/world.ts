import type { ClientState } from './client.ts';
import type { Delays } from './delays.ts';
import type { Edge } from './edge.ts';
import type { EventQueue } from './event-queue.ts';
import type { Rows } from './rows.ts';
import type { Station } from './station.ts';
import type { Tracer } from './tracing.ts';

/** The state of a running system. `Serving` and `Calling` work on it, the engine turns its clock. */
export interface World {
  /** Simulated time in ms. */
  now: number;
  readonly queue: EventQueue;
  readonly rows: Rows;
  readonly delays: Delays;
  readonly tracer: Tracer;
  stations: readonly Station[];
  edges: readonly Edge[];
  clients: readonly ClientState[];
  /** By station: the calls after the own work, step by step, those of one step in parallel. */
  plans: readonly (readonly (readonly number[])[])[];
}
