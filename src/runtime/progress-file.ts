import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { visibleText } from '../lib/text.ts';
import { progressVersion, versionOf } from '../progress/migrate.ts';
import { type Progress, progressSchema } from '../progress/progress.ts';
import { fileOf } from './file-names.ts';
import { type Put, putQuickly, unfinished, writeWhole } from './whole-file.ts';

/** What stands on the disk. `missing` means that there is nothing yet. */
type ReadFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'read'; readonly progress: Progress }
  /** There is a file, but not one that any version can work with. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** There is something that cannot be read here, and must not be touched. */
  | { readonly kind: 'blocked'; readonly why: string };

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

/**
 * What a text makes of itself as a progress file. It may be another's that was joined: what would
 * drive the terminal is made visible here, for all that show it.
 */
export function readProgressText(text: string): Exclude<ReadFile, { kind: 'missing' }> {
  let document: unknown;
  try {
    const isPlain = !text.includes('\\u') && visibleText(text) === text;
    document = JSON.parse(text, isPlain ? undefined : visibly);
  } catch {
    return { kind: 'unusable', why: 'it is not JSON' };
  }
  const checked = progressSchema.safeParse(document);
  if (checked.success) return { kind: 'read', progress: checked.data };
  const version = versionOf(document);
  if (version !== undefined && version > progressVersion) {
    return {
      kind: 'blocked',
      why: `a newer sysdojo wrote it (version ${version}); update this one`,
    };
  }
  const where = checked.error.issues[0]?.path.join('.') ?? '';
  return {
    kind: 'unusable',
    why: where === '' ? 'it holds something else' : `"${where}" is wrong in it`,
  };
}

const visibly = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? visibleText(value) : value;

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

/**
 * Puts the copy of the last file that was all right in its place; undefined when there is none. A
 * copy that cannot be used stays, under another name: it may be all there is.
 */
export function restoreLastGood(folder: string, nowMs: number): Progress | undefined {
  const file = lastGoodOf(folder);
  const copy = readProgressFile(file);
  if (copy.kind === 'missing') return undefined;
  if (copy.kind !== 'read') {
    setAside(file, nowMs);
    return undefined;
  }
  writeWhole(fileOf(folder), readFileSync(file, 'utf8'));
  return copy.progress;
}

export const hasLastGood = (folder: string): boolean => existsSync(lastGoodOf(folder));

/** Writes the file whole or not at all. */
export type Write = (folder: string, progress: Progress) => void;

/**
 * Writes the file, and then its copy. That the copy fails must not keep answers from being saved:
 * the one before is still there, and the next save tries again.
 */
export function writeProgress(folder: string, progress: Progress, put?: Put): void {
  const text = `${JSON.stringify(progress)}\n`;
  writeWhole(fileOf(folder), text, put);
  try {
    writeWhole(lastGoodOf(folder), text, putQuickly);
  } catch {}
}

/** Younger ones may be another process's, whose lock was taken for abandoned. */
const leftAfterMs = 60_000;

/** Takes away what killed processes have begun to write. */
export function removeUnfinished(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('progress.') || !name.includes(unfinished)) continue;
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && nowMs - stats.mtimeMs > leftAfterMs) rmSync(file, { force: true });
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
    case 'EFBIG':
      return `${file} may not become so large here`;
    case 'ENOENT':
      return `${path.dirname(file)} cannot be made`;
    default:
      return message;
  }
}
