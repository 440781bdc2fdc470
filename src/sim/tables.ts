import { grown } from './event-queue.ts';

/** Stands for "no request", "no call". */
export const none = -1;

/** How an attempt, a call or a request ended. */
export const Outcome = { ok: 0, failed: 1, refused: 2, timedOut: 3 } as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/**
 * Requests at stations, one column an attribute; a request is its row. Rows are used again, a
 * generation tells an old holder of a row's number that its request is gone.
 */
export class RequestTable {
  station = new Int32Array(256);
  instance = new Int32Array(256);
  client = new Int32Array(256);
  /** The call that waits for this request, or none once its caller has given up. */
  call = new Int32Array(256);
  arrivedAt = new Float64Array(256);
  startedAt = new Float64Array(256);
  /** Step of the station's call plan that comes next. */
  step = new Int32Array(256);
  /** Calls of the present step that are not answered yet. */
  pending = new Int32Array(256);
  /** Head of the list of this request's own calls in progress. */
  firstCall = new Int32Array(256);
  tries = new Int32Array(256);
  flags = new Uint8Array(256);
  /** Next in the waiting line. */
  next = new Int32Array(256);
  generation = new Int32Array(256);
  /** Rows ever used: every live request is below. */
  length = 0;
  private free = none;

  allocate(station: number, client: number, call: number, now: number): number {
    let row = this.free;
    if (row === none) {
      row = this.length++;
      if (row === this.station.length) this.grow();
    } else {
      this.free = this.next[row]!;
    }
    this.station[row] = station;
    this.instance[row] = none;
    this.client[row] = client;
    this.call[row] = call;
    this.arrivedAt[row] = now;
    this.step[row] = 0;
    this.pending[row] = 0;
    this.firstCall[row] = none;
    this.tries[row] = 0;
    this.flags[row] = 0;
    this.next[row] = none;
    return row;
  }

  release(row: number): void {
    this.generation[row]!++;
    this.station[row] = none;
    this.next[row] = this.free;
    this.free = row;
  }

  private grow(): void {
    this.station = grown(this.station);
    this.instance = grown(this.instance);
    this.client = grown(this.client);
    this.call = grown(this.call);
    this.arrivedAt = grown(this.arrivedAt);
    this.startedAt = grown(this.startedAt);
    this.step = grown(this.step);
    this.pending = grown(this.pending);
    this.firstCall = grown(this.firstCall);
    this.tries = grown(this.tries);
    this.flags = grown(this.flags);
    this.next = grown(this.next);
    this.generation = grown(this.generation);
  }
}

export const RequestFlag = {
  /** A worker holds it. */
  inWork: 1,
  failed: 4,
  /** A fallback stood in for an answer somewhere below. */
  degraded: 8,
  /** The caller gave up and asked again: finishing it is a duplicate. */
  repeated: 16,
  /** Its instance hangs and it had been about to go on. */
  stuck: 32,
  /** Still on the network: it holds no place at its station yet. */
  inTransit: 64,
} as const;

/** Calls in progress: from the first try to the answer that the caller goes on with. */
export class CallTable {
  edge = new Int32Array(256);
  /** The request that makes the call, or none for a client's. */
  parent = new Int32Array(256);
  client = new Int32Array(256);
  /** Instance of the caller: breakers and pools belong to it. */
  instance = new Int32Array(256);
  /** The request at the callee that may still answer. */
  attempt = new Int32Array(256);
  tries = new Int32Array(256);
  startedAt = new Float64Array(256);
  attemptAt = new Float64Array(256);
  state = new Uint8Array(256);
  sibling = new Int32Array(256);
  /** Next in the line for a slot of the pool. */
  next = new Int32Array(256);
  /** Grows with every attempt, so that a late timeout finds nothing. */
  generation = new Int32Array(256);
  length = 0;
  private free = none;

  allocate(edge: number, parent: number, client: number, instance: number, now: number): number {
    let row = this.free;
    if (row === none) {
      row = this.length++;
      if (row === this.edge.length) this.grow();
    } else {
      this.free = this.next[row]!;
    }
    this.edge[row] = edge;
    this.parent[row] = parent;
    this.client[row] = client;
    this.instance[row] = instance;
    this.attempt[row] = none;
    this.tries[row] = 0;
    this.startedAt[row] = now;
    this.state[row] = CallState.starting;
    this.sibling[row] = none;
    this.next[row] = none;
    return row;
  }

  release(row: number): void {
    this.generation[row]!++;
    this.state[row] = CallState.free;
    this.next[row] = this.free;
    this.free = row;
  }

  private grow(): void {
    this.edge = grown(this.edge);
    this.parent = grown(this.parent);
    this.client = grown(this.client);
    this.instance = grown(this.instance);
    this.attempt = grown(this.attempt);
    this.tries = grown(this.tries);
    this.startedAt = grown(this.startedAt);
    this.attemptAt = grown(this.attemptAt);
    this.state = grown(this.state);
    this.sibling = grown(this.sibling);
    this.next = grown(this.next);
    this.generation = grown(this.generation);
  }
}

export const CallState = {
  free: 0,
  starting: 1,
  /** In line for a slot of the caller's pool. */
  pooled: 2,
  /** On its way or at the callee. */
  inFlight: 3,
  /** Between two tries. */
  backingOff: 4,
} as const;
