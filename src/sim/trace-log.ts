import { grown } from './grown.ts';

/** A note is its kind, a row, one more whole number and two times, side by side. */
export const noteNumbers = 5;

/**
 * The notes on one request, in the order of events. They are numbers in an array that is used again
 * for other requests: of all that is noted only little is ever looked at.
 */
export class TraceLog {
  /** Index of the client, and the row of its call. */
  client = 0;
  row = 0;
  fromMs = 0;
  toMs = 0;
  /** How it ended for the client: an outcome of rows, or degraded. */
  outcome = 0;
  notes = new Float64Array(16 * noteNumbers);
  length = 0;

  begin(client: number, row: number, now: number): void {
    this.client = client;
    this.row = row;
    this.fromMs = now;
    this.length = 0;
  }

  add(kind: number, row: number, other: number, fromMs: number, toMs: number): void {
    if (this.length === this.notes.length) this.notes = grown(this.notes);
    const { notes, length } = this;
    notes[length] = kind;
    notes[length + 1] = row;
    notes[length + 2] = other;
    notes[length + 3] = fromMs;
    notes[length + 4] = toMs;
    this.length = length + noteNumbers;
  }
}
