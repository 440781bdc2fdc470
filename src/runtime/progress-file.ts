import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { progressVersion, versionOf } from '../progress/migrate.ts';
import { type Progress, progressSchema } from '../progress/progress.ts';

/** What stands on the disk. `missing` means that there is nothing yet. */
export type ReadFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'read'; readonly progress: Progress }
  /** There is a file, but not one that this version can work with. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** There is something that cannot be read at all, and must not be touched. */
  | { readonly kind: 'blocked'; readonly why: string };

export const fileOf = (folder: string): string => path.join(folder, 'progress.json');
const lastGoodOf = (folder: string): string => path.join(folder, 'progress.last-good.json');

export function readProgressFile(file: string): ReadFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? { kind: 'missing' }
      : { kind: 'blocked', why: reasonOf(error, file) };
  }
  return readProgressText(text);
}

/** What a text makes of itself as a progress file. */
export function readProgressText(text: string): Extract<ReadFile, { kind: 'read' | 'unusable' }> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { kind: 'unusable', why: 'it is not JSON' };
  }
  const checked = progressSchema.safeParse(document);
  if (checked.success) return { kind: 'read', progress: checked.data };
  const version = versionOf(document);
  if (version !== undefined && version > progressVersion) {
    return { kind: 'unusable', why: `a newer sysdojo wrote it (version ${version})` };
  }
  const where = checked.error.issues[0]?.path.join('.') ?? '';
  return {
    kind: 'unusable',
    why: where === '' ? 'it holds something else' : `"${where}" is wrong in it`,
  };
}

/** Moves an unusable file out of the way; never over another one. Returns its new name. */
export function setAside(file: string, nowMs: number): string {
  const stamp = new Date(nowMs)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(':', '-');
  const base = `${file}.unreadable-${stamp}`;
  let name = base;
  for (let n = 2; existsSync(name); n++) name = `${base}-${n}`;
  renameSync(file, name);
  return name;
}

/** Puts the copy of the last file that was all right in its place; undefined when there is none. */
export function restoreLastGood(folder: string): Progress | undefined {
  const copy = readProgressFile(lastGoodOf(folder));
  if (copy.kind !== 'read') return undefined;
  copyFileSync(lastGoodOf(folder), fileOf(folder));
  return copy.progress;
}

/** Copies a file that has just been written well. That this fails must not keep answers from being saved. */
export function keepLastGood(folder: string): void {
  try {
    copyFileSync(fileOf(folder), lastGoodOf(folder));
  } catch {
    // The next save tries again.
  }
}

/** What is wrong, in words for the header. */
export function reasonOf(error: unknown, file: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EISDIR':
      return `${file} is a folder; move it away`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path.dirname(file)} is not a folder`;
    case 'EACCES':
    case 'EPERM':
      return `no permission for ${file}`;
    case 'EROFS':
      return `the disk of ${file} is read-only`;
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    default:
      return message;
  }
}
