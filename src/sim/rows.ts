import { grown } from './grown.ts';
import {
  none,
  rowChild,
  rowEdge,
  rowGeneration,
  rowInstance,
  rowNext,
  rowStation,
  rowTrace,
  rowTwin,
} from './row-layout.ts';

const rowInts = 16;

const intsPerTime = 4;

/**
 * Tries of calls, from the moment a caller makes them to their answer; at their callee they are its
 * requests. A row is a stretch of two typed arrays and its number is where it begins, so that one
 * request lies together in memory. Rows are used again.
 */
export class Rows {
  ints = new Int32Array(256 * rowInts);
  times = new Float64Array(256 * intsPerTime);
  /** Rows in use. */
  live = 0;
  /** Where rows that were never used begin. */
  end = 0;
  private free = none;

  /** A row at no station, without calls, twin or trace; whoever takes it fills in the rest. */
  allocate(): number {
    this.live++;
    const row = this.free;
    if (row === none) return this.extend();
    this.free = this.ints[row + rowNext]!;
    return row;
  }

  /** Gives a row back that has left its station and has no calls or twin any more. */
  release(row: number): void {
    const { ints } = this;
    this.live--;
    ints[row + rowGeneration]!++;
    ints[row + rowEdge] = none;
    ints[row + rowTrace] = none;
    ints[row + rowNext] = this.free;
    this.free = row;
  }

  /** All rows in use, for what happens seldom and concerns many. */
  *inUse(): Generator<number> {
    for (let row = 0; row < this.end; row += rowInts) {
      if (this.ints[row + rowEdge] !== none) yield row;
    }
  }

  private extend(): number {
    const row = this.end;
    this.end += rowInts;
    if (this.end > this.ints.length) {
      this.ints = grown(this.ints);
      this.times = grown(this.times);
    }
    const { ints } = this;
    for (const column of [rowStation, rowInstance, rowChild, rowTwin, rowTrace]) {
      ints[row + column] = none;
    }
    ints[row + rowGeneration] = 1;
    return row;
  }
}
