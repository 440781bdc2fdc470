import path from 'node:path';
import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import { type Checkup, filesNamed } from '../content/checkup.ts';
import { contentRootAbove } from '../content/content-root.ts';
import { inFileOrder } from '../content/in-file-order.ts';
import { nodeReader } from '../content/node-reader.ts';
import { openPack } from '../content/pack-content.ts';
import { loadContent } from '../content/packs.ts';
import { contentFiles, lessonsOnly } from '../content/reader.ts';
import { packageFolder, shippedContent } from '../content/shipped.ts';
import { Source } from '../content/source.ts';
import { checkFiles } from './check/check-files.ts';
import { type Format, reportOf } from './check/report.ts';
import type { Io } from './io.ts';
import type { Shard } from './prove/shard-named.ts';
import type { Proved } from './prove.ts';
import { requirePath } from './require-path.ts';
import { UsageError } from './usage-error.ts';

interface CheckOptions {
  /** The same as the format `json`. */
  readonly json?: boolean;
  readonly format?: Format;
  /** Plays every scenario over many seeds, too. */
  readonly prove?: boolean;
  readonly runs?: number;
  /** Plays a part only, and prints it as JSON for `merge`. */
  readonly shard?: Shard;
  /** Files that other machines' shards printed. */
  readonly merge?: readonly string[];
}

const usualRuns = 30;

/**
 * Validates files and folders. When none is named: the content in this folder, or where there is
 * none all that comes with the program.
 * @returns the exit code: 1 when there are errors, 0 with warnings only
 */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const { prove, runs = usualRuns, shard, merge } = options;
  if (!prove && (shard || merge || options.runs !== undefined))
    throw new UsageError('--runs, --shard and --merge belong to --prove.');
  if (shard && merge) throw new UsageError('Name a shard to play or shards to merge, not both.');
  const checkup = await checkNamed(paths, io);
  const format = options.json ? 'json' : (options.format ?? 'text');
  if (!prove) return tell(checkup, undefined, format, io);

  const { proveMerged, provePart, prove: proveAll } = await import('./prove.ts');
  const told = (done: number, of: number) =>
    io.status?.(done < of ? `proving: ${Math.floor((100 * done) / of)} % of ${of} plays` : '');
  if (shard && errorsIn(checkup) === 0) {
    io.print(JSON.stringify(await provePart(checkup, runs, shard, told)));
    return 0;
  }
  if (shard) return tell(checkup, undefined, format, io);
  const proved = merge ? proveMerged(checkup, runs, merge) : await proveAll(checkup, runs, told);
  const diagnostics = inFileOrder([...checkup.diagnostics, ...proved.diagnostics]);
  return tell({ ...checkup, diagnostics }, proved, format, io);
}

const errorsIn = ({ diagnostics }: Checkup): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

function tell(checkup: Checkup, proved: Proved | undefined, format: Format, io: Io): number {
  io.print(reportOf(checkup, proved, format, io));
  return errorsIn(checkup) > 0 ? 1 : 0;
}

async function checkNamed(paths: readonly string[], io: Io): Promise<Checkup> {
  const packs = io.globals?.packs ?? [];
  if (paths.length === 0 && packs.length > 0) return checkPacks(packs);
  if (paths.length === 0 && isOwnContent('.'))
    return checkFiles(nodeReader('.'), [], await loadContent());
  if (paths.length === 0) return checkFiles(shippedContent(), [], emptyCatalogue);
  for (const named of paths) requirePath(named);
  const checkup = await checkFiles(nodeReader('.'), paths, await surroundings(paths, io));
  if (checkup.files.length > 0 || checkup.diagnostics.length > 0) return checkup;
  throw new UsageError(`There are no lessons, quizzes or scenarios in ${paths.join(', ')}.`);
}

/** Whether a folder holds content, other than what comes with the program. */
const isOwnContent = (folder: string): boolean =>
  contentRootAbove(folder) === path.resolve(folder) && path.resolve(folder) !== packageFolder();

/** All content of packs, under the names that their files have from here. */
async function checkPacks(named: readonly string[]): Promise<Checkup> {
  const shipped = await loadContent();
  const checkups: Checkup[] = [];
  for (const each of named) {
    const { reader, folder } = openPack(each);
    checkups.push(fromHere(await checkFiles(reader, [], shipped), path.relative('.', folder)));
  }
  const sources = new Map(
    checkups.flatMap(({ files, sourceOf }) => files.map((file) => [file, sourceOf])),
  );
  return {
    files: checkups.flatMap(({ files }) => files),
    diagnostics: checkups.flatMap(({ diagnostics }) => diagnostics),
    scenarios: checkups.flatMap(({ scenarios }) => scenarios),
    sourceOf: (file) => sources.get(file)?.(file),
  };
}

function fromHere({ files, diagnostics, scenarios, sourceOf }: Checkup, folder: string): Checkup {
  const placed = (file: string) => path.posix.join(folder.split(path.sep).join('/'), file);
  const names = new Map(files.map((file) => [placed(file), file]));
  return {
    files: files.map(placed),
    diagnostics: diagnostics.map((found) => ({ ...found, file: placed(found.file) })),
    scenarios: scenarios.map(placed),
    sourceOf: (file) => {
      const source = sourceOf(names.get(file) ?? file);
      return source && new Source(file, source.text);
    },
  };
}

/** What the files may mention besides each other: what comes with the program, and the lessons beside them. */
async function surroundings(paths: readonly string[], io: Io): Promise<Catalogue> {
  const shipped = await loadContent(io.globals?.packs);
  const roots = new Set(
    paths.flatMap((named) => contentRootAbove(path.dirname(path.resolve(named))) ?? []),
  );
  roots.delete(packageFolder());
  if (roots.size === 0) return shipped;
  const { loadCatalogue } = await import('../content/load.ts');
  const checked = new Set(
    filesNamed(nodeReader('.'), paths).files.map((file) => path.resolve(file)),
  );
  const own = [...roots].map((root) => {
    const reader = lessonsOnly(nodeReader(root));
    const beside = contentFiles(reader).some((file) => !checked.has(path.resolve(root, file)));
    return beside ? loadCatalogue(reader) : emptyCatalogue;
  });
  return {
    ...shipped,
    tracks: [...own.flatMap(({ tracks }) => tracks), ...shipped.tracks],
    lessons: new Map([...shipped.lessons, ...own.flatMap(({ lessons }) => [...lessons])]),
  };
}
