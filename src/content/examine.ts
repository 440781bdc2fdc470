import type { Diagnostic } from '../lib/diagnostic.ts';
import { type Facts, factsOf } from './facts.ts';
import { loadFile } from './load-file.ts';
import type { FileText } from './source.ts';
import { trialRuns } from './trial-run.ts';

/** What a file tells by itself. Plain data: another thread can find it out. */
export interface Examined {
  readonly facts: readonly Facts[];
  /** What is wrong in it as it was read. */
  readonly read: readonly Diagnostic[];
  /** What is wrong with its systems as they ran. */
  readonly run: readonly Diagnostic[];
}

export function examine(text: FileText): Examined {
  const file = loadFile(text);
  return { facts: factsOf(file), read: file.loaded.diagnostics, run: trialRuns(file.loaded) };
}
