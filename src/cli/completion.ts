import type { Command } from 'commander';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { candidatesFor } from './completion/candidates.ts';
import { scripts } from './completion/scripts.ts';
import { readGlobalOptions } from './global-options.ts';
import type { Io } from './io.ts';

/** Prints what a shell has to be told once, so that it asks for words from then on. */
export function printCompletion(shell: string, io: Io): number {
  io.print(scripts[shell] ?? '');
  return 0;
}

/**
 * Answers such a question: a word a line, with its meaning behind a tab, and `:files` where files
 * may stand. Nobody wants to read a complaint there: what cannot be found out is left out.
 */
export async function printCandidates(
  program: Command,
  line: readonly string[],
  io: Io,
): Promise<number> {
  try {
    let catalogue: Promise<Catalogue> | undefined;
    const { words, files } = await candidatesFor(program, line, async (of) => {
      catalogue ??= contentFor(line);
      const { idsOf } = await import('./completion/ids.ts');
      return idsOf(await catalogue, of);
    });
    const lines = words.map(({ word, meaning }) => `${word}\t${meaning}`);
    if (files) lines.push(':files');
    if (lines.length > 0) io.print(lines.join('\n'));
  } catch {
    // A pack that is not there, for one.
  }
  return 0;
}

/** What can be named on a line, the packs that it names before its last word included. */
async function contentFor(line: readonly string[]): Promise<Catalogue> {
  const { loadContent } = await import('../content/packs.ts');
  return loadContent(readGlobalOptions(line.slice(0, -1)).globals.packs);
}
