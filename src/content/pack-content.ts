import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { merged, namespaced } from '../catalogue/packs.ts';
import { loadCatalogue } from './load.ts';
import { PackProblem } from './pack-problem.ts';
import { packReader } from './pack-reader.ts';
import { type ContentReader, contentFiles, contentFolders } from './reader.ts';
import { packageFolder } from './shipped.ts';
import { refusals } from './source.ts';

/** Somebody else's content, laid out like ours. */
export interface Pack {
  /** Stands before each of its ids: `acme/retry-storm`. */
  readonly name: string;
  readonly folder: string;
  readonly reader: ContentReader;
}

/** The content of packs among other content. */
export function withPacks(named: readonly string[], shipped: Catalogue): Catalogue {
  const names = new Set<string>();
  const packs = named.map((each) => {
    const pack = openPack(each);
    if (names.has(pack.name)) throw new PackProblem(`Two packs are called "${pack.name}".`);
    names.add(pack.name);
    return pack;
  });
  return packs.reduce((known, { name, folder, reader }) => {
    const own = loadCatalogue(reader, shipped);
    const at = path.relative('.', folder) || '.';
    const placed = own.diagnostics.map((found) => ({
      ...found,
      file: path.posix.join(at, found.file),
    }));
    return merged(known, namespaced({ ...own, diagnostics: placed }, name));
  }, shipped);
}

/** @param named a folder, or the name of an npm package that is installed here or beside the program */
export function openPack(named: string): Pack {
  const folder = folderOf(named);
  const reader = packReader(folder);
  if (contentFiles(reader).length === 0) {
    const [refused] = refusals(reader, contentFolders);
    throw new PackProblem(
      refused
        ? `Nothing in the pack ${named} can be read. ${refused.file}: ${refused.message}. ${refused.hint}`
        : `There are no lessons, quizzes or scenarios in the pack ${named}. They stand in folders of these names.`,
    );
  }
  return { name: nameOf(folder), folder, reader };
}

function folderOf(named: string): string {
  if (existsSync(named)) {
    if (statSync(named).isDirectory()) return path.resolve(named);
    throw new PackProblem(`The pack ${named} is a file. Name its folder.`);
  }
  if (!isPackageName(named)) {
    throw new PackProblem(
      `There is no folder "${named}". A pack is a folder, or a package called sysdojo-pack-….`,
    );
  }
  const found = [path.resolve('.'), packageFolder()]
    .flatMap(foldersAbove)
    .map((folder) => path.join(folder, 'node_modules', named))
    .find((folder) => existsSync(folder));
  if (found) return found;
  throw new PackProblem(`The pack ${named} is not installed. Try: npm install ${named}`);
}

const isPackageName = (named: string): boolean =>
  /^(@[a-z0-9][a-z0-9._-]*\/)?sysdojo-pack-[a-z0-9][a-z0-9._-]*$/.test(named);

function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

/** `sysdojo-pack-acme` → `acme`: the folder's name as an id. */
function nameOf(folder: string): string {
  const name = path
    .basename(folder)
    .toLowerCase()
    .replace(/^sysdojo-pack-/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'pack' : name;
}
