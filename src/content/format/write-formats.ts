import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder, readTemplate } from '../shipped.ts';
import { formatFiles } from './files.ts';

/** Brings the JSON Schemas and the references beside the content up to date. */
export function writeFormats(): void {
  for (const [file, text] of Object.entries(formatFiles(readTemplate))) {
    writeFileSync(path.join(packageFolder(), file), text);
  }
}
