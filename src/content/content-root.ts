import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentFolders } from './reader.ts';

const holdsContent = (folder: string): boolean =>
  contentFolders.some((name) => existsSync(path.join(folder, name)));

/** The nearest folder, here or above, with lessons, quizzes or scenarios in it. */
export function contentRootAbove(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (holdsContent(folder)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
