import { UsageError } from './usage-error.ts';

/** A command line without its `--pack`s, which may stand anywhere in it. */
export interface PacksNamed {
  readonly packs: readonly string[];
  readonly rest: readonly string[];
}

export function packsNamed(args: readonly string[]): PacksNamed {
  const packs: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') return { packs, rest: [...rest, ...args.slice(at)] };
    if (arg === '--pack') {
      const next = args[++at];
      if (next === undefined || next.startsWith('-'))
        throw new UsageError('--pack needs a folder, or the name of an installed pack.');
      packs.push(next);
    } else if (arg.startsWith('--pack=')) packs.push(arg.slice('--pack='.length));
    else rest.push(arg);
  }
  return { packs, rest };
}
