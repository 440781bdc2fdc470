import { none, rowTrace, timeArrived, timeSent, timeStarted } from './row-layout.ts';
import type { Rows } from './rows.ts';
import {
  noteBackoff,
  noteCall,
  noteCallEnd,
  noteHandOver,
  noteHedge,
  noteNetwork,
  notePool,
  noteQueue,
  noteTry,
  noteTryEnd,
  noteWork,
} from './trace-notes.ts';
import type { Tracer } from './tracing.ts';

/**
 * Notes what happens to requests that are followed. Nearly none is, so each method asks first
 * whether this one is; whoever has something to tell need not.
 */
export class NoteTaker {
  private readonly rows: Rows;
  private readonly clock: Float64Array;
  private readonly tracer: Tracer;

  constructor(rows: Rows, clock: Float64Array, tracer: Tracer) {
    this.rows = rows;
    this.clock = clock;
    this.tracer = tracer;
  }

  /** From here on a client's request is followed. */
  follow(row: number, client: number): void {
    this.rows.ints[row + rowTrace] = this.tracer.begin(client, row, this.clock[0]!);
  }

  /** A request that may be followed makes a call, which then is, too. */
  callBegins(parent: number, row: number): void {
    const { ints } = this.rows;
    if (ints[parent + rowTrace] === none) return;
    ints[row + rowTrace] = ints[parent + rowTrace]!;
    this.noteMoment(noteCall, row, parent);
  }

  tryBegins(row: number, station: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteMoment(noteTry, row, station);
  }

  hedgeBegins(row: number, station: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteMoment(noteHedge, row, station);
  }

  /** A copy goes on with the row's call. */
  handsOver(row: number, copy: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteMoment(noteHandOver, row, copy);
  }

  hasWaited(row: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteStretch(noteQueue, row, timeArrived);
  }

  hasWorked(row: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteStretch(noteWork, row, timeStarted);
  }

  hasTravelled(row: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteStretch(noteNetwork, row, timeSent);
  }

  hasLeftPoolLine(row: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteStretch(notePool, row, timeSent);
  }

  backsOff(row: number, waitMs: number): void {
    const trace = this.rows.ints[row + rowTrace]!;
    if (trace === none) return;
    const now = this.clock[0]!;
    this.tracer.note(trace, noteBackoff, row, none, now, now + waitMs);
  }

  tryEnds(row: number, outcome: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteMoment(noteTryEnd, row, outcome);
  }

  callEnds(row: number): void {
    if (this.rows.ints[row + rowTrace] !== none) this.noteMoment(noteCallEnd, row, none);
  }

  /** The client goes on; the row may stand for something else by now. */
  requestEnds(trace: number, outcome: number): void {
    if (trace !== none) this.tracer.end(trace, outcome, this.clock[0]!);
  }

  private noteMoment(kind: number, row: number, other: number): void {
    const now = this.clock[0]!;
    this.tracer.note(this.rows.ints[row + rowTrace]!, kind, row, other, now, now);
  }

  /** What began at one of the row's times ends now. */
  private noteStretch(kind: number, row: number, since: number): void {
    const { ints, times } = this.rows;
    const from = times[(row >> 2) + since]!;
    this.tracer.note(ints[row + rowTrace]!, kind, row, none, from, this.clock[0]!);
  }
}
