import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { nodeReader, readFolder } from './node-reader.ts';
import type { ContentReader } from './reader.ts';

/** No pack comes near it; a folder that was named by mistake does. */
const mostFiles = 20_000;
/** Of folders in folders. */
const deepest = 8;

const link = 'is a link: nothing outside of its pack is read';

/**
 * Reads content of a pack. A pack is somebody else's: no link is followed and nothing outside of its
 * folder is read, whatever its files and folders are called.
 */
export function packReader(folder: string): ContentReader {
  const root = realpathSync(folder);
  const inner = nodeReader(root);
  return {
    list: (below) => {
      const found: string[] = [];
      walk(root, below, 0, found);
      return found;
    },
    read: (file) => {
      refuseEscapes(root, file);
      return inner.read(file);
    },
  };
}

/** Links are listed like files: reading them says why they are refused. */
function walk(root: string, below: string, depth: number, found: string[]): void {
  if (depth > deepest || isLink(path.join(root, below))) return;
  for (const entry of readFolder(path.join(root, below))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (found.length >= mostFiles) return;
    const inside = path.posix.join(below, entry.name);
    if (entry.isDirectory()) walk(root, inside, depth + 1, found);
    else found.push(inside);
  }
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
