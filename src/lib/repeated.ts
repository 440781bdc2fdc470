/**
 * The things whose key another one before them has already, each with the first of that key. A thing
 * without a key is like no other.
 */
export function repeated<T>(
  things: readonly T[],
  keyOf: (thing: T) => string | undefined,
): { readonly thing: T; readonly first: T }[] {
  const firsts = new Map<string, T>();
  return things.flatMap((thing) => {
    const key = keyOf(thing);
    if (key === undefined) return [];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, thing);
    return first === undefined ? [] : [{ thing, first }];
  });
}
