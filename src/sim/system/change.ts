import type { z } from 'zod';
import { didYouMean } from '../../lib/nearest.ts';
import { check } from '../../lib/schema.ts';
import { parseRate } from '../../lib/units.ts';
import type { Change, ChangeTarget, ParsedChange } from '../types.ts';
import { type Distribution, scaleDistribution } from './distribution.ts';
import { plannedCalls } from './plan.ts';
import { callSchema, clientSchema, nodeSchema, type SystemConfig } from './schema.ts';
import { edgesOf } from './signals.ts';

type Config = Readonly<Record<string, unknown>>;

/** What a relative change starts from where the system says nothing. */
const defaults: Config = {
  instances: 1,
  workers: 1,
  slowdown: 1,
  errors: 0,
  crashed: 0,
  hung: 0,
  share: 1,
  priority: 0,
};

/** Keys that say how the system is wired: they cannot change while it runs. */
const fixed: Readonly<Record<ChangeTarget['kind'], readonly string[]>> = {
  client: ['calls', 'op'],
  node: ['kind', 'calls', 'shared'],
  edge: ['to', 'only'],
};

const schemas = { client: clientSchema, node: nodeSchema, edge: callSchema } as const;

/**
 * Reads one entry of a `set`: `web>payment.timeout: 300ms`, `web.instances: +2`. A negative number
 * is relative, too: no parameter takes one, and YAML reads `-1` as a number.
 */
export function parseChange(system: SystemConfig, path: string, value: unknown): ParsedChange {
  const [owner = '', ...keys] = path.split('.');
  const target = targetOf(system, owner);
  if (!target) return unknownOwner(system, owner);
  const parameter = keys[0];
  if (parameter === undefined) {
    return wrong(
      'wrong-value',
      `"${path}" names no parameter`,
      `Write ${owner}.PARAMETER, such as ${owner}.${Object.keys(changeable(target))[0]}.`,
    );
  }
  const rewritten =
    target.kind === 'client' && path === `${owner}.arrivals` && isRateText(value)
      ? ['arrivals', 'rate']
      : keys;
  const found = schemasAt(schemas[target.kind], rewritten);
  if (fixed[target.kind].includes(parameter) || found.length === 0) {
    const known = Object.keys(changeable(target));
    const hint = didYouMean(parameter, known) ?? `Known parameters: ${known.join(', ')}.`;
    return wrong('unknown-key', `"${path}" is not a parameter that can change`, hint, true);
  }
  const relative = relativeOperation(value);
  if (relative) {
    const present = presentValue(system, target, keys);
    const isQuantity =
      typeof present === 'number' || isDistribution(present) || parameter === 'arrivals';
    if (!isQuantity)
      return wrong(
        'wrong-value',
        `"${path}" has no value yet that ${String(value)} could change`,
        'Give an absolute value.',
      );
    if (relative.kind === 'add' && typeof present !== 'number')
      return wrong(
        'wrong-value',
        `"${path}" can be multiplied, not added to`,
        'Write x2, x0.5 or +20%.',
      );
    return { ok: true, change: { path, target, keys, operation: relative } };
  }
  let problem: ParsedChange | undefined;
  for (const schema of found) {
    const checked = check(schema, value);
    if (checked.ok)
      return {
        ok: true,
        change: { path, target, keys: rewritten, operation: { kind: 'set', value: checked.value } },
      };
    const first = checked.problems[0]!;
    problem ??= wrong(first.code, first.message, first.hint);
  }
  return problem!;
}

