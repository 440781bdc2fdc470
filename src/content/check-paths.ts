import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import { type Checkup, checkupOf, filesNamed } from './checkup.ts';
import { examine } from './examine.ts';
import type { ContentReader } from './reader.ts';
import { readText } from './source.ts';

/**
 * Checks files and folders, one file after the other.
 * @param paths everything below the reader's content folders when empty
 * @param known content that they may mention besides themselves
 */
export function checkPaths(
  reader: ContentReader,
  paths: readonly string[],
  known: Catalogue = emptyCatalogue,
): Checkup {
  const named = filesNamed(reader, paths);
  const examined = named.files.map((file) => examine(readText(reader, file)));
  return checkupOf(reader, named, examined, known);
}
