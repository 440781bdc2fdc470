import { Random } from '../lib/random.ts';
import { Breaker } from './breaker.ts';
import { CallerState } from './caller-state.ts';
import { edgeCalls, edgeRetries } from './edge-counts.ts';
import { Times } from './histogram.ts';
import { none } from './row-layout.ts';
import { Sampler } from './sampler.ts';
import type { CallConfig } from './system/schema.ts';
import { Window } from './window.ts';

const fieldCount = 8;

/** A call from a client or a node to a node, with its policies and what is counted of it. */
export class Edge {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  /** Station of the callee, and of the caller (none for a client). */
  readonly target: number;
  readonly source: number;
  readonly random: Random;
  config: CallConfig;
  share = 1;
  /** By client: whether requests that it began make this call. */
  isFor: readonly boolean[] = [];
  /** Rings of `Delays`, or none. */
  timeoutRing = none;
  hedgeRing = none;
  maxRetries = 0;
  poolLimit = Number.POSITIVE_INFINITY;
  latency: Sampler | undefined;
  isPartitioned = false;
  hasFallback = false;
  isIdempotent = false;
  /** Has a breaker or a pool: every try is its calling instance's business. */
  isGuarded = false;
  /** Tries do not simply reach the callee. */
  isRough = false;
  /** One try goes straight to the callee and the answer straight back, or a timeout strikes. */
  isOrdinary = false;
  private readonly callers: CallerState[] = [];
  private readonly clients: readonly string[];

  readonly window = new Window(fieldCount);
  readonly counts = this.window.present;
  readonly times = new Times();

  constructor(
    place: {
      readonly index: number;
      readonly from: string;
      readonly source: number;
      readonly target: number;
    },
    config: CallConfig,
    clients: readonly string[],
    seed: number,
  ) {
    this.index = place.index;
    this.from = place.from;
    this.source = place.source;
    this.target = place.target;
    this.to = config.to;
    this.config = config;
    this.clients = clients;
    this.random = new Random(seed, `${place.from}>${config.to}`);
  }

  configure(config: CallConfig, timeoutRing: number, hedgeRing: number): void {
    const breakerChanged = this.config.breaker !== config.breaker;
    this.config = config;
    this.share = config.share ?? 1;
    this.isFor = this.clients.map((client) => config.only?.includes(client) ?? true);
    this.timeoutRing = timeoutRing;
    this.hedgeRing = hedgeRing;
    this.maxRetries = config.retries?.max ?? 0;
    this.poolLimit = config.limit ?? Number.POSITIVE_INFINITY;
    this.latency = config.latency && new Sampler(config.latency);
    this.isPartitioned = config.partition === true;
    this.hasFallback = config.fallback === true;
    this.isIdempotent = config.idempotent === true;
    this.isRough = this.latency !== undefined || this.isPartitioned;
    // Once slots have been counted they go on being counted, so that a limit can come and go.
    this.isGuarded ||= config.breaker !== undefined || config.limit !== undefined;
    this.isOrdinary =
      !this.isGuarded && !this.isRough && !this.isIdempotent && this.hedgeRing === none;
    if (!breakerChanged) return;
    for (const caller of this.callers) {
      if (caller) caller.breaker = config.breaker && new Breaker(config.breaker);
    }
  }

  caller(instance: number): CallerState {
    let state = this.callers[instance];
    if (!state) {
      state = new CallerState(this.config);
      this.callers[instance] = state;
    }
    return state;
  }

  /** Those that have called so far, under the eyes of a breaker or pool. */
  callingInstances(): number[] {
    return [...this.callers.keys()].filter((instance) => this.callers[instance]);
  }

  /** Whether a retry keeps retries at or below the budget's share of first tries. */
  hasBudget(): boolean {
    const budget = this.config.retries?.budget;
    if (budget === undefined) return true;
    const { window, counts } = this;
    const retries = window.sum(edgeRetries) + counts[edgeRetries]!;
    const firstTries = window.sum(edgeCalls) + counts[edgeCalls]!;
    return retries + 1 <= budget * firstTries;
  }

  /**
   * Wait before the retry after `tries` tries: first·factor^(tries−1) up to the cap, spread by the
   * jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015).
   */
  backoffMs(tries: number): number {
    const { backoff, jitter } = this.config.retries ?? {};
    if (!backoff) return 0;
    let wait = backoff.first;
    for (let i = 1; i < tries && wait < backoff.cap; i++) wait *= backoff.factor;
    wait = Math.min(wait, backoff.cap);
    if (jitter === 'full') return wait * this.random.uniform();
    if (jitter === 'equal') return (wait / 2) * (1 + this.random.uniform());
    return wait;
  }

  openShare(now: number): number {
    let open = 0;
    let known = 0;
    for (const caller of this.callers) {
      if (!caller) continue;
      known++;
      if (caller.breaker?.isOpen(now)) open++;
    }
    return known > 0 ? open / known : 0;
  }

  roll(): void {
    this.window.roll();
    this.times.roll();
  }

  resetStatistics(): void {
    this.window.reset();
    this.times.reset();
  }
}
