import { CallRows } from './call-rows.ts';
import type { ClientState } from './client.ts';
import { Delays } from './delays.ts';
import type { Edge } from './edge.ts';
import type { EventQueue } from './event-queue.ts';
import { Followers } from './followers.ts';
import { NoteTaker } from './note-taker.ts';
import { Repeats } from './repeats.ts';
import { Rows } from './rows.ts';
import type { Station } from './station.ts';
import { Tracer } from './tracing.ts';

/** The state of a running system. What the workings do is done to it; the engine turns its clock. */
export class World {
  /** Simulated time in ms, in an array so that everybody can look at it without a copy. */
  readonly clock: Float64Array;
  readonly queue: EventQueue;
  readonly rows = new Rows();
  readonly delays: Delays;
  readonly tracer = new Tracer();
  readonly notes: NoteTaker;
  readonly calls: CallRows;
  readonly followers: Followers;
  readonly repeats = new Repeats();
  stations: readonly Station[] = [];
  edges: readonly Edge[] = [];
  clients: readonly ClientState[] = [];
  /** By station: the calls after the own work, step by step, those of one step in parallel. */
  plans: readonly (readonly (readonly number[])[])[] = [];

  constructor(queue: EventQueue, startMs: number) {
    this.queue = queue;
    this.clock = Float64Array.of(startMs);
    this.delays = new Delays(queue, this.rows, this.clock);
    this.notes = new NoteTaker(this.rows, this.clock, this.tracer);
    this.calls = new CallRows(this.rows, this.clock);
    this.followers = new Followers(this.rows);
  }

  get now(): number {
    return this.clock[0]!;
  }

  /** Has something happen `waitMs` from now. */
  schedule(waitMs: number, kind: number, subject: number, generation: number): void {
    this.queue.when[0] = this.clock[0]! + waitMs;
    this.queue.push(kind, subject, generation);
  }
}
