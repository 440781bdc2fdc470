import type { Problem } from '../lib/diagnostic.ts';
import type { SystemConfig } from './system/schema.ts';

/** Latencies and waits in milliseconds, over everything counted since the statistics began. */
export interface LatencySummary {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

export interface ClientReport {
  readonly offered: number;
  readonly succeeded: number;
  readonly degraded: number;
  readonly failed: number;
  readonly timedOut: number;
  readonly refused: number;
  readonly retries: number;
  /** From first try to answer, of requests that got one. */
  readonly latency: LatencySummary;
}

export interface NodeReport {
  readonly arrivals: number;
  readonly completed: number;
  readonly failed: number;
  readonly refused: number;
  /** Mean share of busy workers. */
  readonly utilization: number;
  readonly queueLength: { readonly mean: number; readonly max: number };
  readonly inSystem: { readonly mean: number };
  /** In the node's queue until a worker takes the request. */
  readonly wait: LatencySummary;
  readonly service: { readonly mean: number };
  /** Wait plus everything until the answer. */
  readonly sojourn: LatencySummary;
  /** Of a database with copies: reads that missed the last write, writes lost or in conflict. */
  readonly staleReads?: number;
  readonly lostWrites?: number;
  readonly conflicts?: number;
}

export interface EdgeReport {
  readonly calls: number;
  readonly retries: number;
  readonly timeouts: number;
  readonly failed: number;
  /** Refused on the caller's side at once, by an open breaker. */
  readonly fastFailed: number;
  /** Second tries sent beside one that was still out. */
  readonly hedges: number;
}

export interface SystemReport {
  readonly clients: Readonly<Record<string, ClientReport>>;
  readonly nodes: Readonly<Record<string, NodeReport>>;
  readonly edges: Readonly<Record<string, EdgeReport>>;
}

/** What a signal measures: decides its unit, how it is written and what it may be compared with. */
export type SignalKind = 'duration' | 'share' | 'rate' | 'count';

/** What a screen draws of a node now. Rates and shares are over the last simulated second. */
export interface NodeFrame {
  readonly instances: number;
  /** Instances that neither crashed nor hang nor were taken out by a health check. */
  readonly healthy: number;
  readonly crashed: number;
  readonly hung: number;
  readonly workers: number;
  readonly busy: number;
  readonly queue: number;
  /** Of all instances together; undefined when unbounded. */
  readonly queueLimit: number | undefined;
  readonly utilization: number;
  readonly rps: number;
  readonly errors: number;
  readonly refused: number;
  readonly p99: number;
}

export interface EdgeFrame {
  readonly from: string;
  readonly to: string;
  readonly rps: number;
  readonly retryShare: number;
  readonly errors: number;
  /** Share of calling instances whose breaker is open. */
  readonly open: number;
  readonly partitioned: boolean;
}

export interface ClientFrame {
  readonly rps: number;
  readonly goodput: number;
  readonly errors: number;
  readonly p99: number;
}

export interface SystemFrame {
  readonly timeMs: number;
  readonly nodes: Readonly<Record<string, NodeFrame>>;
  readonly edges: Readonly<Record<string, EdgeFrame>>;
  readonly clients: Readonly<Record<string, ClientFrame>>;
}

/** A stretch of time in the life of one client request. */
export interface TraceSpan {
  /** How deep the call is nested: 0 for the client's own call. */
  readonly depth: number;
  /**
   * `try`: an attempt of a call, with everything below it; `queue`: waiting at the node for a
   * worker; `work`: own work there; `network`: on the way there; `pool`: in line for a slot of the
   * caller's pool; `backoff`: between two tries.
   */
  readonly kind: 'try' | 'queue' | 'work' | 'network' | 'pool' | 'backoff';
  /** The node that is called, waited for or worked at. */
  readonly node: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Of a try: how it ended for its caller. */
  readonly outcome?: TryOutcome;
  /** Of a try: a hedge, sent beside one that is still out. */
  readonly hedge?: boolean;
}

export type TryOutcome = 'ok' | 'failed' | 'refused' | 'timed-out' | 'overtaken';

/**
 * Where the time between two moments went, in ms; the parts add up to the whole. Of calls made in
 * parallel the one that was waited for longest counts.
 */
export interface TimeParts {
  readonly queue: number;
  /** Own work on a worker. */
  readonly service: number;
  /** On the way, and in line for a connection. */
  readonly network: number;
  /** Tries that failed or were refused, and waiting to try again. */
  readonly retry: number;
  /** Tries that were waited for until they timed out. */
  readonly timeout: number;
}

/** One client request that was followed on its way. */
export interface RequestTrace {
  readonly client: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly outcome: 'ok' | 'degraded' | 'failed' | 'refused' | 'timed-out';
  /** Callers before callees, each call with all that is below it; calls made at once one by one. */
  readonly spans: readonly TraceSpan[];
  readonly parts: TimeParts;
  /** The same by node: time spent in the node's queue and in its own work. */
  readonly byNode: Readonly<Record<string, { readonly queue: number; readonly service: number }>>;
}

/** A change of one parameter, already checked against the system that it changes. */
export interface Change {
  /** As written: `web>payment.timeout`. */
  readonly path: string;
  readonly target: ChangeTarget;
  /** Keys inside the target, `['breaker', 'open']`. */
  readonly keys: readonly string[];
  readonly operation:
    | { readonly kind: 'set'; readonly value: unknown }
    | { readonly kind: 'multiply'; readonly factor: number }
    | { readonly kind: 'add'; readonly amount: number };
}

export type ChangeTarget =
  | { readonly kind: 'client'; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string };

export type ParsedChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly problem: Omit<Problem, 'path'> };

/**
 * A running system. Time is virtual, in milliseconds; it starts at minus the warm-up and a player's
 * clock reads 0 when the statistics begin. The same system, seed and sequence of calls give the
 * same numbers everywhere.
 */
export interface Simulation {
  readonly timeMs: number;
  /** Events carried out so far. */
  readonly events: number;
  /** Why nothing happens any more: more requests are inside than a run can hold. */
  readonly halted: string | undefined;
  /** Carries out everything up to and including `timeMs`. */
  advanceTo(timeMs: number): void;
  /** Puts a change in force now. */
  apply(change: Change): void;
  /** Takes one back: relative changes are inverted, absolute ones restored unless overwritten. */
  revert(change: Change): void;
  /**
   * A signal over the last 10 simulated seconds; running totals since the statistics began. NaN for
   * a mean or percentile of nothing.
   */
  signal(path: string): number;
  frame(): SystemFrame;
  report(): SystemReport;
  /** The system with all changes that are in force now. */
  settings(): SystemConfig;
  /** Requests that were followed and have ended within the last simulated minute, oldest first. */
  traces(): readonly RequestTrace[];
}

export interface SimulationOptions {
  readonly seed: number;
  /** Simulated before time 0 and left out of `report` and of running totals. */
  readonly warmupMs: number;
}
