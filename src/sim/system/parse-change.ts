import type * as z from 'zod/mini';
import { didYouMean } from '../../lib/nearest.ts';
import { check } from '../../lib/schema.ts';
import { parseRate } from '../../lib/units.ts';
import type { Change, ChangeTarget, ParsedChange } from '../types.ts';
import { changed, configOf, isDistribution, startOf, valueAt, withConfig } from './change.ts';
import { systemProblems } from './problems.ts';
import { callSchema, clientSchema, nodeSchema, type SystemConfig } from './schema.ts';
import { edgesOf } from './signals.ts';

/** Keys that say how the system is wired: they cannot change while it runs. */
const fixed: Readonly<Record<ChangeTarget['kind'], readonly string[]>> = {
  client: ['calls', 'op'],
  node: ['kind', 'calls', 'shared'],
  edge: ['to', 'only'],
};

const schemaOf = { client: clientSchema, node: nodeSchema, edge: callSchema } as const;

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
    const example = Object.keys(changeable(target))[0];
    return wrong(
      'wrong-value',
      `"${path}" names no parameter`,
      `Write ${owner}.PARAMETER, such as ${owner}.${example}.`,
    );
  }
  const schemas = schemasAt(schemaOf[target.kind], keys);
  if (fixed[target.kind].includes(parameter) || schemas.length === 0) {
    const known = Object.keys(changeable(target));
    const hint = didYouMean(parameter, known) ?? `Known parameters: ${known.join(', ')}.`;
    return wrong('unknown-key', `"${path}" is not a parameter that can change`, hint, true);
  }
  const relative = relativeOperation(value);
  if (relative) return relativeChange(system, { path, target, keys, operation: relative }, value);
  return absoluteChange(system, { path, target, keys }, schemas, value);
}

type Operation = Change['operation'];
type RelativeOperation = Exclude<Operation, { kind: 'set' }>;

function relativeChange(
  system: SystemConfig,
  change: Change & { readonly operation: RelativeOperation },
  value: unknown,
): ParsedChange {
  const { path, keys, operation } = change;
  const present = startOf(configOf(system, change.target), keys);
  const isArrivals = keys.join('.') === 'arrivals';
  if (typeof present !== 'number' && !isDistribution(present) && !isArrivals) {
    return wrong(
      'wrong-value',
      `"${path}" has no value yet that ${String(value)} could change`,
      'Give an absolute value.',
    );
  }
  if (operation.kind === 'add' && typeof present !== 'number') {
    return wrong(
      'wrong-value',
      `"${path}" can be multiplied, not added to`,
      'Write x2, x0.5 or +20%.',
    );
  }
  if (operation.kind === 'multiply' && operation.factor <= 0) {
    return wrong(
      'wrong-value',
      `"${path}" cannot be multiplied by ${operation.factor}`,
      'Give an absolute value.',
    );
  }
  return { ok: true, change };
}

function absoluteChange(
  system: SystemConfig,
  place: Omit<Change, 'operation'>,
  schemas: readonly z.ZodMiniType[],
  value: unknown,
): ParsedChange {
  const above = place.keys.slice(0, -1);
  if (above.length > 0 && valueAt(configOf(system, place.target), above) === undefined) {
    // Of a policy that is not there yet one key alone is as good as all of it, or it is too little.
    const whole = schemasAt(schemaOf[place.target.kind], above);
    const key = place.keys.at(-1)!;
    return absoluteChange(system, { ...place, keys: above }, whole, { [key]: value });
  }
  // A bare rate leaves the process as it is and only replaces how fast it goes.
  const isRate = place.keys.join('.') === 'arrivals' && isRateText(value);
  const keys = isRate ? ['arrivals', 'rate'] : place.keys;
  const candidates = isRate ? schemasAt(clientSchema, keys) : schemas;
  let problem: ParsedChange | undefined;
  for (const schema of candidates) {
    const checked = check(schema, value);
    if (checked.ok) {
      return ifItRuns(system, { ...place, keys, operation: { kind: 'set', value: checked.value } });
    }
    const first = checked.problems[0]!;
    problem ??= wrong(first.code, first.message, first.hint);
  }
  return problem!;
}

/** A value can be well-formed and still make a system that cannot run. */
function ifItRuns(system: SystemConfig, change: Change): ParsedChange {
  const after = withConfig(system, change.target, changed(configOf(system, change.target), change));
  if (JSON.stringify(edgesOf(after)) !== JSON.stringify(edgesOf(system))) {
    return wrong(
      'wrong-value',
      `"${change.path}" cannot change who calls whom while the system runs`,
      'Leave "to" as it is.',
    );
  }
  const problems = systemProblems(after);
  if (problems.length === 0) return { ok: true, change };
  const before = new Set(systemProblems(system).map(({ message }) => message));
  const added = problems.find(({ message }) => !before.has(message));
  return added ? wrong(added.code, added.message, added.hint) : { ok: true, change };
}

function relativeOperation(value: unknown): RelativeOperation | undefined {
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

function targetOf(system: SystemConfig, owner: string): ChangeTarget | undefined {
  const edge = edgesOf(system).find(({ from, to }) => `${from}>${to}` === owner);
  if (edge) return { kind: 'edge', ...edge };
  if (Object.hasOwn(system.nodes, owner)) return { kind: 'node', id: owner };
  return Object.hasOwn(system.clients, owner) ? { kind: 'client', id: owner } : undefined;
}

function changeable(target: ChangeTarget): Readonly<Record<string, unknown>> {
  const entries = Object.entries(schemaOf[target.kind].shape);
  return Object.fromEntries(entries.filter(([key]) => !fixed[target.kind].includes(key)));
}

/** The schemas that a value under these keys may follow, seen through unions and optional keys. */
function schemasAt(schema: z.ZodMiniType, keys: readonly string[]): z.ZodMiniType[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [schema];
  return objectsIn(schema).flatMap((shape) =>
    Object.hasOwn(shape, key) ? schemasAt(shape[key]!, rest) : [],
  );
}

interface Definition {
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly in?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
}

function objectsIn(schema: z.ZodMiniType): Readonly<Record<string, z.ZodMiniType>>[] {
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
