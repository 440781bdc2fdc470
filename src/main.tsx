#!/usr/bin/env node
import type { ExitCode } from './cli/exit.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
});

const args = process.argv.slice(2);

/** Scripts ask for the version often, and it needs none of the program. */
const wantsVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-v');

const longestWaitMs = 1000;

/**
 * The only place that ends the process; what was printed leaves first, unless the terminal takes
 * nothing any more.
 */
function end(code: ExitCode): void {
  process.stdout.write('', () => process.exit(code));
  if (process.stdout.isTTY) setTimeout(() => process.exit(code), longestWaitMs);
}

if (wantsVersion) {
  process.stdout.write(`${__VERSION__}\n`);
  end(0);
} else {
  import('./cli/program.ts').then(({ runProgram }) => runProgram(args)).then(end);
}
