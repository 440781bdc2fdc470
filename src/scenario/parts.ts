import type * as z from 'zod/mini';
import { soundPart } from '../lib/schema.ts';

export type KeyPath = readonly (string | number)[];

/** A piece of a document whose form is right but for keys that nobody knows, and the way to it. */
export interface Part<T> {
  readonly path: KeyPath;
  readonly value: T;
}

/**
 * The well-formed entries of a list in a document. Taking a document to pieces lets the meaning of
 * the sound ones be checked although others are broken: an author sees all problems at once.
 */
export function listParts<S extends z.ZodMiniType>(
  document: unknown,
  key: string,
  schema: S,
): Part<z.output<S>>[] {
  const list = valueAt(document, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => wellFormed([key, index], item, schema));
}

/** The well-formed entries of a mapping in a document, with their names. */
export function namedParts<S extends z.ZodMiniType>(
  document: unknown,
  key: string,
  schema: S,
): (Part<z.output<S>> & { readonly name: string })[] {
  return Object.entries(mappingAt(document, key)).flatMap(([name, item]) =>
    wellFormed([key, name], item, schema).map((part) => ({ ...part, name })),
  );
}

/** One value of a document, when it is there and well-formed. */
export function onlyPart<S extends z.ZodMiniType>(
  document: unknown,
  key: string,
  schema: S,
): Part<z.output<S>> | undefined {
  const value = valueAt(document, key);
  return value === undefined ? undefined : wellFormed([key], value, schema)[0];
}

/** A mapping in a document as it stands; empty when there is none. */
export function mappingAt(document: unknown, key: string): Readonly<Record<string, unknown>> {
  const mapping = valueAt(document, key);
  const found = typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping);
  return found ? (mapping as Record<string, unknown>) : {};
}

function wellFormed<S extends z.ZodMiniType>(
  path: KeyPath,
  value: unknown,
  schema: S,
): Part<z.output<S>>[] {
  const sound = soundPart(schema, value);
  return sound === undefined ? [] : [{ path, value: sound }];
}

function valueAt(document: unknown, key: string): unknown {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, key))
    return undefined;
  return (document as Record<string, unknown>)[key];
}
