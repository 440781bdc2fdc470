import { Command, CommanderError, Option } from 'commander';
import { didYouMean } from '../lib/nearest.ts';
import { addContent } from './commands/content.ts';
import type { Done } from './commands/done.ts';
import { addLearnerData } from './commands/learner-data.ts';
import { addSelf } from './commands/self.ts';
import { addTraining } from './commands/training.ts';
import { environment } from './environment.ts';
import { type ExitCode, exitCodes, explain } from './exit.ts';
import { type GlobalOptions, globalOptions, readGlobalOptions } from './global-options.ts';
import type { Io } from './io.ts';
import { terminalIo } from './terminal-io.ts';
import { UsageError } from './usage-error.ts';

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
    .addHelpText(
      'after',
      () => `\n${listed('Environment', environment)}\n\n${listed('Exit codes', exitCodes)}`,
    )
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

/** As the help lists its options. */
function listed(title: string, meanings: Readonly<Record<string, string>>): string {
  const names = Object.keys(meanings);
  const width = Math.max(...names.map((name) => name.length));
  return [`${title}:`, ...names.map((name) => `  ${name.padEnd(width)}  ${meanings[name]}`)].join(
    '\n',
  );
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
  if (error.code === 'commander.missingArgument') {
    const usage = command.registeredArguments.map((argument) => argument.name().toUpperCase());
    const called = `sysdojo ${command.name()}`;
    return new UsageError(
      `Write "${called} ${usage.join(' ')}". "${called} --help" tells what that can be.`,
    );
  }
  const text = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return new UsageError(
    `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.)]$/.test(text) ? '' : '.'}`,
  );
}
