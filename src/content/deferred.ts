import { deserialize, serialize } from 'node:v8';

/** A large property of an entry, and where its bytes stand. */
type Deferred = readonly [map: string, entry: string, key: string, from: number, to: number];

/** Content without its large parts, which stand beside it as bytes. */
export interface Light {
  readonly content: unknown;
  readonly deferred: readonly Deferred[];
}

/** What is smaller is read sooner than it is put off. */
const leastBytes = 1000;

/**
 * Takes large properties out of the entries of the content's maps: most of what a lesson, a quiz or
 * an incident holds is not asked for before that one is opened.
 */
export function takeApart(content: unknown): { readonly light: Light; readonly parts: Buffer } {
  if (!isObject(content)) return { light: { content, deferred: [] }, parts: Buffer.alloc(0) };
  const deferred: Deferred[] = [];
  const parts: Buffer[] = [];
  let length = 0;
  const lighter = (map: string, entry: string, value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const bytes = serialize(part);
        if (bytes.length < leastBytes) return [key, part];
        deferred.push([map, entry, key, length, length + bytes.length]);
        parts.push(bytes);
        length += bytes.length;
        return [key, undefined];
      }),
    );
  const light = Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      value instanceof Map
        ? new Map([...value].map(([id, entry]) => [id, lighter(name, id, entry)]))
        : value,
    ]),
  );
  return { light: { content: light, deferred }, parts: Buffer.concat(parts) };
}

/** The content again: whoever asks for a large property for the first time has it read. */
export function putTogether({ content, deferred }: Light, parts: Buffer): unknown {
  for (const [map, id, key, from, to] of deferred) {
    const entry = (content as Record<string, Map<string, object>>)[map]!.get(id)!;
    const put = (way: PropertyDescriptor) =>
      Object.defineProperty(entry, key, { ...way, enumerable: true, configurable: true });
    put({
      get: () => {
        const value: unknown = deserialize(parts.subarray(from, to));
        put({ value });
        return value;
      },
    });
  }
  return content;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
