import { type Today, todayAt } from '../lib/days.ts';
import { emptyProgress, type Progress } from '../progress/progress.ts';
import { fileOf } from '../runtime/file-names.ts';
import { readProgressFile } from '../runtime/progress-file.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

/** Only read: what to do about an unusable file is the app's to decide. */
export function savedProgress({ globals }: Pick<Io, 'globals'> = {}): {
  readonly progress: Progress;
  readonly notice?: string;
} {
  const found = readProgressFile(fileOf(dataFolder(globals?.profile)));
  if (found.kind === 'read') return { progress: found.progress };
  if (found.kind === 'missing') return { progress: emptyProgress };
  return { progress: emptyProgress, notice: `Your progress could not be read: ${found.why}.` };
}

const utcOffsetMs = (): number => -new Date().getTimezoneOffset() * 60_000;

export const today = (): Today => todayAt(Date.now(), utcOffsetMs());
