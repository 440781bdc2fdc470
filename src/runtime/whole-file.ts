import {
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';

/** Behind the name of a file that is not whole yet; the process's number follows. */
export const unfinished = '.new-';

/**
 * Writes a file so that whatever ends the process, the machine or the room on the disk, either the
 * old or the new text stands there, whole. A link stays one. (`atomically`, which `conf` writes
 * with, takes what a full disk still holds for the whole and puts that in the old one's place.)
 * @param options `sync: false` does not wait for the disk: should the machine lose its power, the
 * text may be lost
 */
export function writeWhole(file: string, text: string, { sync = true } = {}): void {
  const before = statSync(file, { throwIfNoEntry: false });
  const target = before ? realpathSync(file) : file;
  const fresh = `${target}${unfinished}${process.pid}`;
  try {
    const descriptor = openSync(fresh, 'w', 0o600);
    try {
      writeFileSync(descriptor, text);
      if (sync) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (before) keepOwner(fresh, before);
    renameSync(fresh, target);
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
