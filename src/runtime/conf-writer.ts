import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Write, writeProgress } from './progress-file.ts';
import type { Put } from './whole-file.ts';

/**
 * Writes progress with `conf`. That weighs as much as a first frame: whoever opens the app does not
 * wait for it.
 */
export async function confWriter(): Promise<Write> {
  const { default: Conf } = await import('conf');
  const put: Put = (file, text) => {
    rmSync(file, { force: true });
    const { dir, base } = path.parse(file);
    const store = new Conf<Record<string, unknown>>({
      cwd: dir,
      configName: base,
      fileExtension: '',
      configFileMode: 0o600,
      serialize: () => text,
    });
    store.store = {};
    // On a full disk it takes what still found room for the whole.
    if (readFileSync(file, 'utf8') !== text) {
      throw Object.assign(new Error('write cut short'), { code: 'ENOSPC' });
    }
  };
  return (folder, progress) => writeProgress(folder, progress, put);
}
