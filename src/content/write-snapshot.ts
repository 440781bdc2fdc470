import { writeFileSync } from 'node:fs';
import { outlineOf } from '../catalogue/outline.ts';
import { examine } from './examine.ts';
import { toExaminations } from './examined.ts';
import { loadCatalogue } from './load.ts';
import { contentFiles } from './reader.ts';
import { examinationsFile, outlineFile, shippedContent, snapshotFile } from './shipped.ts';
import { toSnapshot } from './snapshot.ts';
import { readText } from './source.ts';

/** The last step of the build. */
export async function writeSnapshot(): Promise<void> {
  const reader = shippedContent();
  const catalogue = loadCatalogue(reader);
  writeFileSync(snapshotFile(), await toSnapshot(catalogue, reader));
  writeFileSync(outlineFile(), await toSnapshot(outlineOf(catalogue), reader));
  const texts = contentFiles(reader).map((file) => readText(reader, file));
  writeFileSync(examinationsFile(), toExaminations(texts, texts.map(examine)));
}
