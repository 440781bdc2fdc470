import type { Catalogue } from '../../catalogue/catalogue.ts';

/** A row of a browse list, and what its detail pane says. */
export interface BrowseItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Heading above the first item that has it: a lesson's track. */
  readonly group?: string;
  /** `known`: nobody has to read it. */
  readonly mark: 'new' | 'begun' | 'done' | 'known';
  /** What the right side of the row says: minutes, best score, stars. */
  readonly facts: readonly string[];
  readonly topics: readonly string[];
  /** Lines under the summary. */
  readonly notes: readonly string[];
}

/** `Builds on: …`, as far as there is something to name. */
export function titled(
  what: string,
  lessons: readonly string[],
  { lessons: known }: Catalogue,
): string[] {
  const titles = lessons.flatMap((id) => known.get(id)?.title ?? []);
  return titles.length === 0 ? [] : [`${what}: ${titles.join(', ')}`];
}
