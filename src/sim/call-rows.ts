import type { Edge } from './edge.ts';
import { edgeCalls } from './edge-counts.ts';
import {
  flagOrphan,
  flagWrite,
  none,
  rowChild,
  rowClient,
  rowEdge,
  rowFlags,
  rowInstance,
  rowParent,
  rowSibling,
  rowTrace,
  rowTries,
  rowTwin,
  timeCalled,
} from './row-layout.ts';
import type { Rows } from './rows.ts';

/** The rows of calls: new ones, copies, and the list that a request keeps of its calls. */
export class CallRows {
  private readonly rows: Rows;
  private readonly clock: Float64Array;

  constructor(rows: Rows, clock: Float64Array) {
    this.rows = rows;
    this.clock = clock;
  }

  newCall(edge: Edge, parent: number, client: number, flags: number): number {
    const { rows } = this;
    const row = rows.allocate();
    const { ints } = rows;
    ints[row + rowEdge] = edge.index;
    ints[row + rowParent] = parent;
    ints[row + rowClient] = client;
    ints[row + rowFlags] = flags;
    ints[row + rowTries] = 0;
    rows.times[(row >> 2) + timeCalled] = this.clock[0]!;
    edge.counts[edgeCalls]!++;
    return row;
  }

  /** Another row for the same call. */
  copyOf(row: number): number {
    const { rows } = this;
    const copy = rows.allocate();
    const { ints, times } = rows;
    for (const column of [rowEdge, rowParent, rowClient, rowTries, rowTrace]) {
      ints[copy + column] = ints[row + column]!;
    }
    ints[copy + rowFlags] = ints[row + rowFlags]! & flagWrite;
    times[(copy >> 2) + timeCalled] = times[(row >> 2) + timeCalled]!;
    return copy;
  }

  /** Instance of the caller: breakers and pools belong to it. */
  callerOf(row: number): number {
    const { ints } = this.rows;
    const parent = ints[row + rowParent]!;
    return parent === none ? 0 : ints[parent + rowInstance]!;
  }

  linkTo(parent: number, row: number): void {
    const { ints } = this.rows;
    ints[row + rowSibling] = ints[parent + rowChild]!;
    ints[parent + rowChild] = row;
  }

  unlink(parent: number, row: number): void {
    const { ints } = this.rows;
    let at = ints[parent + rowChild]!;
    if (at === row) {
      ints[parent + rowChild] = ints[row + rowSibling]!;
      return;
    }
    while (ints[at + rowSibling] !== row) at = ints[at + rowSibling]!;
    ints[at + rowSibling] = ints[row + rowSibling]!;
  }

  /** Puts a row into its caller's list of calls where another one stands. */
  takePlace(before: number, after: number): void {
    const { ints } = this.rows;
    const parent = ints[before + rowParent]!;
    if (parent === none) return;
    this.unlink(parent, before);
    this.linkTo(parent, after);
  }

  /** Nobody waits for it; it goes on at its callee until it has been dealt with there. */
  orphan(row: number): void {
    const { ints } = this.rows;
    ints[row + rowFlags]! |= flagOrphan;
    ints[row + rowParent] = none;
    ints[row + rowTwin] = none;
  }
}
