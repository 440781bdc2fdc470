interface Bound {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Arrivals a second beyond which a run would never end. */
export const fastestPerSecond = 1e7;

const atLeastOne: Bound = { least: 1, most: 1_000_000, whole: true };
const instances: Bound = { least: 1, most: 10_000, whole: true };
const count: Bound = { least: 0, most: 1_000_000, whole: true };
const share: Bound = { least: 0, most: 1, whole: false };
const amount: Bound = { least: 0, most: Number.MAX_VALUE, whole: false };

/** How far relative changes, which may come again and again, can take a parameter. */
const bounds: Readonly<Record<string, Bound>> = {
  instances,
  workers: atLeastOne,
  limit: atLeastOne,
  'consumers.concurrency': atLeastOne,
  'consumers.attempts': atLeastOne,
  'consumers.visibility': { ...amount, least: 1 },
  'breaker.failures': atLeastOne,
  'breaker.probes': atLeastOne,
  'rateLimit.burst': atLeastOne,
  'health.every': { ...amount, least: 1 },
  'health.unhealthy': atLeastOne,
  'health.healthy': atLeastOne,
  crashed: count,
  hung: count,
  restart: count,
  cores: atLeastOne,
  'arrivals.users': atLeastOne,
  'arrivals.burst': { ...amount, least: 1 },
  'autoscale.min': atLeastOne,
  'autoscale.max': atLeastOne,
  'autoscale.every': { ...amount, least: 1 },
  'autoscale.target': { least: 0.01, most: 1, whole: false },
  'replicas.count': count,
  'replicas.reads': share,
  'hit.keys': atLeastOne,
  'hit.size': atLeastOne,
  'keys.count': atLeastOne,
  'queue.limit': count,
  'retries.max': { ...count, most: 1000 },
  'shed.queue': count,
  priority: { least: -1_000_000, most: 1_000_000, whole: true },
  share,
  errors: share,
  hit: share,
  'shed.above': share,
  'retries.budget': share,
  slowdown: { ...amount, least: 0.001 },
  'arrivals.rate': { ...amount, most: fastestPerSecond },
};

export function bounded(value: number, keys: readonly string[]): number {
  const { least, most, whole } = bounds[keys.join('.')] ?? amount;
  return Math.min(most, Math.max(least, whole ? Math.round(value) : value));
}
