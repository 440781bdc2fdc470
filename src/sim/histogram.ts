import type { LatencySummary } from './types.ts';

/**
 * Log-linear buckets: each power of two is cut into 64 equal parts, so that a bucket is less than
 * 1.6 % wide, and percentiles are interpolated inside; below 2⁻¹⁴ ms everything counts as zero.
 */
const partBits = 6;
const parts = 1 << partBits;
const stepsPerMs = 2 ** 14;
/** From here on whole milliseconds are fine enough, and steps would not fit 32 bits. */
const longMs = 2 ** 17;
const longestMs = 2 ** 31 - 1;
const bucketCount = 40 * parts;

function bucketOf(value: number): number {
  if (value >= longMs) return bucketOfLong(value);
  const steps = (value * stepsPerMs) | 0;
  const shift = steps < parts ? 0 : 31 - partBits - Math.clz32(steps);
  return (shift << partBits) + (steps >>> shift);
}

function bucketOfLong(value: number): number {
  const ms = value < longestMs ? value | 0 : longestMs;
  const shift = 31 - partBits - Math.clz32(ms);
  return ((shift + 14) << partBits) + (ms >>> shift);
}

/** Where a bucket begins, in ms. */
function lowerBound(bucket: number): number {
  if (bucket < 2 * parts) return bucket / stepsPerMs;
  const shift = (bucket >> partBits) - 1;
  return ((bucket - (shift << partBits)) * 2 ** shift) / stepsPerMs;
}

/** How many seconds a signal looks back. */
export const windowSeconds = 10;

/**
 * Non-negative times, kept twice: those of the last seconds, for signals, and all since the
 * statistics began, for reports. A time is written once, into the present second; when that is
 * closed it is added to both, and only the buckets that it used are touched.
 */
export class Times {
  private readonly recent = new Sum();
  private readonly all = new Sum();
  private max = 0;
  private readonly present = new Present();
  private readonly seconds = Array.from({ length: windowSeconds }, () => new Second());
  private at = 0;
  /** Not sorted into buckets yet: many at a time is cheaper. */
  readonly fresh = new Float64Array(freshCount);
  private freshLength = 0;

  /** Where in `fresh` the next time is to be written: `times.fresh[times.next()] = ms`. */
  next(): number {
    if (this.freshLength === freshCount) this.sortIn();
    return this.freshLength++;
  }

  /** Closes the present second; the one that leaves the window is forgotten. */
  roll(): void {
    if (this.freshLength > 0) this.sortIn();
    const second = this.seconds[this.at]!;
    if (second.total > 0) this.recent.add(second, -1);
    second.take(this.present);
    this.at = this.at + 1 === windowSeconds ? 0 : this.at + 1;
    if (second.total === 0) return;
    this.recent.add(second, 1);
    this.all.add(second, 1);
    if (second.max > this.max) this.max = second.max;
    this.present.clear();
  }

  /** Forgets all but the window: the statistics begin. Follows a roll. */
  reset(): void {
    this.all.clear();
    this.max = 0;
  }

  /** Whether the window holds any. */
  get hasRecent(): boolean {
    return this.recent.total > 0;
  }

  /** Times since the statistics began. */
  get count(): number {
    return this.all.total + this.present.total + this.freshLength;
  }

  recentMean(): number {
    return this.recent.mean();
  }

  recentPercentile(share: number): number {
    return this.recent.percentile(share);
  }

  /** Of everything since the statistics began; the mean and the maximum are exact. */
  summary(): LatencySummary {
    this.sortIn();
    const { all } = this;
    const present = new Second();
    present.take(this.present);
    all.add(present, 1);
    const max = Math.max(this.max, present.max);
    const at = (share: number) => Math.min(max, all.percentile(share));
    const summary = {
      mean: all.mean(),
      p50: at(0.5),
      p90: at(0.9),
      p95: at(0.95),
      p99: at(0.99),
      p999: at(0.999),
      max,
    };
    all.add(present, -1);
    return summary;
  }

  private sortIn(): void {
    this.present.record(this.fresh, this.freshLength);
    this.freshLength = 0;
  }
}

const freshCount = 256;

/** A second's times: only the buckets that are in use, each with its count. */
class Second {
  buckets = new Int32Array(64);
  counts = new Int32Array(64);
  length = 0;
  total = 0;
  sum = 0;
  max = 0;

  take({ used, usedLength, counts, total, sum, max }: Present): void {
    while (this.buckets.length < usedLength) {
      this.buckets = new Int32Array(this.buckets.length * 2);
      this.counts = new Int32Array(this.counts.length * 2);
    }
    const { buckets, counts: own } = this;
    for (let i = 0; i < usedLength; i++) {
      const bucket = used[i]!;
      buckets[i] = bucket;
      own[i] = counts[bucket]!;
    }
    this.length = usedLength;
    this.total = total;
    this.sum = sum;
    this.max = max;
  }
}

/** The second that is being counted. */
class Present {
  readonly counts = new Int32Array(bucketCount);
  /** Which buckets are in use, so that quiet seconds cost nothing. */
  readonly used = new Int32Array(bucketCount);
  usedLength = 0;
  total = 0;
  sum = 0;
  max = 0;

  record(values: Float64Array, length: number): void {
    const { counts, used } = this;
    let { usedLength, sum, max } = this;
    for (let i = 0; i < length; i++) {
      const value = values[i]!;
      const bucket = bucketOf(value);
      if (counts[bucket]!++ === 0) used[usedLength++] = bucket;
      sum += value;
      if (value > max) max = value;
    }
    this.usedLength = usedLength;
    this.total += length;
    this.sum = sum;
    this.max = max;
  }

  clear(): void {
    for (let i = 0; i < this.usedLength; i++) this.counts[this.used[i]!] = 0;
    this.usedLength = 0;
    this.total = 0;
    this.sum = 0;
    this.max = 0;
  }
}

/** Seconds added up. */
class Sum {
  private readonly counts = new Float64Array(bucketCount);
  total = 0;
  private sum = 0;

  add(second: Second, sign: 1 | -1): void {
    const { counts } = this;
    const { buckets, counts: added, length } = second;
    for (let i = 0; i < length; i++) counts[buckets[i]!]! += sign * added[i]!;
    this.total += sign * second.total;
    // Taking away what was added leaves a rounding error; without any times the sum is exactly 0.
    this.sum = this.total === 0 ? 0 : this.sum + sign * second.sum;
  }

  clear(): void {
    this.counts.fill(0);
    this.total = 0;
    this.sum = 0;
  }

  mean(): number {
    return this.total > 0 ? this.sum / this.total : 0;
  }

  percentile(share: number): number {
    return percentile(this.counts, this.total, share);
  }
}

function percentile(counts: Float64Array, total: number, share: number): number {
  if (total === 0) return 0;
  const rank = share * total;
  let below = 0;
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const here = counts[bucket]!;
    if (here > 0 && below + here >= rank) {
      if (bucket === 0) return 0;
      const from = lowerBound(bucket);
      const to = lowerBound(bucket + 1);
      return from + ((to - from) * (rank - below)) / here;
    }
    below += here;
  }
  return lowerBound(bucketCount);
}
