import type { CallRows } from './call-rows.ts';
import type { ClientState } from './client.ts';
import { clientOffered } from './client-counts.ts';
import type { Edge } from './edge.ts';
import type { NoteTaker } from './note-taker.ts';
import {
  flagWrite,
  none,
  rowClient,
  rowFlags,
  rowGeneration,
  rowPending,
  rowStation,
  rowStep,
} from './row-layout.ts';
import type { Rows } from './rows.ts';
import type { World } from './world.ts';

/** Where a call goes for its first try. */
interface FirstTries {
  send(row: number, edge: Edge): void;
}

/** Calls from clients and stations, as they are made; what becomes of them is others' affair. */
export class Calling {
  firstTries!: FirstTries;
  private readonly world: World;
  private readonly rows: Rows;
  private readonly calls: CallRows;
  private readonly notes: NoteTaker;

  constructor(world: World) {
    this.world = world;
    this.rows = world.rows;
    this.calls = world.calls;
    this.notes = world.notes;
  }

  /** A client's request sets out. */
  setOut(client: ClientState): void {
    client.counts[clientOffered]!++;
    const isWrite = client.writeShare > 0 && client.random.uniform() < client.writeShare;
    const edge = this.world.edges[client.edge]!;
    const row = this.calls.newCall(edge, none, client.index, isWrite ? flagWrite : 0);
    if (++client.sinceFollowed >= client.followEvery) {
      client.sinceFollowed = 0;
      this.notes.follow(row, client.index);
    }
    this.firstTries.send(row, edge);
  }

  /** Makes the request's next calls; true when there is none left to wait for. */
  makeCalls(request: number): boolean {
    const { world, rows } = this;
    const { ints } = rows;
    const steps = world.plans[ints[request + rowStation]!]!;
    while (ints[request + rowStep]! < steps.length) {
      const step = steps[ints[request + rowStep]!++]!;
      if (step.length > 1) {
        if (this.makeAtOnce(request, step)) return false;
      } else {
        const edge = world.edges[step[0]!]!;
        if (!this.makes(edge, ints[request + rowClient]!)) continue;
        ints[request + rowPending] = 1;
        this.begin(edge, request);
        return false;
      }
    }
    return true;
  }

  /** @returns whether there is any to wait for */
  private makeAtOnce(request: number, step: readonly number[]): boolean {
    const { world, rows } = this;
    const client = rows.ints[request + rowClient]!;
    const chosen = step.filter((index) => this.makes(world.edges[index]!, client));
    const generation = rows.ints[request + rowGeneration]!;
    rows.ints[request + rowPending] = chosen.length;
    for (const index of chosen) {
      this.begin(world.edges[index]!, request);
      // One that failed at once has ended the request: its sisters are not made any more.
      const { ints } = rows;
      if (ints[request + rowGeneration] !== generation || ints[request + rowStation] === none)
        break;
    }
    return chosen.length > 0;
  }

  private makes(edge: Edge, client: number): boolean {
    return edge.isFor[client]! && (edge.share >= 1 || edge.random.uniform() < edge.share);
  }

  private begin(edge: Edge, parent: number): void {
    const { calls, notes } = this;
    const { ints } = this.rows;
    const client = ints[parent + rowClient]!;
    const row = calls.newCall(edge, parent, client, ints[parent + rowFlags]! & flagWrite);
    calls.linkTo(parent, row);
    notes.callBegins(parent, row);
    this.firstTries.send(row, edge);
  }
}
