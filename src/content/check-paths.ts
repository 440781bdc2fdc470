import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { crossCheck } from './cross-check.ts';
import type { Loaded } from './document.ts';
import { inFileOrder, loadFiles } from './load.ts';
import { type ContentReader, contentFiles, isContent } from './reader.ts';
import { trialRuns } from './trial-run.ts';

export interface Checkup {
  readonly files: readonly string[];
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that could be read, as its diagnostics count lines and columns. */
  readonly texts: ReadonlyMap<string, string>;
  /** For whoever wants to know more of them than their files say. */
  readonly scenarios: readonly Loaded<Scenario>[];
}

/**
 * Checks files and folders.
 * @param paths everything below the reader's content folders when empty
 * @param known content that they may mention besides themselves
 */
export function checkPaths(
  reader: ContentReader,
  paths: readonly string[],
  known: Catalogue = emptyCatalogue,
): Checkup {
  const files =
    paths.length === 0
      ? contentFiles(reader)
      : [...new Set(paths.flatMap((path) => filesAt(reader, path)))];
  const texts = new Map<string, string>();
  const { content, diagnostics } = loadFiles(reader, files, ({ file, text }) =>
    texts.set(file, text),
  );
  return {
    files,
    diagnostics: inFileOrder([
      ...diagnostics,
      ...crossCheck(content, known),
      ...trialRuns(content),
    ]),
    texts,
    scenarios: content.scenarios,
  };
}

/** A file that is named is read whatever its name; in a folder only content is. */
function filesAt(reader: ContentReader, path: string): readonly string[] {
  const inside = reader.list(path);
  return inside.length > 0 ? inside.filter(isContent) : [path];
}