/** The target's configuration after a change. */
export function changed(config: Config, change: Change): Config {
  const before = valueAt(config, change.keys);
  const { operation } = change;
  if (operation.kind === 'set') {
    const next = withValue(config, change.keys, operation.value);
    // A rate that is set ends a curve.
    return change.keys.join('.') === 'arrivals.rate'
      ? withValue(next, ['arrivals', 'curve'], undefined)
      : next;
  }
  const start = before ?? defaults[change.keys.join('.')];
  return withValue(config, change.keys, adjusted(start, operation));
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
): unknown {
  if (operation.kind === 'add') return Math.max(0, (value as number) + operation.amount);
  const { factor } = operation;
  if (typeof value === 'number') return value * factor;
  if (isDistribution(value)) return scaleDistribution(value, factor);
  const { rate, curve, ...rest } = value as { rate?: number; curve?: readonly { rate: number }[] };
  return {
    ...rest,
    rate: rate === undefined ? undefined : rate * factor,
    curve: curve?.map((point) => ({ ...point, rate: point.rate * factor })),
  };
}

function relativeOperation(
  value: unknown,
): Exclude<Change['operation'], { kind: 'set' }> | undefined {
  if (typeof value === 'number' && value < 0) return { kind: 'add', amount: value };
  if (typeof value !== 'string') return undefined;
  const times = /^x\s*(\d+(?:\.\d+)?)$/.exec(value);
  if (times) return { kind: 'multiply', factor: Number(times[1]) };
  const plus = /^([+-]\d+(?:\.\d+)?)(%?)$/.exec(value);
  if (!plus) return undefined;
  if (plus[2]) return { kind: 'multiply', factor: 1 + Number(plus[1]) / 100 };
  return { kind: 'add', amount: Number(plus[1]) };
}

const isRateText = (value: unknown): boolean =>
  typeof value === 'string' && parseRate(value) !== undefined;

const isDistribution = (value: unknown): value is Distribution =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Config).kind === 'string' &&
  'mean' in value;

function presentValue(
  system: SystemConfig,
  target: ChangeTarget,
  keys: readonly string[],
): unknown {
  return valueAt(configOf(system, target), keys) ?? defaults[keys.join('.')];
}

function targetOf(system: SystemConfig, owner: string): ChangeTarget | undefined {
  const edge = edgesOf(system).find(({ from, to }) => `${from}>${to}` === owner);
  if (edge) return { kind: 'edge', ...edge };
  if (Object.hasOwn(system.nodes, owner)) return { kind: 'node', id: owner };
  return Object.hasOwn(system.clients, owner) ? { kind: 'client', id: owner } : undefined;
}

function changeable(target: ChangeTarget): Readonly<Record<string, unknown>> {
  const entries = Object.entries(schemas[target.kind].shape);
  return Object.fromEntries(entries.filter(([key]) => !fixed[target.kind].includes(key)));
}

/** The schemas that a value under these keys may follow, seen through unions and optional keys. */
function schemasAt(schema: z.ZodType, keys: readonly string[]): z.ZodType[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [schema];
  return objectsIn(schema).flatMap((shape) =>
    Object.hasOwn(shape, key) ? schemasAt(shape[key]!, rest) : [],
  );
}

interface Definition {
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function objectsIn(schema: z.ZodType): Readonly<Record<string, z.ZodType>>[] {
  const definition = schema.def as unknown as Definition;
  if (definition.shape) return [definition.shape];
  if (definition.innerType) return objectsIn(definition.innerType);
  if (definition.options) return definition.options.flatMap(objectsIn);
  return definition.in ? objectsIn(definition.in) : [];
}

function unknownOwner(system: SystemConfig, owner: string): ParsedChange {
  const known = [
    ...Object.keys(system.nodes),
    ...Object.keys(system.clients),
    ...edgesOf(system).map(({ from, to }) => `${from}>${to}`),
  ];
  return wrong(
    'unknown-id',
    `there is no node, client or call "${owner}"`,
    didYouMean(owner, known) ?? `Known: ${known.join(', ')}.`,
    true,
  );
}

function wrong(
  code: NonNullable<Extract<ParsedChange, { ok: false }>['problem']['code']>,
  message: string,
  hint?: string,
  atKey?: boolean,
): ParsedChange {
  return {
    ok: false,
    problem: { code, message, ...(hint ? { hint } : {}), ...(atKey ? { atKey } : {}) },
  };
}
