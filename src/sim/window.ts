import { windowSeconds } from './histogram.ts';

/**
 * Sums of named amounts, over the last seconds (the present one counts once it is closed) and since
 * the statistics began. An amount is written once, into the present second.
 */
export class Window {
  private readonly fields: number;
  /** The present second so far; the same array for ever, to be added to directly. */
  readonly present: Float64Array;
  private readonly closed: Float64Array;
  private readonly before: Float64Array;
  private at = 0;
  private seconds = 0;

  constructor(fields: number) {
    this.fields = fields;
    this.present = new Float64Array(fields);
    this.closed = new Float64Array(fields * windowSeconds);
    this.before = new Float64Array(fields);
  }

  roll(): void {
    this.closed.set(this.present, this.at * this.fields);
    for (let field = 0; field < this.fields; field++) this.before[field]! += this.present[field]!;
    this.present.fill(0);
    this.at = (this.at + 1) % windowSeconds;
    if (this.seconds < windowSeconds) this.seconds++;
  }

  /** Forgets the totals: the statistics begin. Follows a roll. */
  reset(): void {
    this.before.fill(0);
  }

  /** Since the statistics began. */
  total(field: number): number {
    return this.before[field]! + this.present[field]!;
  }

  /** Seconds that the window holds by now, at least 1. */
  get length(): number {
    return Math.max(1, this.seconds);
  }

  sum(field: number): number {
    let sum = 0;
    for (let i = field; i < this.closed.length; i += this.fields) sum += this.closed[i]!;
    return sum;
  }

  /** The last closed second alone. */
  last(field: number): number {
    const latest = (this.at + windowSeconds - 1) % windowSeconds;
    return this.closed[latest * this.fields + field]!;
  }

  perSecond(field: number): number {
    return this.sum(field) / this.length;
  }
}
