import { writeFileSync } from 'node:fs';
import { loadCatalogue } from './load.ts';
import { shippedContent, snapshotFile } from './shipped.ts';
import { toSnapshot } from './snapshot.ts';

/** The last step of the build. */
export function writeSnapshot(): void {
  const reader = shippedContent();
  writeFileSync(snapshotFile(), toSnapshot(loadCatalogue(reader), reader));
}
