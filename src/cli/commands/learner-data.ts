import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { exportKinds, importKinds, kindsHelp } from '../transfer/kinds.ts';
import type { Done } from './done.ts';

/** How far the learner has come, and the ways of it in and out. */
export function addLearnerData(program: Command, done: Done, io: () => Io): void {
  program
    .command('progress')
    .description('how far you have come: mastery, streak, incidents, calibration')
    .option('--json', 'as JSON')
    .option('--markdown', 'as a page to keep')
    .action(async (options) => {
      const { runProgress } = await import('../progress.ts');
      done(await runProgress(options, io()));
    });
  program
    .command('export')
    .description('write data out')
    .argument('<kind>', 'what to write, as listed below')
    .argument('[what]', 'which one, where there are several')
    .option('--out <file>', 'into a new file instead of standard output')
    .addHelpText('after', () => `\nKinds:\n${kindsHelp(exportKinds)}`)
    .action(async (kind: string, what: string | undefined, options) => {
      const { runExport } = await import('../transfer.ts');
      done(await runExport(kind, what, options, io()));
    });
  program
    .command('import')
    .description('take data in')
    .argument('<kind>', 'what the file holds, as listed below')
    .argument('<file>', 'where it is; - is standard input')
    .addHelpText('after', () => `\nKinds:\n${kindsHelp(importKinds)}`)
    .action(async (kind: string, file: string) => {
      const { runImport } = await import('../transfer.ts');
      done(await runImport(kind, file, io()));
    });
}
