import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ContentReader, maxFileBytes, tooLarge } from './reader.ts';
import { walkFolder } from './walk-folder.ts';

const limits = {
  mostFiles: Number.POSITIVE_INFINITY,
  deepest: Number.POSITIVE_INFINITY,
  link: { why: 'is a link, and is not followed', hint: 'Name the folder that it leads to.' },
} as const;

/** Reads content from the disk, below a root folder. */
export function nodeReader(root: string): ContentReader {
  return {
    list: (folder) => walkFolder(root, folder, limits).files,
    refused: (folder) => walkFolder(root, folder, limits).refused,
    stat: (file) => {
      const { size, mtimeMs } = statSync(path.resolve(root, file));
      return { size, changedAt: mtimeMs };
    },
    read: (file) => readText(path.resolve(root, file)),
  };
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
