import { writeFileSync } from 'node:fs';
import { examine } from './examine.ts';
import { toExaminations } from './examined.ts';
import { loadCatalogue } from './load.ts';
import { contentFiles } from './reader.ts';
import { examinationsFile, shippedContent, snapshotFile } from './shipped.ts';
import { toSnapshot } from './snapshot.ts';
import { readText } from './source.ts';

/** The last step of the build. */
export function writeSnapshot(): void {
  const reader = shippedContent();
  writeFileSync(snapshotFile(), toSnapshot(loadCatalogue(reader), reader));
  const texts = contentFiles(reader).map((file) => readText(reader, file));
  writeFileSync(examinationsFile(), toExaminations(texts, texts.map(examine)));
}
