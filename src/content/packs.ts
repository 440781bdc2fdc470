import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Outline, outlineOf } from '../catalogue/outline.ts';
import { loadShipped, shippedOutline } from './shipped.ts';

/**
 * What comes with the program, and the packs that are named.
 * @param status is told where that takes long
 */
export async function loadContent(
  named: readonly string[] = [],
  status?: (text: string) => void,
): Promise<Catalogue> {
  const shipped = await loadShipped(status);
  if (named.length === 0) return shipped;
  const { withPacks } = await import('./pack-content.ts');
  return withPacks(named, shipped);
}

/** Its outline, for which what comes with the program need not be loaded. */
export async function loadOutline(named: readonly string[] = []): Promise<Outline> {
  const known = named.length === 0 ? await shippedOutline() : undefined;
  return known ?? outlineOf(await loadContent(named));
}
