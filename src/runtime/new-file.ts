import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Notice } from '../session/state.ts';
import { reasonOf } from './progress-file.ts';

/** Nobody keeps so many versions of one thing; it ends a search that would never end. */
const mostNames = 1000;

/**
 * Writes a file that was not there before: `a.md`, or `a-2.md` where that is taken. Tells where it
 * stands now, or why it could not be written.
 */
export function writeNewFile(
  folder: string,
  { name, text }: { readonly name: string; readonly text: string },
): Notice {
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; n <= mostNames; n++) {
    const file = path.join(folder, n === 1 ? name : `${stem}-${n}${ext}`);
    try {
      writeFileSync(file, text, { flag: 'wx' });
      return { tone: 'info', text: `Saved as ${file}` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      return { tone: 'warning', text: `Not saved: ${reasonOf(error, file)}` };
    }
  }
  return { tone: 'warning', text: `Not saved: ${folder} has too many files called ${stem}` };
}
