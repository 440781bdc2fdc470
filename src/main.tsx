#!/usr/bin/env node
import { runProgram } from './cli/program.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
});

const code = await runProgram(process.argv.slice(2));

// The only place that ends the process; what was printed leaves first, unless the terminal takes
// nothing any more.
const longestWaitMs = 1000;
process.stdout.write('', () => process.exit(code));
if (process.stdout.isTTY) setTimeout(() => process.exit(code), longestWaitMs);
