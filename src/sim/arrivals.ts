import type { Random } from '../lib/random.ts';
import { Draws } from './draws.ts';
import { Sampler } from './sampler.ts';
import type { ArrivalsConfig } from './system/schema.ts';

/** One piece of a rate curve: from `at` on, until the next piece; rates per millisecond. */
interface Segment {
  readonly at: number;
  readonly rate: number;
  /** Change of the rate per millisecond; 0 but on a linear ramp. */
  readonly slope: number;
}

/**
 * The moments at which requests arrive. A Poisson process of varying rate is a unit-rate one on the
 * clock of its cumulated rate (Çinlar 1975), a constant one ticks on that clock; so a change of rate
 * keeps what is left of the present gap, and the draws stay the same whatever the rate does. A
 * bursty one is Poisson with a geometric number of requests at each moment (mean `burst`).
 */
export class Arrivals {
  /** When the next ones arrive; infinity while the rate is zero. */
  due: number;
  private segments!: readonly Segment[];
  /** Milliseconds between two at the present rate; NaN when the rate varies. */
  private gapMs!: number;
  private isConstant!: boolean;
  /** Chance that one more comes at the same moment. */
  private oneMore!: number;
  private readonly random: Random;
  private readonly gaps: Draws;
  /** What is left of the present gap on the cumulated clock, and since when. */
  private left = 0;
  private since: number;

  constructor(config: ArrivalsConfig, random: Random, now: number) {
    this.random = random;
    this.gaps = new Draws(unitExponential, random);
    this.since = now;
    this.configure(config);
    this.draw();
    this.due = timeAfter(this.segments, now, this.left);
  }

  /** Takes note that the requests that were due have arrived; returns how many they were. */
  arrived(): number {
    const now = this.due;
    this.since = now;
    this.draw();
    this.due =
      this.gapMs > 0 ? now + this.left * this.gapMs : timeAfter(this.segments, now, this.left);
    let count = 1;
    while (this.oneMore > 0 && this.random.uniform() < this.oneMore) count++;
    return count;
  }

  reconfigure(config: ArrivalsConfig, now: number): void {
    this.left = Math.max(0, this.left - cumulated(this.segments, this.since, now));
    this.since = now;
    this.configure(config);
    this.due = timeAfter(this.segments, now, this.left);
  }

  private configure(config: ArrivalsConfig): void {
    const isBursty = config.process === 'bursty';
    const burst = isBursty && 'burst' in config ? (config.burst ?? usualBurst) : 1;
    this.oneMore = 1 - 1 / burst;
    this.segments = segmentsOf(config, burst);
    this.isConstant = config.process === 'constant';
    const { length, 0: first } = this.segments;
    this.gapMs = length === 1 ? 1 / first!.rate : Number.NaN;
  }

  private draw(): void {
    this.left = this.isConstant ? 1 : this.gaps.values[this.gaps.next()]!;
  }
}

const unitExponential = new Sampler({ kind: 'exponential', mean: 1 });

/** Requests of a burst on average, where a bursty process does not say. */
const usualBurst = 5;

function segmentsOf(config: ArrivalsConfig, burst: number): Segment[] {
  const perMs = 1 / (1000 * burst);
  const curve = 'curve' in config ? config.curve : undefined;
  if (!curve) return [{ at: Number.NEGATIVE_INFINITY, rate: (config.rate ?? 0) * perMs, slope: 0 }];
  const points = [...curve].sort((a, b) => a.at - b.at);
  const segments: Segment[] = [
    { at: Number.NEGATIVE_INFINITY, rate: points[0]!.rate * perMs, slope: 0 },
  ];
  points.forEach((point, index) => {
    const next = points[index + 1];
    // `ramp: linear` on a point is the way to it from the point before.
    const slope =
      next?.ramp === 'linear' && next.at > point.at
        ? ((next.rate - point.rate) * perMs) / (next.at - point.at)
        : 0;
    segments.push({ at: point.at, rate: point.rate * perMs, slope });
  });
  return segments;
}

function indexAt(segments: readonly Segment[], time: number): number {
  let index = segments.length - 1;
  while (index > 0 && segments[index]!.at > time) index--;
  return index;
}

/** Requests expected between two moments. */
function cumulated(segments: readonly Segment[], from: number, to: number): number {
  let sum = 0;
  let time = from;
  for (let index = indexAt(segments, from); time < to && index < segments.length; index++) {
    const { at, rate, slope } = segments[index]!;
    const end = Math.min(to, segments[index + 1]?.at ?? Number.POSITIVE_INFINITY);
    const span = end - time;
    const startRate = slope === 0 ? rate : rate + slope * (time - at);
    sum += span * (startRate + (slope * span) / 2);
    time = end;
  }
  return sum;
}

/** The moment by which `amount` requests are expected after `from`. */
function timeAfter(segments: readonly Segment[], from: number, amount: number): number {
  let time = from;
  let left = amount;
  for (let index = indexAt(segments, from); index < segments.length; index++) {
    const { at, rate, slope } = segments[index]!;
    const end = segments[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const startRate = slope === 0 ? rate : rate + slope * (time - at);
    const span = spanFor(startRate, slope, left);
    if (time + span <= end) return time + span;
    left -= cumulated(segments, time, end);
    time = end;
  }
  return Number.POSITIVE_INFINITY;
}

/** Solves rate·t + slope·t²/2 = amount for the smallest t ≥ 0; infinity when it is never reached. */
function spanFor(rate: number, slope: number, amount: number): number {
  if (slope === 0) return rate > 0 ? amount / rate : Number.POSITIVE_INFINITY;
  const root = rate * rate + 2 * slope * amount;
  return root < 0 ? Number.POSITIVE_INFINITY : (2 * amount) / (rate + Math.sqrt(root));
}
