import type { Change, ChangeTarget } from '../types.ts';
import { bounded } from './bounds.ts';
import { type Distribution, scaleDistribution } from './distribution.ts';
import { plannedCalls } from './plan.ts';
import type { SystemConfig } from './schema.ts';

/** What is configured of a client, a node or a call. */
export type Config = Readonly<Record<string, unknown>>;

/** What a relative change starts from where the system says nothing. */
const defaults: Config = {
  instances: 1,
  workers: 1,
  slowdown: 1,
  errors: 0,
  crashed: 0,
  hung: 0,
  leak: 0,
  share: 1,
  priority: 0,
};

/** The target's configuration after a change. */
export function changed(config: Config, change: Change): Config {
  const { keys, operation } = change;
  // Of a policy that is off there is nothing to change.
  if (keys.length > 1 && valueAt(config, keys.slice(0, -1)) === undefined) return config;
  if (operation.kind === 'set') {
    const next = withValue(config, keys, operation.value);
    // A rate that is set ends a curve.
    return keys.join('.') === 'arrivals.rate'
      ? withValue(next, ['arrivals', 'curve'], undefined)
      : next;
  }
  const start = startOf(config, keys);
  return start === undefined ? config : withValue(config, keys, adjusted(start, operation, keys));
}

/** What a relative change starts from; undefined where there is nothing to start from. */
export function startOf(config: Config, keys: readonly string[]): unknown {
  return valueAt(config, keys) ?? defaults[keys.join('.')];
}

export function inverse(change: Change): Change {
  const { operation } = change;
  if (operation.kind === 'multiply')
    return { ...change, operation: { kind: 'multiply', factor: 1 / operation.factor } };
  if (operation.kind === 'add')
    return { ...change, operation: { kind: 'add', amount: -operation.amount } };
  return change;
}

export function valueAt(config: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Config | undefined)?.[key], config);
}

export function withValue(config: Config, keys: readonly string[], value: unknown): Config {
  const [key, ...rest] = keys;
  if (key === undefined) return config;
  const inner = rest.length === 0 ? value : withValue((config[key] ?? {}) as Config, rest, value);
  return { ...config, [key]: inner };
}

/** The configuration of a change's target inside the system's. */
export function configOf(system: SystemConfig, target: ChangeTarget): Config {
  if (target.kind === 'client') return system.clients[target.id]! as Config;
  if (target.kind === 'node') return system.nodes[target.id]! as Config;
  const client = system.clients[target.from];
  if (client) return client.calls as Config;
  const calls = plannedCalls(system.nodes[target.from]!).flat();
  return (calls.find((call) => call.to === target.to) ?? {}) as Config;
}

function adjusted(
  value: unknown,
  operation: Exclude<Change['operation'], { kind: 'set' }>,
  keys: readonly string[],
): unknown {
  if (operation.kind === 'add') return bounded((value as number) + operation.amount, keys);
  const { factor } = operation;
  if (typeof value === 'number') return bounded(value * factor, keys);
  if (isDistribution(value)) return scaleDistribution(value, factor);
  const scaled = (rate: number) => bounded(rate * factor, ['arrivals', 'rate']);
  const { rate, curve, ...rest } = value as { rate?: number; curve?: readonly { rate: number }[] };
  return {
    ...rest,
    rate: rate === undefined ? undefined : scaled(rate),
    curve: curve?.map((point) => ({ ...point, rate: scaled(point.rate) })),
  };
}

export const isDistribution = (value: unknown): value is Distribution =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Config).kind === 'string' &&
  'mean' in value;

/** The whole system with another configuration for one target. */
export function withConfig(
  system: SystemConfig,
  target: ChangeTarget,
  config: Config,
): SystemConfig {
  if (target.kind === 'client') return put(system, ['clients', target.id], config);
  if (target.kind === 'node') return put(system, ['nodes', target.id], config);
  const { from, to } = target;
  if (Object.hasOwn(system.clients, from)) return put(system, ['clients', from, 'calls'], config);
  const replaced = (call: { readonly to: string }) => (call.to === to ? config : call);
  const calls = system.nodes[from]!.calls?.map((step) =>
    Array.isArray(step) ? step.map(replaced) : replaced(step),
  );
  return put(system, ['nodes', from, 'calls'], calls);
}

const put = (system: SystemConfig, keys: readonly string[], value: unknown): SystemConfig =>
  withValue(system, keys, value) as SystemConfig;
