import { loadContent } from '../content/packs.ts';
import { summaryOf } from '../session/progress/summary.ts';
import type { Io } from './io.ts';
import { savedProgress, today } from './saved-progress.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** Prints how far the learner has come. */
export async function runProgress({ json, markdown }: Options, io: Io): Promise<number> {
  if (json && markdown) throw new UsageError('Either --json or --markdown, not both.');
  const catalogue = await loadContent(io.globals?.packs);
  const { progress, notice } = savedProgress(io);
  const summary = summaryOf(catalogue, progress, today());
  if (json) {
    const { progressJson } = await import('./progress/json.ts');
    const shape = progressJson(summary);
    io.print(JSON.stringify(notice === undefined ? shape : { ...shape, notice }, null, 2));
  } else if (markdown) {
    const { progressMarkdown } = await import('./progress/markdown.ts');
    io.print(progressMarkdown(summary));
    if (notice !== undefined) process.stderr.write(`${notice}\n`);
  } else {
    const { progressText } = await import('./progress/text.ts');
    io.print([progressText(summary, io.columns), notice].filter(Boolean).join('\n\n'));
  }
  return 0;
}
