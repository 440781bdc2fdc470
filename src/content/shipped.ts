import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Outline } from '../catalogue/outline.ts';
import { nodeReader } from './node-reader.ts';
import type { ContentReader } from './reader.ts';
import { fromSnapshot } from './snapshot.ts';

/** The content that comes with the program. */
export const shippedContent = (): ContentReader => nodeReader(packageFolder());

/** Its catalogue: from the build's snapshot as long as that is true, else from the files. */
export async function loadShipped(status?: (text: string) => void): Promise<Catalogue> {
  const reader = shippedContent();
  const catalogue = await fromBuild<Catalogue>(snapshotFile(), reader);
  if (catalogue) return catalogue;
  // Seconds, where the files have been edited since the build: not without a word.
  status?.('Reading content…');
  try {
    const { loadCatalogue } = await import('./load.ts');
    return loadCatalogue(reader);
  } finally {
    status?.('');
  }
}

/** Its outline; undefined where the build did not leave one that is still true. */
export const shippedOutline = (): Promise<Outline | undefined> =>
  fromBuild<Outline>(outlineFile(), shippedContent());

/** What the build left in a file, as long as that is true. */
async function fromBuild<T>(file: string, reader: ContentReader): Promise<T | undefined> {
  const bytes = readBuilt(file);
  return bytes && fromSnapshot<T>(bytes, reader, madeAt(file));
}

/**
 * Installing a package sets the times of its files in any order, and nobody edits them there; a
 * change of their sizes is noticed all the same.
 */
const madeAt = (file: string): number =>
  file.includes(`${path.sep}node_modules${path.sep}`)
    ? Number.POSITIVE_INFINITY
    : statSync(file).mtimeMs;

export const outlineFile = (): string => path.join(packageFolder(), 'dist', 'outline.bin');

export const snapshotFile = (): string => path.join(packageFolder(), 'dist', 'catalogue.bin');

export const examinationsFile = (): string => path.join(packageFolder(), 'dist', 'examined.bin');

/** Files to begin with, which the build puts beside the program. */
export function readTemplate(name: string): string {
  const folder = isBuilt() ? ['dist', 'templates'] : ['src', 'content', 'templates'];
  return readFileSync(path.join(packageFolder(), ...folder, name), 'utf8');
}

/** A file that the build puts beside the program; undefined when this runs from source. */
export const builtFile = (name: string): string | undefined =>
  isBuilt() ? path.join(packageFolder(), 'dist', name) : undefined;

/** Run from source, the program may understand files otherwise than the last build did. */
const isBuilt = (): boolean => moduleFolder().startsWith(path.join(packageFolder(), 'dist'));

/** What the build left, undefined when it left nothing or this runs from source. */
export const readBuilt = (file: string): Buffer | undefined =>
  isBuilt() && existsSync(file) ? readFileSync(file) : undefined;

/** As the program starts it is one file of the older kind of modules; the rest is of the newer. */
const moduleFolder = (): string =>
  typeof __dirname === 'string' ? __dirname : path.dirname(fileURLToPath(import.meta.url));

/** This module runs from src/content/, from dist/ or from dist/chunks/. */
export function packageFolder(): string {
  let folder = moduleFolder();
  while (!existsSync(path.join(folder, 'lessons', 'tracks.yaml'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The lessons that belong to this program are missing.');
    folder = parent;
  }
  return folder;
}
