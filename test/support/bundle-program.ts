import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

/** A program of the tests as Node runs it; the path of the file to run. */
export async function bundleProgram(file: string): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'sysdojo-program-')), 'program.mjs');
  await build({ entryPoints: [file], outfile, bundle: true, format: 'esm', platform: 'node' });
  return outfile;
}
