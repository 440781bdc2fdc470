/** What somebody answered. Options and items are given by their place in the file. */
export type Response =
  | { readonly kind: 'choice'; readonly chosen: readonly number[] }
  /** What was typed: one text, or one for each blank. */
  | { readonly kind: 'typed'; readonly texts: readonly string[] }
  /** All items in the order in which they were put. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** For each item the place of its target; null where it has none yet. */
  | { readonly kind: 'assigned'; readonly to: readonly (number | null)[] };
