import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeReader } from './node-reader.ts';
import type { ContentReader } from './reader.ts';

/** The content that comes with the program. */
export const shippedContent = (): ContentReader => nodeReader(packageFolder());

/** This module runs from src/content/, from dist/ or from dist/chunks/. */
function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'lessons', 'tracks.yaml'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The lessons that belong to this program are missing.');
    folder = parent;
  }
  return folder;
}
