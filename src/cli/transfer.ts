import { writeFileSync } from 'node:fs';
import { didYouMean } from '../lib/nearest.ts';
import { own } from '../lib/own.ts';
import type { Io } from './io.ts';
import { exportKinds, importKinds } from './transfer/kinds.ts';
import { UsageError } from './usage-error.ts';

/** Writes a kind of data to standard output or a file. */
export async function runExport(
  kind: string,
  what: string | undefined,
  { out }: { readonly out?: string },
  io: Io,
): Promise<number> {
  const text = await kindOf(kind, exportKinds, 'exported').write(what, io);
  if (out === undefined) {
    io.print(text);
    return 0;
  }
  try {
    // A file that is there may be the only copy of something.
    writeFileSync(out, text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST' ? `${out} is there already; name another file.` : message,
    );
  }
  io.print(`Written to ${out}.`);
  return 0;
}

/** Takes in a file of a kind of data. */
export async function runImport(kind: string, file: string, io: Io): Promise<number> {
  io.print(await kindOf(kind, importKinds, 'imported').read(file, io));
  return 0;
}

function kindOf<T>(name: string, kinds: Readonly<Record<string, T>>, done: string): T {
  const kind = own(kinds, name);
  if (kind !== undefined) return kind;
  const known = Object.keys(kinds);
  const hint = didYouMean(name, known) ?? `There is: ${known.join(', ')}.`;
  throw new UsageError(`"${name}" cannot be ${done}. ${hint}`);
}
