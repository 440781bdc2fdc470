import type * as z from 'zod/mini';
import { check } from '../../lib/schema.ts';
import { type ChangeTarget, systemSchema } from '../../sim/index.ts';

/** How a parameter's value is written, and how it can be turned up and down. */
export type ParameterKind =
  | 'truth'
  | 'choice'
  | 'count'
  | 'number'
  | 'share'
  | 'rate'
  | 'duration'
  | 'distribution'
  /** Several keys or values at once: written, not turned. */
  | 'mapping';

type Schemas = readonly z.ZodMiniType[];

/** The keys that the format has under these keys of a client, a node or a call; none of a leaf. */
export function keysUnder(target: ChangeTarget['kind'], keys: readonly string[]): string[] {
  const shapes = schemasAt(rootOf(target), keys).flatMap(shapesIn);
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/** What a parameter takes, found by trying it out on the format itself. */
export function kindAt(target: ChangeTarget['kind'], keys: readonly string[]): ParameterKind {
  const schemas = schemasAt(rootOf(target), keys);
  const takes = (value: unknown) => schemas.some((schema) => check(schema, value).ok);
  if (takes(true)) return 'truth';
  if (choicesAt(target, keys).length > 0) return 'choice';
  if (takes('erlang(4 1ms)')) return 'distribution';
  if (takes('1s')) return 'duration';
  if (takes('1/s')) return 'rate';
  if (takes('50%')) return 'share';
  if (takes(1.5)) return 'number';
  return takes(2) ? 'count' : 'mapping';
}

/** The words of which a parameter takes one. */
export function choicesAt(target: ChangeTarget['kind'], keys: readonly string[]): string[] {
  return schemasAt(rootOf(target), keys).flatMap(wordsIn);
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodMiniType;
  readonly options?: Schemas;
  readonly in?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly entries?: Readonly<Record<string, string>>;
}

const definitionOf = (schema: z.ZodMiniType): Definition => schema.def as unknown as Definition;

/** What a schema stands for, seen through optional keys, unions and transforms. */
function plainSchemas(schema: z.ZodMiniType): z.ZodMiniType[] {
  const { innerType, options, in: before } = definitionOf(schema);
  if (innerType) return plainSchemas(innerType);
  if (options) return options.flatMap(plainSchemas);
  return before ? plainSchemas(before) : [schema];
}

const shapesIn = (schema: z.ZodMiniType): Readonly<Record<string, z.ZodMiniType>>[] =>
  plainSchemas(schema).flatMap((plain) => {
    const { shape } = definitionOf(plain);
    return shape ? [shape] : [];
  });

const wordsIn = (schema: z.ZodMiniType): string[] =>
  plainSchemas(schema).flatMap((plain) => Object.keys(definitionOf(plain).entries ?? {}));

function schemasAt(schemas: Schemas, keys: readonly string[]): z.ZodMiniType[] {
  return keys.reduce<z.ZodMiniType[]>(
    (found, key) => found.flatMap(shapesIn).flatMap((shape) => shape[key] ?? []),
    [...schemas],
  );
}

function rootOf(target: ChangeTarget['kind']): Schemas {
  const entriesOf = (key: string) =>
    schemasAt([systemSchema], [key]).flatMap((schema) => definitionOf(schema).valueType ?? []);
  if (target === 'client') return entriesOf('clients');
  const nodes = entriesOf('nodes');
  if (target === 'node') return nodes;
  const steps = schemasAt(nodes, ['calls']).flatMap(plainSchemas);
  return steps.flatMap((schema) => definitionOf(schema).element ?? []);
}
