import {
  bucketCount,
  bucketZero,
  dropBits,
  lastBucket,
  lowestExponent,
  parts,
} from './bucket-layout.ts';
import { grown } from './grown.ts';
import { freshCount, mostListed } from './sizes.ts';
import type { LatencySummary } from './types.ts';

/** Which half of a double is the upper one on this machine. */
const upper = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

const onlyValue = new Float64Array(1);
const onlyHalves = new Int32Array(onlyValue.buffer);

function bucketOf(value: number): number {
  onlyValue[0] = value;
  return bucketOfHalf(onlyHalves[upper]!);
}

/** @param half the upper half of a time */
function bucketOfHalf(half: number): number {
  const bucket = (half >> dropBits) - bucketZero;
  return bucket < 0 ? 0 : bucket > lastBucket ? lastBucket : bucket;
}

/** Where a bucket begins, in ms. */
function lowerBound(bucket: number): number {
  if (bucket === 0) return 0;
  const part = (bucket - 1) % parts;
  return 2 ** ((bucket - 1 - part) / parts + lowestExponent) * (1 + part / parts);
}

/** How many seconds a signal looks back. */
export const windowSeconds = 10;
const noCounts = new Int32Array(0);

/**
 * Non-negative times: those of the last seconds, for signals, and all since the statistics began,
 * for reports. A time is written once, into the present second, which is added to all before it when
 * it closes. What signals ask for is added up when somebody asks.
 */
export class Times {
  /** Of all closed seconds since the statistics began. */
  private readonly closed = new Totals();
  private present = new Second();
  private readonly seconds = Array.from({ length: windowSeconds }, () => new Second());
  private at = 0;
  /** The window added up, from when somebody asks until nobody has asked for a second. */
  private readonly recent = new Totals();
  private isRecentKnown = false;
  private isRecentAsked = false;
  /** Not sorted into buckets yet: many at a time is cheaper. */
  readonly fresh = new Float64Array(freshCount);
  private readonly freshHalves = new Int32Array(this.fresh.buffer);
  private freshLength = 0;
  /** Times of zero since the last were sorted in: most waits are none. */
  zeros = 0;

  /** Where in `fresh` the next time is to be written: `times.fresh[times.next()] = ms`. */
  next(): number {
    if (this.freshLength === freshCount) this.sortIn();
    return this.freshLength++;
  }

  /** Closes the present second, which takes the place of the one that leaves the window. */
  roll(): void {
    this.sortIn();
    const { present, recent } = this;
    const leaving = this.seconds[this.at]!;
    this.closed.add(present);
    this.isRecentKnown &&= this.isRecentAsked;
    this.isRecentAsked = false;
    if (this.isRecentKnown) recent.remove(leaving);
    this.seconds[this.at] = present;
    if (this.isRecentKnown) {
      recent.add(present);
      recent.max = this.recentMax();
    }
    leaving.clear();
    this.present = leaving;
    this.at = this.at + 1 === windowSeconds ? 0 : this.at + 1;
  }

  /** Forgets all but the window: the statistics begin. Follows a roll. */
  reset(): void {
    this.closed.clear();
  }

  /** Whether the window holds any. */
  get hasRecent(): boolean {
    for (const { total } of this.seconds) if (total > 0) return true;
    return false;
  }

  /** Times since the statistics began. */
  get count(): number {
    return this.closed.total + this.present.total + this.freshLength + this.zeros;
  }

  recentMean(): number {
    let total = 0;
    let sum = 0;
    for (const second of this.seconds) {
      total += second.total;
      sum += second.sum;
    }
    return total > 0 ? sum / total : 0;
  }

  recentPercentile(share: number): number {
    if (!this.isRecentKnown) {
      this.recent.clear();
      for (const second of this.seconds) this.recent.add(second);
      this.isRecentKnown = true;
    }
    this.isRecentAsked = true;
    return this.recent.percentile(share);
  }

