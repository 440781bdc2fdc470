import {
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { takePlace } from './take-place.ts';

/** Behind the name of a file that is not whole yet; the process's number follows. */
export const unfinished = '.new-';

/** Brings a text to a file that is not there yet. @throws unless all of it stands there */
export type Put = (file: string, text: string) => void;

/** Waits until the disk has it. */
const putSafely: Put = (file, text) => {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Does not wait for the disk: should the machine lose its power, the text may be lost. */
export const putQuickly: Put = (file, text) => writeFileSync(file, text, { mode: 0o600 });

/**
 * Writes a file so that whatever ends the process, the machine or the room on the disk, either the
 * old or the new text stands there, whole. A link stays one.
 */
export function writeWhole(file: string, text: string, put: Put = putSafely): void {
  const before = statSync(file, { throwIfNoEntry: false });
  const target = before ? realpathSync(file) : file;
  const fresh = `${target}${unfinished}${process.pid}`;
  try {
    put(fresh, text);
    if (before) keepOwner(fresh, before);
    takePlace(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** What root writes, as with sudo, stays its owner's. */
function keepOwner(file: string, { uid, gid }: Stats): void {
  if (process.getuid === undefined || uid === process.getuid()) return;
  try {
    chownSync(file, uid, gid);
  } catch {
    // Only root may.
  }
}
