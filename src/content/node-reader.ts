import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ContentReader, maxFileBytes, tooLarge } from './reader.ts';

/** Reads content from the disk, below a root folder. */
export function nodeReader(root: string): ContentReader {
  return {
    list: (folder) => filesBelow(root, folder),
    read: (file) => readText(path.resolve(root, file)),
  };
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readFolder(path.resolve(root, folder));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const inside = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(root, inside);
    return entry.isFile() ? [inside] : [];
  });
}

export function readFolder(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readBytes(file);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not text in UTF-8');
  }
}

/** Opened before it is looked at, so that it cannot change in between; never waits for a pipe. */
function readBytes(file: string): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new Error('is a folder');
    if (!stats.isFile()) throw new Error('is no ordinary file');
    if (stats.size > maxFileBytes) throw new Error(tooLarge);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read',
  EISDIR: 'is a folder',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? (code === '' ? message : `cannot be read (${code})`);
}
