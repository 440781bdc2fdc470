import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadShipped } from './shipped.ts';

/** What comes with the program, and the packs that are named. */
export async function loadContent(named: readonly string[] = []): Promise<Catalogue> {
  const shipped = await loadShipped();
  if (named.length === 0) return shipped;
  const { withPacks } = await import('./pack-content.ts');
  return withPacks(named, shipped);
}
