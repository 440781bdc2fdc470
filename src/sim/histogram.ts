import type { LatencySummary } from './types.ts';

/**
 * Log-linear buckets: each power of two is cut into 64 equal parts, so that a bucket is less than
 * 1.6 % wide, and percentiles are interpolated inside. That is how doubles are made: exponent and
 * first bits of the mantissa name the bucket. Below 2⁻¹⁴ ms everything counts as zero.
 */
const partBits = 6;
const parts = 1 << partBits;
const lowestExponent = -14;
const highestExponent = 31;
const lastBucket = (highestExponent - lowestExponent) * parts;
const bucketCount = lastBucket + 1;
/** Of a double's upper half: 20 bits of mantissa below the exponent, to which 1023 is added. */
const dropBits = 20 - partBits;
const bucketZero = ((1023 + lowestExponent) << partBits) - 1;
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
/** So many times are sorted into buckets together. */
const freshCount = 256;

/**
 * Non-negative times: those of the last seconds, for signals, and all since the statistics began,
 * for reports. A time is written once, into the present second; a second that leaves the window is
 * added to what was before. What signals ask for is added up when somebody asks.
 */
export class Times {
  /** Of the seconds that have left the window. */
  private readonly before = new Totals();
  private readonly present = new Present();
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

  /** Where in `fresh` the next time is to be written: `times.fresh[times.next()] = ms`. */
  next(): number {
    if (this.freshLength === freshCount) this.sortIn();
    return this.freshLength++;
  }

  /** Closes the present second; the one that leaves the window moves to those before. */
  roll(): void {
    if (this.freshLength > 0) this.sortIn();
    const second = this.seconds[this.at]!;
    if (second.isCounted) this.before.add(second);
    this.isRecentKnown &&= this.isRecentAsked;
    this.isRecentAsked = false;
    if (this.isRecentKnown) this.recent.remove(second);
    this.present.moveTo(second);
    if (this.isRecentKnown) {
      this.recent.add(second);
      this.recent.max = this.recentMax();
    }
    this.at = this.at + 1 === windowSeconds ? 0 : this.at + 1;
  }

  /** Forgets all but the window: the statistics begin. Follows a roll. */
  reset(): void {
    this.before.clear();
    for (const second of this.seconds) second.isCounted = false;
  }

  /** Whether the window holds any. */
  get hasRecent(): boolean {
    for (const { total } of this.seconds) if (total > 0) return true;
    return false;
  }

  /** Times since the statistics began. */
  get count(): number {
    let count = this.before.total + this.present.total + this.freshLength;
    for (const { isCounted, total } of this.seconds) if (isCounted) count += total;
    return count;
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
    all.merge(this.before);
    for (const second of this.seconds) if (second.isCounted) all.add(second);
    all.merge(this.present);
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
    this.freshLength = 0;
  }
}

/** A closed second: only the buckets that are in use, each with its count. */
class Second {
  buckets = new Int32Array(64);
  counts = new Int32Array(64);
  length = 0;
  total = 0;
  sum = 0;
  max = 0;
  /** Belongs to the statistics, not only to the window. */
  isCounted = false;

  makeRoom(length: number): void {
    while (this.buckets.length < length) {
      this.buckets = new Int32Array(this.buckets.length * 2);
      this.counts = new Int32Array(this.counts.length * 2);
    }
  }
}

/** Times added up by buckets. */
class Totals {
  readonly counts = new Int32Array(bucketCount);
  total = 0;
  sum = 0;
  max = 0;

  add({ buckets, counts: added, length, total, sum, max }: Second): void {
    const { counts } = this;
    for (let i = 0; i < length; i++) counts[buckets[i]!]! += added[i]!;
    this.total += total;
    this.sum += sum;
    if (max > this.max) this.max = max;
  }

  /** Takes out what had been added; the maximum and the sum are left as they are. */
  remove({ buckets, counts: removed, length, total }: Second): void {
    const { counts } = this;
    for (let i = 0; i < length; i++) counts[buckets[i]!]! -= removed[i]!;
    this.total -= total;
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

/** The second that is being counted. */
class Present extends Totals {
  /** Which buckets are in use, so that quiet seconds cost nothing. */
  private readonly used = new Int32Array(bucketCount);
  private usedLength = 0;

  /** @param halves the same memory as the values */
  record(values: Float64Array, halves: Int32Array, length: number): void {
    const { counts, used } = this;
    let { usedLength, sum, max } = this;
    for (let i = 0; i < length; i++) {
      const bucket = bucketOfHalf(halves[2 * i + upper]!);
      if (counts[bucket]!++ === 0) used[usedLength++] = bucket;
      const value = values[i]!;
      sum += value;
      if (value > max) max = value;
    }
    this.usedLength = usedLength;
    this.total += length;
    this.sum = sum;
    this.max = max;
  }

  /** Closes the second and begins the next. */
  moveTo(second: Second): void {
    const { used, usedLength, counts } = this;
    second.makeRoom(usedLength);
    const { buckets, counts: moved } = second;
    for (let i = 0; i < usedLength; i++) {
      const bucket = used[i]!;
      buckets[i] = bucket;
      moved[i] = counts[bucket]!;
      counts[bucket] = 0;
    }
    second.length = usedLength;
    second.total = this.total;
    second.sum = this.sum;
    second.max = this.max;
    second.isCounted = true;
    this.usedLength = 0;
    this.total = 0;
    this.sum = 0;
    this.max = 0;
  }
}
