// Writes what is generated from the formats: JSON Schemas and references beside the content.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';

const out = path.resolve('node_modules/.cache/sysdojo-formats');
try {
  await bundle([{ in: 'src/content/format/write-formats.ts', out: 'write-formats' }], out);
  const { writeFormats } = await import(path.join(out, 'write-formats.js'));
  writeFormats();
} finally {
  rmSync(out, { recursive: true, force: true });
}
