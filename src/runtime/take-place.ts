import { renameSync } from 'node:fs';

interface World {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => void;
  readonly pause: (ms: number) => void;
}

const real: World = {
  platform: process.platform,
  rename: renameSync,
  pause: (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

/** What Windows says when somebody else has one of both files open. */
const inUse = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY']);
const pausesMs = [10, 20, 40, 80, 160];

/**
 * Puts a file into the place of another. On Windows nobody may while a virus scanner, an indexer or
 * another sysdojo reads either of them, which takes a moment: it is tried again.
 */
export function takePlace(fresh: string, target: string, world: World = real): void {
  const { platform, rename, pause } = world;
  for (const ms of platform === 'win32' ? pausesMs : []) {
    try {
      rename(fresh, target);
      return;
    } catch (error) {
      if (!inUse.has((error as NodeJS.ErrnoException).code)) throw error;
      pause(ms);
    }
  }
  rename(fresh, target);
}
