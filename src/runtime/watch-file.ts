import { unwatchFile, watchFile } from 'node:fs';

/**
 * Calls `onSave` after a file has changed. It is looked at rather than listened to: editors save by
 * renaming, and a listener would be left with the old file.
 * @returns ends it
 */
export function watchForSaves(file: string, onSave: () => void, everyMs = 150): () => void {
  const look = (now: { mtimeMs: number; size: number }, before: typeof now) => {
    const gone = now.mtimeMs === 0;
    if (!gone && (now.mtimeMs !== before.mtimeMs || now.size !== before.size)) onSave();
  };
  watchFile(file, { interval: everyMs }, look);
  return () => unwatchFile(file, look);
}
