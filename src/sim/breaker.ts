import type { CallConfig } from './system/schema.ts';

type BreakerConfig = NonNullable<CallConfig['breaker']>;

/**
 * A circuit breaker of one calling instance (Nygard, "Release It!"): closed until `failures` fall
 * within `window`; then open, failing fast, for `open`; then half-open, letting `probes` through:
 * when all of them succeed it closes, when one fails it opens again.
 */
export class Breaker {
  private readonly config: BreakerConfig;
  private readonly probes: number;
  /** Times of the last failures, a ring. */
  private readonly failures: Float64Array;
  private nextFailure = 0;
  private state: 'closed' | 'open' | 'half-open' = 'closed';
  /** When the present state began: attempts from before it say nothing about it. */
  private since = Number.NEGATIVE_INFINITY;
  private probesOut = 0;
  private probesPassed = 0;

  constructor(config: BreakerConfig) {
    this.config = config;
    this.probes = config.probes ?? 1;
    this.failures = new Float64Array(config.failures).fill(Number.NEGATIVE_INFINITY);
  }

  isOpen(now: number): boolean {
    return this.state === 'open' && now < this.since + this.config.open;
  }

  /** Whether a call may go out now. */
  allows(now: number): boolean {
    if (this.state === 'closed') return true;
    if (this.state === 'open') {
      if (this.isOpen(now)) return false;
      this.state = 'half-open';
      this.since = now;
      this.probesOut = 0;
      this.probesPassed = 0;
    }
    // A probe whose answer never comes must not keep it half open for ever.
    if (this.probesOut >= this.probes && now >= this.since + this.config.open) {
      this.since = now;
      this.probesOut = 0;
      this.probesPassed = 0;
    }
    if (this.probesOut >= this.probes) return false;
    this.probesOut++;
    return true;
  }

  /** Takes note of how an attempt ended that went out at `startedAt`. */
  ended(ok: boolean, startedAt: number, now: number): void {
    if (startedAt < this.since) return;
    if (this.state === 'half-open') {
      if (!ok) this.trip(now);
      else if (++this.probesPassed >= this.probes) this.close(now);
    } else if (this.state === 'closed' && !ok) {
      this.failures[this.nextFailure] = now;
      this.nextFailure = (this.nextFailure + 1) % this.failures.length;
      // The ring is as long as the limit, so what stands next is the first of the last failures.
      if (this.failures[this.nextFailure]! >= now - this.config.window) this.trip(now);
    }
  }

  /** Takes note that nobody waits for an attempt any more. */
  abandoned(startedAt: number): void {
    if (this.state === 'half-open' && startedAt >= this.since) this.probesOut--;
  }

  private trip(now: number): void {
    this.state = 'open';
    this.since = now;
  }

  private close(now: number): void {
    this.state = 'closed';
    this.since = now;
    this.failures.fill(Number.NEGATIVE_INFINITY);
  }
}
