import { loadCatalogue } from '../../src/content/load.ts';
import { nodeReader } from '../../src/content/node-reader.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';

/** What comes with the program, read from its files. */
export const shipped = loadCatalogue(nodeReader('.'));

export function lesson(id: string): Lesson {
  const found = shipped.lessons.get(id);
  if (!found) throw new Error(`there is no lesson ${id}`);
  return found;
}
