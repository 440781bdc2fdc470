import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { nodeReader } from './node-reader.ts';
import type { ContentReader } from './reader.ts';
import { walkFolder } from './walk-folder.ts';

const link = 'is a link: nothing outside of its pack is read';

/** No pack comes near these numbers; a folder that was named by mistake does. */
const limits = {
  mostFiles: 20_000,
  deepest: 8,
  link: { why: link, hint: 'Copy what it leads to into the pack.' },
};

/**
 * Reads content of a pack. A pack is somebody else's: no link is followed and nothing outside of its
 * folder is read, whatever its files and folders are called.
 */
export function packReader(folder: string): ContentReader {
  const root = realpathSync(folder);
  const inner = nodeReader(root);
  const found = (below: string) =>
    isLink(path.join(root, below))
      ? { files: [], refused: [{ file: below, ...limits.link }] }
      : walkFolder(root, below, limits);
  return {
    list: (below) => found(below).files,
    refused: (below) => found(below).refused,
    read: (file) => {
      refuseEscapes(root, file);
      return inner.read(file);
    },
  };
}

function refuseEscapes(root: string, file: string): void {
  const steps = file.split('/');
  if (path.isAbsolute(file) || steps.includes('..')) throw new Error(link);
  let at = root;
  for (const step of steps) {
    at = path.join(at, step);
    if (isLink(at)) throw new Error(link);
  }
}

function isLink(at: string): boolean {
  try {
    return lstatSync(at).isSymbolicLink();
  } catch {
    return false;
  }
}
