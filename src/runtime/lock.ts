import { closeSync, openSync, rmSync, statSync } from 'node:fs';

/** A save takes milliseconds: a lock this old was left by a process that is gone. */
const staleMs = 5000;
const longestWaitMs = 1500;
const pauseMs = 5;

/**
 * Does something while no other process does the same. Two terminals that save in the same moment
 * would otherwise read the same file, and the second would write the first one's answer away.
 */
export function withLock<T>(file: string, act: () => T): T {
  acquire(file);
  try {
    return act();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      closeSync(openSync(file, 'wx'));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isStale(file)) rmSync(file, { force: true });
    else if (waitedMs >= longestWaitMs) throw new Error('another sysdojo is saving');
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
}

function isStale(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > staleMs;
  } catch {
    return false;
  }
}
