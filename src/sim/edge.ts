import { Random } from '../lib/random.ts';
import { Breaker } from './breaker.ts';
import { Times } from './histogram.ts';
import { Sampler } from './sampler.ts';
import type { CallConfig } from './system/schema.ts';
import { type CallTable, none } from './tables.ts';
import { Window } from './window.ts';

/** What belongs to one calling instance: its circuit breaker and its pool of connections. */
export class CallerState {
  breaker: Breaker | undefined;
  inFlight = 0;
  /** Guards against passing on a slot while slots are already being passed on further up. */
  isPassing = false;
  /** Calls in line for a slot of the pool. */
  private head = none;
  private tail = none;

  constructor(config: CallConfig) {
    this.breaker = config.breaker && new Breaker(config.breaker);
  }

  get hasWaiting(): boolean {
    return this.head !== none;
  }

  wait(call: number, { next }: CallTable): void {
    next[call] = none;
    if (this.head === none) this.head = call;
    else next[this.tail] = call;
    this.tail = call;
  }

  takeWaiting({ next }: CallTable): number {
    const call = this.head;
    this.head = next[call]!;
    return call;
  }

  /** Takes a call out of the line; who gives up has as a rule waited longest and stands in front. */
  leaveLine(call: number, { next }: CallTable): void {
    let before = none;
    for (let at = this.head; at !== call; at = next[at]!) before = at;
    if (before === none) this.head = next[call]!;
    else next[before] = next[call]!;
    if (this.tail === call) this.tail = before;
  }
}

export const EdgeField = {
  calls: 0,
  retries: 1,
  timeouts: 2,
  failed: 3,
  fastFailed: 4,
  attempts: 5,
  ended: 6,
} as const;
const fieldCount = 7;

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
  timeoutClass = none;
  maxRetries = 0;
  poolLimit = Number.POSITIVE_INFINITY;
  latency: Sampler | undefined;
  private readonly callers: CallerState[] = [];
  private readonly clients: readonly string[];

  readonly window = new Window(fieldCount);
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

  configure(config: CallConfig, timeoutClass: number): void {
    const breakerChanged = this.config.breaker !== config.breaker;
    this.config = config;
    this.share = config.share ?? 1;
    this.isFor = this.clients.map((client) => config.only?.includes(client) ?? true);
    this.timeoutClass = timeoutClass;
    this.maxRetries = config.retries?.max ?? 0;
    this.poolLimit = config.limit ?? Number.POSITIVE_INFINITY;
    this.latency = config.latency && new Sampler(config.latency);
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

  /** Those that have called so far. */
  callingInstances(): number[] {
    return [...this.callers.keys()].filter((instance) => this.callers[instance]);
  }

  count(field: number): void {
    this.window.add(field, 1);
  }

  /** Whether a retry keeps retries at or below the budget's share of first tries. */
  hasBudget(): boolean {
    const budget = this.config.retries?.budget;
    if (budget === undefined) return true;
    const { window } = this;
    const retries = window.sum(EdgeField.retries) + window.open(EdgeField.retries);
    const firstTries = window.sum(EdgeField.calls) + window.open(EdgeField.calls);
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

export const ClientField = {
  offered: 0,
  succeeded: 1,
  degraded: 2,
  failed: 3,
  timedOut: 4,
  refused: 5,
} as const;

/** Where requests come from. */
export class ClientState {
  readonly id: string;
  readonly index: number;
  readonly edge: number;
  readonly window = new Window(6);
  readonly latencies = new Times();

  constructor(index: number, id: string, edge: number) {
    this.index = index;
    this.id = id;
    this.edge = edge;
  }

  count(field: number): void {
    this.window.add(field, 1);
  }

  get lost(): number {
    const { window } = this;
    return (
      window.total(ClientField.failed) +
      window.total(ClientField.timedOut) +
      window.total(ClientField.refused)
    );
  }

  roll(): void {
    this.window.roll();
    this.latencies.roll();
  }

  resetStatistics(): void {
    this.window.reset();
    this.latencies.reset();
  }
}
