import { readFileSync } from 'node:fs';
import { plural } from '../../lib/words.ts';
import { merged } from '../../progress/merge.ts';
import type { Progress } from '../../progress/progress.ts';
import { confWriter } from '../../runtime/conf-writer.ts';
import { readProgressText } from '../../runtime/progress-file.ts';
import { openProgressStore } from '../../runtime/progress-store.ts';
import { dataFolder } from '../data-folder.ts';
import type { Io } from '../io.ts';
import { savedProgress } from '../saved-progress.ts';
import { UsageError } from '../usage-error.ts';

/** The progress file as it stands, in this version's form. */
export function exportProgress(io: Pick<Io, 'globals'> = {}): string {
  const { progress, notice } = savedProgress(io);
  if (notice !== undefined) throw new UsageError(notice);
  return `${JSON.stringify(progress, null, 2)}\n`;
}

/**
 * Joins another machine's progress to the one here.
 * @returns what was new, in words
 */
export async function importProgress(
  file: string,
  { globals }: Pick<Io, 'globals'> = {},
): Promise<string> {
  const other = progressIn(file);
  const folder = dataFolder(globals?.profile);
  const store = openProgressStore({ folder, now: Date.now, write: await confWriter() });
  let failed: string | undefined;
  store.join(other, (message) => {
    if (message.type === 'save-failed') failed = message.reason;
  });
  if (failed !== undefined) throw new UsageError(`Nothing was joined: ${failed}.`);
  const gained = gainedWords(store.loaded, merged(store.loaded, other));
  const lines = [gained === '' ? 'All of it was here already.' : `Joined: ${gained}.`];
  return [...(store.notice ? [store.notice.text] : []), ...lines].join('\n');
}

function progressIn(file: string): Progress {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `There is no file "${file}".` : message);
  }
  const found = readProgressText(text);
  if (found.kind === 'read') return found.progress;
  throw new UsageError(
    `${file} is no progress of sysdojo: ${found.why}. "sysdojo export progress" writes one.`,
  );
}

function gainedWords(before: Progress, after: Progress): string {
  const counts = [
    ['answer', gained(before.answers, after.answers)],
    ['prediction', gained(before.predictions, after.predictions)],
    ['quiz result', gained(before.quizzes, after.quizzes)],
    ['incident', gained(before.incidents, after.incidents)],
    ['lesson', Object.keys(after.lessons).length - Object.keys(before.lessons).length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => plural(count, what))
    .join(', ');
}

type Records = Readonly<Record<string, readonly unknown[]>>;

const gained = (before: Records, after: Records): number => total(after) - total(before);

const total = (records: Records): number =>
  Object.values(records).reduce((sum, { length }) => sum + length, 0);
