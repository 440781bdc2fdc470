import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folders that content stands in, below one root. */
const contentFolders = ['lessons', 'quizzes', 'scenarios'] as const;

const holdsContent = (folder: string): boolean =>
  contentFolders.some((name) => existsSync(path.join(folder, name)));

/** The nearest folder, here or above, with lessons, quizzes or scenarios in it. */
export function contentRootAbove(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (holdsContent(folder)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
