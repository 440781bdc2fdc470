import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { crossCheck } from './cross-check.ts';
import type { Examined } from './examine.ts';
import { inFileOrder } from './in-file-order.ts';
import { type ContentReader, contentFiles, contentFolders, isContent } from './reader.ts';
import { readSource, refusals, type Source } from './source.ts';

/** What became of files that were checked. */
export interface Checkup {
  readonly files: readonly string[];
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Which of the files are scenarios. */
  readonly scenarios: readonly string[];
  /** Reads one of the files again, for its lines or for what it holds. */
  readonly sourceOf: (file: string) => Source | undefined;
}

/** What there is to check. */
interface Named {
  readonly files: readonly string[];
  /** Folders that are not looked into. */
  readonly refused: readonly Diagnostic[];
}

/** @param paths everything below the reader's content folders when empty */
export const filesNamed = (reader: ContentReader, paths: readonly string[]): Named =>
  paths.length === 0
    ? { files: contentFiles(reader), refused: refusals(reader, contentFolders) }
    : {
        files: [...new Set(paths.flatMap((path) => filesAt(reader, path)))],
        refused: refusals(reader, paths),
      };

/** A file that is named is read whatever its name; in a folder only content is. */
function filesAt(reader: ContentReader, path: string): readonly string[] {
  const inside = reader.list(path);
  return inside.length > 0 ? inside.filter(isContent) : [path];
}

/**
 * Puts together what each file tells, and compares all of them.
 * @param examined one for each of the files that are named, in their order
 * @param known content that they may mention besides themselves
 */
export function checkupOf(
  reader: ContentReader,
  { files, refused }: Named,
  examined: readonly Examined[],
  known: Catalogue,
): Checkup {
  const facts = examined.flatMap((each) => each.facts);
  return {
    files,
    diagnostics: inFileOrder([
      ...refused,
      ...examined.flatMap(({ read }) => read),
      ...crossCheck(facts, known),
      ...examined.flatMap(({ run }) => run),
    ]),
    scenarios: facts.flatMap(({ kind, file }) => (kind === 'scenario' ? file : [])),
    sourceOf: (file) => readSource(reader, file).source,
  };
}

/** The texts of the files that have something wrong, as their diagnostics count lines and columns. */
export function faultyTexts({ diagnostics, sourceOf }: Checkup): ReadonlyMap<string, string> {
  const files = new Set(diagnostics.map(({ file }) => file));
  return new Map(
    [...files].flatMap((file) => {
      const source = sourceOf(file);
      return source ? [[file, source.text] as const] : [];
    }),
  );
}
