import { formatCount, formatDuration, formatRate, formatShare } from '../../lib/units.ts';
import type { CallConfig, NodeConfig, SystemConfig } from '../../sim/index.ts';

/** A setting as people read it. */
export interface Knob {
  readonly name: string;
  /** Undefined: there is no such policy. */
  readonly value: string | undefined;
  /** What the scenario's file says, where that is something else; `none` for no policy. */
  readonly was?: string;
}

/** Settings by name, in the order in which they are shown. */
type Settings = readonly (readonly [name: string, value: string | undefined])[];

/** How a node is set now, and what has been changed about that. */
export const nodeKnobs = (now: NodeConfig, file: NodeConfig): Knob[] =>
  compared(nodeSettings(now), nodeSettings(file));

export const callKnobs = (now: Policies, file: Policies): Knob[] =>
  compared(callSettings(now), callSettings(file));

function compared(now: Settings, file: Settings): Knob[] {
  const before = new Map(file);
  return now.map(([name, value]) => {
    const was = before.get(name);
    return { name, value, ...(was === value ? {} : { was: was ?? 'none' }) };
  });
}

/** What goes wrong with a node (slowdown, errors, crashes) is no setting: that is for players to find. */
function nodeSettings(node: NodeConfig): Settings {
  const { kind, instances = 1 } = node;
  const several = instances > 1;
  const service: Settings = [['service', node.service && serviceText(node.service)]];
  switch (kind) {
    case 'external':
      return [];
    case 'queue':
      return bufferSettings(node);
    default:
      return [
        ['instances', `${instances}`],
        ['workers', `${node.workers ?? 1}${several ? ' each' : ''}`],
        ...given('cores', node.cores, (cores) => `${cores}${several ? ' each' : ''}`),
        ...service,
        ...cacheSettings(node),
        ['queue', queueText(node, several)],
        ...(several ? ([['balance', balanceText(node)]] as const) : []),
        ...replicaSettings(node),
        ...policySettings(node),
      ];
  }
}

const policySettings = ({ deadline, rateLimit, shed, autoscale, health, cold }: NodeConfig) =>
  [
    ['deadline', maybe(deadline, formatDuration)],
    ['rate limit', rateLimit && `${formatRate(rateLimit.rate)}, burst ${rateLimit.burst}`],
    ['sheds', shed && shedText(shed)],
    [
      'autoscale',
      autoscale &&
        `${autoscale.min}–${autoscale.max} at ${formatShare(autoscale.target)}, ` +
          `every ${formatDuration(autoscale.every)}, takes ${formatDuration(autoscale.delay)}`,
    ],
    [
      'health check',
      health &&
        `every ${formatDuration(health.every)}, out after ${health.unhealthy}, back after ${health.healthy}`,
    ],
    ...given('cold for', cold, formatDuration),
  ] satisfies Settings;

function bufferSettings({ limit, consumers }: NodeConfig): Settings {
  const holds: Settings = [
    ['holds', limit === undefined ? 'any number' : `up to ${formatCount(limit)}`],
  ];
  if (!consumers) return holds;
  const { to, concurrency, visibility, attempts, deadLetter } = consumers;
  return [
    ...holds,
    ['consumers', `${concurrency} → ${to}`],
    ['visibility', maybe(visibility, formatDuration)],
    ...given('attempts', attempts, String),
    ['dead letters', deadLetter ? 'kept' : undefined],
  ];
}

function cacheSettings({ kind, hit, coalesce }: NodeConfig): Settings {
  if (kind !== 'cache') return [];
  const held =
    typeof hit === 'object'
      ? `${formatCount(hit.size)} of ${formatCount(hit.keys)} keys, zipf ${hit.zipf}` +
        (hit.ttl === undefined ? '' : `, for ${formatDuration(hit.ttl)}`)
      : hit === undefined
        ? undefined
        : `${formatShare(hit)} hits`;
  return [
    ['holds', held],
    ['misses', coalesce ? 'one a key' : 'each for itself'],
  ];
}

function replicaSettings({ replicas }: NodeConfig): Settings {
  if (!replicas) return [];
  const { count, lag, mode = 'async', reads, failover } = replicas;
  const read = reads === undefined ? '' : `, ${formatShare(reads)} of reads`;
  return [
    ['replicas', `${count}, ${mode}${read}`],
    ...given('lag', lag, serviceText),
    ['failover', maybe(failover, formatDuration)],
  ];
}

