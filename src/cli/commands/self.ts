import { Argument, type Command } from 'commander';
import type { Io } from '../io.ts';
import type { Done } from './done.ts';

/** What is about the program itself and the terminal it runs in. */
export function addSelf(program: Command, done: Done, io: () => Io): void {
  program
    .command('completion')
    .description('tell your shell to complete commands, options and ids with Tab')
    .addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', `\n${howToUse}`)
    .action(async (shell: string) => {
      const { printCompletion } = await import('../completion.ts');
      done(printCompletion(shell, io()));
    });
  program
    .command('doctor')
    .description('what works here and what does not: terminal, content, your data')
    .action(async () => {
      const { runDoctor } = await import('../doctor.ts');
      done(await runDoctor(io()));
    });
  // Asked by the shells, never typed.
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { printCandidates } = await import('../completion.ts');
      done(await printCandidates(program, words, io()));
    });
}

const howToUse = `\
bash   source <(sysdojo completion bash)    in ~/.bashrc
zsh    source <(sysdojo completion zsh)     in ~/.zshrc, below compinit
fish   sysdojo completion fish > ~/.config/fish/completions/sysdojo.fish`;