  /** Of everything since the statistics began; the mean and the maximum are exact. */
  summary(): LatencySummary {
    this.sortIn();
    const all = new Totals();
    all.merge(this.closed);
    all.add(this.present);
    const at = (share: number) => Math.min(all.max, all.percentile(share));
    return {
      mean: all.mean(),
      p50: at(0.5),
      p90: at(0.9),
      p95: at(0.95),
      p99: at(0.99),
      p999: at(0.999),
      max: all.max,
    };
  }

  private recentMax(): number {
    let max = 0;
    for (const second of this.seconds) if (second.max > max) max = second.max;
    return max;
  }

  private sortIn(): void {
    this.present.record(this.fresh, this.freshHalves, this.freshLength);
    this.present.recordZeros(this.zeros);
    this.freshLength = 0;
    this.zeros = 0;
  }
}

/**
 * The times of one second: the bucket of each in a list, which costs least where they are few. A list
 * that is full is added up, so that many take no more room than buckets do.
 */
class Second {
  total = 0;
  sum = 0;
  max = 0;
  private list = new Uint16Array(freshCount);
  private listed = 0;
  private zeros = 0;
  private counts = noCounts;
  private hasCounts = false;

  /** @param halves the same memory as the values */
  record(values: Float64Array, halves: Int32Array, length: number): void {
    if (this.listed + length > this.list.length) this.makeRoom();
    const { list, listed } = this;
    let { sum, max } = this;
    const offset = upper;
    for (let i = 0; i < length; i++) {
      list[listed + i] = bucketOfHalf(halves[2 * i + offset]!);
      const value = values[i]!;
      sum += value;
      if (value > max) max = value;
    }
    this.listed = listed + length;
    this.total += length;
    this.sum = sum;
    this.max = max;
  }

  recordZeros(count: number): void {
    this.zeros += count;
    this.total += count;
  }

  /** Adds so many times each bucket's number to the counts. */
  countInto(counts: Int32Array, times: 1 | -1): void {
    const { list, listed } = this;
    counts[0]! += times * this.zeros;
    for (let i = 0; i < listed; i++) counts[list[i]!]! += times;
    if (!this.hasCounts) return;
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      counts[bucket]! += times * this.counts[bucket]!;
    }
  }

  clear(): void {
    if (this.hasCounts) this.counts.fill(0);
    this.hasCounts = false;
    this.listed = 0;
    this.zeros = 0;
    this.total = 0;
    this.sum = 0;
    this.max = 0;
  }

  private makeRoom(): void {
    if (this.list.length < mostListed) {
      this.list = grown(this.list);
      return;
    }
    if (this.counts === noCounts) this.counts = new Int32Array(bucketCount);
    const { list, listed, counts } = this;
    for (let i = 0; i < listed; i++) counts[list[i]!]!++;
    this.hasCounts = true;
    this.listed = 0;
  }
}

/** Times added up by buckets. */
class Totals {
  readonly counts = new Int32Array(bucketCount);
  total = 0;
  sum = 0;
  max = 0;

  add(second: Second): void {
    second.countInto(this.counts, 1);
    this.total += second.total;
    this.sum += second.sum;
    if (second.max > this.max) this.max = second.max;
  }

  /** Takes out what had been added; the maximum and the sum are left as they are. */
  remove(second: Second): void {
    second.countInto(this.counts, -1);
    this.total -= second.total;
  }

  merge(other: Totals): void {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      this.counts[bucket]! += other.counts[bucket]!;
    }
    this.total += other.total;
    this.sum += other.sum;
    this.max = Math.max(this.max, other.max);
  }

  clear(): void {
    this.counts.fill(0);
    this.total = 0;
    this.sum = 0;
    this.max = 0;
  }

  mean(): number {
    return this.total > 0 ? this.sum / this.total : 0;
  }

  /** From above: it is high percentiles that are asked for. */
  percentile(share: number): number {
    if (this.total === 0) return 0;
    const rank = share * this.total;
    let below = this.total;
    let bucket = bucketOf(this.max);
    while (bucket > 0) {
      const here = this.counts[bucket]!;
      below -= here;
      if (here > 0 && below < rank) {
        const from = lowerBound(bucket);
        return from + ((lowerBound(bucket + 1) - from) * (rank - below)) / here;
      }
      bucket--;
    }
    return 0;
  }
}