function queueText({ queue, shared }: NodeConfig, several: boolean): string {
  const limit = queue?.limit === undefined ? 'unbounded' : `up to ${formatCount(queue.limit)}`;
  const order = queue?.order && queue.order !== 'fifo' ? `, ${queue.order}` : '';
  return `${limit}${several ? (shared ? ', one for all' : ' each') : ''}${order}`;
}

function balanceText({ balance = 'round-robin', speeds, weights, keys }: NodeConfig): string {
  const of = (values: readonly number[] | undefined, name: string) =>
    values ? `, ${name} ${values.join(' ')}` : '';
  const drawn = keys ? `, ${formatCount(keys.count)} keys, zipf ${keys.zipf}` : '';
  return `${balance}${of(weights, 'weights')}${drawn}${of(speeds, 'speeds')}`;
}

const shedText = ({ above, queue }: NonNullable<NodeConfig['shed']>): string =>
  [
    ...(above === undefined ? [] : [`above ${formatShare(above)}`]),
    ...(queue === undefined ? [] : [`queue above ${formatCount(queue)}`]),
  ].join(', ');

function serviceText(service: NonNullable<NodeConfig['service']>): string {
  if (typeof service.kind === 'string' && 'mean' in service) {
    const { kind, mean } = service as { kind: string; mean: number };
    return kind === 'constant' ? formatDuration(mean) : `${kind}, mean ${formatDuration(mean)}`;
  }
  return Object.entries(service as Readonly<Record<string, { mean: number }>>)
    .map(([who, { mean }]) => `${who} ${formatDuration(mean)}`)
    .join(', ');
}

/** A call as a node or a client makes it. */
type Policies = Omit<CallConfig, 'to'>;

function callSettings(call: Policies): Settings {
  const { timeout, retries, breaker, limit, hedge, share, only, fallback, idempotent } = call;
  return [
    ['timeout', maybe(timeout, formatDuration)],
    ['retries', retriesText(retries)],
    ['breaker', breakerText(breaker)],
    ...given('at once', limit, String),
    ...given('hedge', hedge, (after) => `after ${formatDuration(after)}`),
    ...given('share', share, formatShare),
    ...given('only', only, (clients) => clients.join(', ')),
    ...(fallback ? ([['fallback', 'yes']] as const) : []),
    ...(idempotent ? ([['idempotent', 'yes']] as const) : []),
  ];
}

function retriesText(retries: Policies['retries']): string | undefined {
  if (!retries || retries.max === 0) return undefined;
  const { max, backoff, jitter, budget } = retries;
  const wait = backoff && `after ${formatDuration(backoff.first)}`;
  const grows = backoff && backoff.factor > 1 ? ` ×${backoff.factor}` : '';
  return [
    `${max}`,
    ...(wait ? [` ${wait}${grows}`] : []),
    ...(jitter && jitter !== 'none' ? [`, ${jitter} jitter`] : []),
    ...(budget === undefined ? [] : [`, budget ${formatShare(budget)}`]),
  ].join('');
}

function breakerText(breaker: Policies['breaker']): string | undefined {
  if (!breaker) return undefined;
  const { failures, window, open, probes } = breaker;
  const after = `${failures} in ${formatDuration(window)}`;
  return `${after}, open ${formatDuration(open)}${probes === undefined ? '' : `, ${probes} probes`}`;
}

const maybe = <T>(value: T | undefined, text: (value: T) => string): string | undefined =>
  value === undefined ? undefined : text(value);

/** A setting that is worth a word only where there is one. */
const given = <T>(name: string, value: T | undefined, text: (value: T) => string): Settings =>
  value === undefined ? [] : [[name, text(value)]];

/** Who calls a node, with how each is set to call it. */
export function callersOf(id: string, { clients, nodes }: SystemConfig) {
  const callers: { readonly from: string; readonly call: Policies }[] = [];
  for (const [from, { calls }] of Object.entries(clients)) {
    if (calls.to === id) callers.push({ from, call: calls });
  }
  for (const [from, node] of Object.entries(nodes)) {
    for (const call of (node.calls ?? []).flat()) if (call.to === id) callers.push({ from, call });
  }
  return callers;
}
