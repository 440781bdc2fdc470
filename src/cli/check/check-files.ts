import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Checkup, checkupOf, filesNamed } from '../../content/checkup.ts';
import type { Examined } from '../../content/examine.ts';
import { toldBefore } from '../../content/examined.ts';
import type { ContentReader } from '../../content/reader.ts';
import { builtFile } from '../../content/shipped.ts';
import { shippedExaminations } from '../../content/shipped-examinations.ts';
import { type FileText, readText } from '../../content/source.ts';
import { onThreads } from '../threads.ts';

/** A thread needs the time of some fifty files to start and to warm up. */
const worthThreads = 200;

/** Few enough that all threads end together, so many that sending them costs little. */
const atOnce = 16;

/**
 * Checks files and folders, on every core when there are many.
 * @param paths everything below the reader's content folders when empty
 * @param known content that they may mention besides themselves
 */
export async function checkFiles(
  reader: ContentReader,
  paths: readonly string[],
  known: Catalogue,
): Promise<Checkup> {
  const named = filesNamed(reader, paths);
  const told = await examinedAnew(reader, named.files);
  return checkupOf(reader, named, told, known);
}

/** What each file tells by itself; the program's own need not be asked while they are unchanged. */
async function examinedAnew(reader: ContentReader, all: readonly string[]): Promise<Examined[]> {
  const examinations = shippedExaminations();
  const before = new Map(
    all.flatMap((file) => {
      const told = examinations.has(file)
        ? toldBefore(examinations, readText(reader, file))
        : undefined;
      return told ? [[file, told] as const] : [];
    }),
  );
  const files = all.filter((file) => !before.has(file));
  const pieces = Array.from(
    { length: Math.ceil(files.length / atOnce) },
    (_, index) => (): FileText[] =>
      files.slice(index * atOnce, (index + 1) * atOnce).map((file) => readText(reader, file)),
  );
  const examined = await onThreads<FileText[], Examined[]>(pieces, {
    program: files.length < worthThreads ? undefined : builtFile('check-worker.js'),
    // Where threads do it, this one needs neither the YAML parser nor the engine.
    here: async (texts) => {
      const { examine } = await import('../../content/examine.ts');
      return texts.map(examine);
    },
  });
  const anew = examined.flat();
  const fresh = new Map(files.map((file, index) => [file, anew[index]!]));
  return all.map((file) => before.get(file) ?? fresh.get(file)!);
}
