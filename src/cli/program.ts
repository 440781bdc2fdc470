import { Command, CommanderError, Option } from 'commander';
import { asciiText } from '../lib/ascii.ts';
import { didYouMean } from '../lib/nearest.ts';
import { colorDepth } from './color-depth.ts';
import { type ExitCode, explain } from './exit.ts';
import { type GlobalOptions, globalOptions, readGlobalOptions } from './global-options.ts';
import { isDumb } from './has-terminal.ts';
import type { Io } from './io.ts';
import {
  count,
  duration,
  extraTime,
  quizTime,
  runs,
  seed,
  speed,
  warmup,
} from './option-values.ts';
import { shardNamed } from './prove/shard-named.ts';
import { addSelf } from './self-commands.ts';
import { exportKinds, importKinds, kindsHelp } from './transfer/kinds.ts';
import { UsageError } from './usage-error.ts';
import { wantsAscii } from './wants-ascii.ts';

/** Runs a command line. Whatever is heavy is loaded by the command that needs it. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  let code = 0;
  let globals: GlobalOptions | undefined;
  const program = programOf(
    (result) => {
      code = result;
    },
    () => terminalIo(globals),
  );
  try {
    const line = readGlobalOptions(args);
    globals = line.globals;
    await program.parseAsync([...line.rest], { from: 'user' });
    return code as ExitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const found = error instanceof CommanderError ? usageOf(error, program, args) : error;
    return explain(found, (text) => process.stderr.write(`${text}\n`));
  }
}

type Done = (code: number) => void;

/** Every command there is, with its options. */
export function programOf(done: Done, io: () => Io): Command {
  const program = new Command('sysdojo')
    .description('A dojo for system design in the terminal. Without a command it opens the menu.')
    .version(__VERSION__, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .allowExcessArguments()
    .enablePositionalOptions()
    .configureOutput({ writeErr: () => {} })
    .exitOverride()
    .action(async (_options, { args }: Command) => {
      const [unknown] = args;
      if (unknown !== undefined) throw unknownCommand(unknown, program);
      const { openMenu } = await import('./play.ts');
      done(await openMenu(io()));
    });
  addTraining(program, done, io);
  addContent(program, done, io);
  addLearnerData(program, done, io);
  addSelf(program, done, io);
  for (const command of program.commands) {
    command
      .allowExcessArguments(false)
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .helpOption('-h, --help', 'print this help');
  }
  for (const command of [program, ...program.commands]) {
    // They are read before the command sees the line; here they are only for its help.
    for (const { flags, help } of globalOptions) {
      command.addOption(new Option(flags, help).helpGroup('Everywhere:'));
    }
  }
  return program;
}

/** What opens the app; into a pipe it prints plain text. */
function addTraining(program: Command, done: Done, io: () => Io): void {
  program
    .command('learn')
    .description('read a lesson; into a pipe it is printed as text')
    .argument('[lesson]', 'its id; without one the list of lessons opens')
    .action(async (lesson: string | undefined) => {
      const { openLesson } = await import('./play.ts');
      done(await openLesson(lesson, io()));
    });
  program
    .command('quiz')
    .description('take a quiz')
    .argument('[quiz]', 'its id; without one the list of quizzes opens')
    .addOption(
      new Option('--mode <mode>', 'feedback at once, against the clock, or at the end').choices([
        'practice',
        'timed',
        'exam',
      ]),
    )
    .option(
      '--time <duration>',
      'for the whole quiz, 10m, or each question, 30s/question',
      quizTime,
    )
    .option('--extra-time <share>', 'makes every clock longer, such as 50%', extraTime)
    .option('--topic <topic>', 'instead of a quiz: questions on it from all quizzes')
    .option('--exam <track>', 'instead of a quiz: the closing exam of a track')
    .option('--placement', 'instead of a quiz: find out which tracks you can skip')
    .option('--count <n>', 'ask only so many questions', count)
    .option('--seed <n>', 'draws the same questions and numbers again', seed)
    .action(async (quiz: string | undefined, options) => {
      const { openQuiz } = await import('./play.ts');
      done(await openQuiz(quiz, options, io()));
    });
  program
    .command('review')
    .description('what is due now; into a pipe it is printed as text')
    .option('--count <n>', 'so many questions in this session', count)
    .action(async (options) => {
      const { openReview } = await import('./play.ts');
      done(await openReview(options, io()));
    });
  program
    .command('play')
    .description('respond to a live incident')
    .argument('[scenario]', 'its id or its file; without one the list of incidents opens')
    .option('--seed <n>', 'plays the same run again', seed)
    .option('--speed <x>', 'simulated seconds per second', speed)
    .option('--step', 'turn by turn: the clock moves only when you say so')
    .option('--turn <duration>', 'turn by turn, so much simulated time each, such as 10s', duration)
    .option('--sandbox', 'no goals, every knob open, events by hand')
    .action(async (scenario: string | undefined, options) => {
      const { openIncident } = await import('./play.ts');
      done(await openIncident(scenario, options, io()));
    });
  program
    .command('daily')
    .description('the incident of the day, the same for everyone')
    .action(async () => {
      const { openDuty } = await import('./play.ts');
      done(await openDuty('daily', io()));
    });
  program
    .command('week')
    .description('a week on call: seven shifts, one error budget')
    .action(async () => {
      const { openDuty } = await import('./play.ts');
      done(await openDuty('week', io()));
    });
  program
    .command('replay')
    .description('watch a recorded run, scrub through it, take it over')
    .argument('<code>', 'its replay code, or a file with one in it')
    .option('--scenario <file>', 'the file of its incident, where that did not come with sysdojo')
    .option('--anyway', 'into a pipe: also when the incident has changed since')
    .action(async (code: string, options) => {
      const { openReplay } = await import('./replay.ts');
      done(await openReplay(code, options, io()));
    });
  program
    .command('search')
    .description('find lessons, terms, quizzes and incidents')
    .argument('<words...>')
    .action(async (words: string[]) => {
      const { openSearch } = await import('./play.ts');
      done(await openSearch(words.join(' '), io()));
    });
}

/** What prints and ends. */
function addContent(program: Command, done: Done, io: () => Io): void {
  program
    .command('new')
    .description('begin a scenario, a quiz or a lesson: a file that is right as it stands')
    .argument('<kind>', 'scenario, quiz or lesson')
    .argument('<id>', 'lower-case words joined by hyphens')
    .option('--from <id>', 'a copy of this one instead')
    .option('--track <id>', 'of a lesson; the first one of lessons/tracks.yaml without')
    .action(async (kind: string, id: string, options) => {
      const { runNew } = await import('./new.ts');
      done(await runNew(kind, id, options, io()));
    });
  program
    .command('list')
    .description('print the catalogue')
    .argument('[what]', 'lessons, quizzes or scenarios')
    .option('--json', 'as JSON')
    .action(async (what: string | undefined, options) => {
      const { runList } = await import('./list.ts');
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
      const { runCheck } = await import('./check.ts');
      done(await runCheck(paths, options, io()));
    });
  program
    .command('preview')
    .description('see a file in its own player, and every change that you save')
    .argument('<file>', 'a scenario, a quiz or a lesson')
    .action(async (file: string) => {
      const { runPreview } = await import('./preview.ts');
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
      const { runSimulate } = await import('./simulate.ts');
      done(await runSimulate(file, options, io()));
    });
}

/** How far the learner has come, and the ways of it in and out. */
function addLearnerData(program: Command, done: Done, io: () => Io): void {
  program
    .command('progress')
    .description('how far you have come: mastery, streak, incidents, calibration')
    .option('--json', 'as JSON')
    .option('--markdown', 'as a page to keep')
    .action(async (options) => {
      const { runProgress } = await import('./progress.ts');
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
      const { runExport } = await import('./transfer.ts');
      done(await runExport(kind, what, options, io()));
    });
  program
    .command('import')
    .description('take data in')
    .argument('<kind>', 'what the file holds, as listed below')
    .argument('<file>', 'where it is; - is standard input')
    .addHelpText('after', () => `\nKinds:\n${kindsHelp(importKinds)}`)
    .action(async (kind: string, file: string) => {
      const { runImport } = await import('./transfer.ts');
      done(await runImport(kind, file, io()));
    });
}

function terminalIo(globals: GlobalOptions | undefined): Io {
  const { stdout, stderr } = process;
  const columns = stdout.columns || 80;
  // Into a pipe everything goes as it is: it may be data.
  const inAscii = stdout.isTTY && wantsAscii(globals?.ascii, process.env);
  const shown = (text: string) => (inAscii ? asciiText(text, columns) : text);
  return {
    print: (text) => stdout.write(shown(text.endsWith('\n') ? text : `${text}\n`)),
    ...(globals ? { globals } : {}),
    color: stdout.isTTY && colorDepth(globals?.noColor) !== 'none',
    columns,
    // The rest of the line is cleared: the text before may have been longer.
    ...(stderr.isTTY && !isDumb(process.env)
      ? { status: (text: string) => stderr.write(`\r${text}\u001b[K`) }
      : {}),
  };
}

function unknownCommand(name: string, program: Command): UsageError {
  const known = program.commands.map((command) => command.name());
  return new UsageError(`There is no command "${name}". ${didYouMean(name, known) ?? seeHelp}`);
}

const seeHelp = '"sysdojo --help" lists what there is.';

/** Commander's complaint as one line with the nearest right spelling. */
function usageOf(error: CommanderError, program: Command, args: readonly string[]): UsageError {
  const command = program.commands.find((candidate) => candidate.name() === args[0]) ?? program;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const known = [...command.options.map(({ long }) => long ?? ''), '--help', '--version'];
    const hint =
      didYouMean(quoted, known) ?? `"sysdojo ${args[0] ?? ''} --help" lists what there is.`;
    return new UsageError(`There is no option "${quoted}" here. ${hint}`);
  }
  const text = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return new UsageError(
    `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.)]$/.test(text) ? '' : '.'}`,
  );
}
