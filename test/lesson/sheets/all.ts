import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Sheet } from './sheet.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => path.join(import.meta.dirname, name));

async function read(file: string): Promise<[string, Sheet]> {
  const { sheet } = (await import(file)) as { sheet: Sheet };
  return [path.basename(file, '.ts'), sheet];
}

/** The sheets of all lessons, by the lesson's id. */
export const sheets: Readonly<Record<string, Sheet>> = Object.fromEntries(
  await Promise.all(
    folders.flatMap((folder) => readdirSync(folder).map((file) => read(path.join(folder, file)))),
  ),
);
