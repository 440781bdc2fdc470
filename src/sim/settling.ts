import type { ClientState } from './client.ts';
import {
  clientDegraded,
  clientFailed,
  clientRefused,
  clientSucceeded,
  clientTimedOut,
} from './client-counts.ts';
import type { Edge } from './edge.ts';
import { eventThinkEnd } from './event-kinds.ts';
import {
  flagDegraded,
  flagFailed,
  none,
  type Outcome,
  outcomeFailed,
  outcomeOk,
  outcomeRefused,
  outcomeTimedOut,
  rowClient,
  rowFlags,
  rowParent,
  rowPending,
  rowTrace,
  timeCalled,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import { outcomeDegraded } from './trace-notes.ts';
import type { World } from './world.ts';

/** A request at a station that waited for the answers to its calls. */
interface Caller {
  proceed(row: number): void;
}

/** How calls end, once no further try is made: the caller goes on, with the answer or without. */
export class Settling {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly caller: Caller;

  constructor(world: World, caller: Caller) {
    this.world = world;
    this.rows = world.rows;
    this.clock = world.clock;
    this.caller = caller;
  }

  /**
   * A call has its final outcome.
   * @param isOut whether work for it goes on at the callee or on the way there
   */
  settle(row: number, edge: Edge, outcome: Outcome, isOut: boolean): void {
    const { world } = this;
    const { ints, times } = this.rows;
    const parent = ints[row + rowParent]!;
    const client = ints[row + rowClient]!;
    const trace = ints[row + rowTrace]!;
    const isFallback = outcome !== outcomeOk && edge.hasFallback;
    const isGood = outcome === outcomeOk || isFallback;
    const degraded = isFallback ? flagDegraded : ints[row + rowFlags]! & flagDegraded;
    world.notes.callEnds(row);
    if (edge.isIdempotent) world.repeats.forget(row);
    if (parent !== none) {
      world.calls.unlink(parent, row);
    } else if (isGood) {
      const { latencies } = world.clients[client]!;
      latencies.fresh[latencies.next()] = this.clock[0]! - times[(row >> 2) + timeCalled]!;
    }
    if (isOut) world.calls.orphan(row);
    else this.rows.release(row);
    if (parent === none) {
      this.clientEnded(client, isGood ? outcomeOk : outcome, degraded !== 0, trace);
      return;
    }
    ints[parent + rowFlags]! |= isGood ? degraded : flagFailed;
    const left = --ints[parent + rowPending]!;
    if (left === 0 || ints[parent + rowFlags]! & flagFailed) this.caller.proceed(parent);
  }

  /** A user of a closed loop thinks before the next request. */
  think(client: ClientState): void {
    this.world.schedule(client.think.sample(client.random), eventThinkEnd, client.index, 0);
  }

  private clientEnded(index: number, outcome: Outcome, degraded: boolean, trace: number): void {
    const { world } = this;
    const client = world.clients[index]!;
    if (outcome === outcomeOk) client.counts[degraded ? clientDegraded : clientSucceeded]!++;
    else client.counts[lostFields[outcome]]!++;
    const isDegraded = outcome === outcomeOk && degraded;
    world.notes.requestEnds(trace, isDegraded ? outcomeDegraded : outcome);
    if (client.present > 0) this.think(client);
  }
}

const lostFields: Readonly<Record<Exclude<Outcome, 0>, number>> = {
  [outcomeFailed]: clientFailed,
  [outcomeRefused]: clientRefused,
  [outcomeTimedOut]: clientTimedOut,
};
