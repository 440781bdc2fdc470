import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { duration, runs, seed, warmup } from '../option-values.ts';
import { shardNamed } from '../prove/shard-named.ts';
import type { Done } from './done.ts';

/** What prints and ends. */
export function addContent(program: Command, done: Done, io: () => Io): void {
  program
    .command('new')
    .description('begin a scenario, a quiz or a lesson: a file that is right as it stands')
    .argument('<kind>', 'scenario, quiz or lesson')
    .argument('<id>', 'lower-case words joined by hyphens')
    .option('--from <id>', 'a copy of this one instead')
    .option('--track <id>', 'of a lesson; the first one of lessons/tracks.yaml without')
    .action(async (kind: string, id: string, options) => {
      const { runNew } = await import('../new.ts');
      done(await runNew(kind, id, options, io()));
    });
  program
    .command('list')
    .description('print the catalogue')
    .argument('[what]', 'lessons, quizzes or scenarios')
    .option('--json', 'as JSON')
    .action(async (what: string | undefined, options) => {
      const { runList } = await import('../list.ts');
      done(await runList(what, options, io()));
    });
  program
    .command('check')
    .description('validate lessons, quizzes and scenarios')
    .argument(
      '[path...]',
      'files or folders; without one the content here, or else what came with sysdojo',
    )
    .option('--json', 'as JSON')
    .addOption(
      new Option('--format <format>', 'for people, for programs, or as annotations').choices([
        'text',
        'json',
        'github',
      ]),
    )
    .option('--prove', 'also play every scenario over many seeds: does it teach what it means to?')
    .option('--runs <n>', 'so many seeds for --prove, 30 without', runs)
    .option('--shard <i/n>', 'play one part of n, and print it as JSON for --merge', shardNamed)
    .option('--merge <file...>', 'join what the shards printed')
    .action(async (paths: string[], options) => {
      const { runCheck } = await import('../check.ts');
      done(await runCheck(paths, options, io()));
    });
  program
    .command('preview')
    .description('see a file in its own player, and every change that you save')
    .argument('<file>', 'a scenario, a quiz or a lesson')
    .action(async (file: string) => {
      const { runPreview } = await import('../preview.ts');
      done(await runPreview(file, io()));
    });
  program
    .command('simulate')
    .description('run a scenario without a screen and print its figures')
    .argument('<file>', 'a scenario file')
    .option('--seed <n>', "instead of the file's own", seed)
    .option('--runs <n>', 'so many runs with consecutive seeds, with 95 % confidence', runs)
    .option('--duration <duration>', 'simulated time, such as 10m', duration)
    .option('--warmup <duration>', 'simulated before, and left out of every figure', warmup)
    .option('--do <what>', 'reference, none, trap:NAME or a file with steps', 'none')
    .option('--json', 'as one JSON object, times in milliseconds')
    .option('--series', 'with the signals of every second, as JSON')
    .action(async (file: string, options) => {
      const { runSimulate } = await import('../simulate.ts');
      done(await runSimulate(file, options, io()));
    });
}
