#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on compiled code is kept, so that it need not be compiled at every start.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
});

const args = process.argv.slice(2);

/** Scripts ask for the version often, and it needs none of the program. */
const wantsVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-v');

async function run(): Promise<number> {
  enableCompileCache?.();
  const { runProgram } = await import('./cli/program.ts');
  return runProgram(args);
}

if (wantsVersion) process.stdout.write(`${__VERSION__}\n`);
const code = wantsVersion ? 0 : await run();

// The only place that ends the process; what was printed leaves first, unless the terminal takes
// nothing any more.
const longestWaitMs = 1000;
process.stdout.write('', () => process.exit(code));
if (process.stdout.isTTY) setTimeout(() => process.exit(code), longestWaitMs);
