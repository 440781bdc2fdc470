// How long the built program takes to start, against the least that a program of its kind can take,
// in turns: the first frame of the menu in a pseudo terminal against a bare Ink program, commands
// against Node itself. Turns: SYSDOJO_BENCH_TURNS, 20 without.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { learnersHome } from './support/learners-home.ts';
import { fixed, printTable, quantile } from './support/numbers.ts';
import { interleaved, runMs, shownMs } from './support/starts.ts';

const turns = Number(process.env.SYSDOJO_BENCH_TURNS ?? 20);
const main = path.resolve('dist/sysdojo.cjs');
const helloInk = path.join(process.env.SYSDOJO_BENCH_BARE!, 'hello-ink.js');
const home = learnersHome();
const env = {
  PATH: process.env.PATH ?? '',
  HOME: home,
  SYSDOJO_HOME: home,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
};

try {
  // Once before: files are read from the disk, and Node 22 fills its cache of compiled code.
  for (const args of [['--version'], ['list']]) runMs([main, ...args], env);
  const starts = await interleaved(
    {
      node: () => runMs(['-e', '0'], env),
      version: () => runMs([main, '--version'], env),
      list: () => runMs([main, 'list'], env),
      'bare Ink': () => shownMs([helloInk], 'hello', env),
      menu: () => shownMs([main], 'Train system design', env),
    },
    turns,
  );
  const median = (name: keyof typeof starts) => quantile(starts[name], 0.5);
  const row = (name: keyof typeof starts, of: keyof typeof starts, wanted: string) => [
    `${name} : ${of}`,
    fixed(median(name) / median(of), 2),
    wanted,
    fixed(median(name), 0),
    fixed(median(of), 0),
  ];
  printTable([
    [`medians of ${turns}`, 'ratio', 'wanted', 'ms', 'against ms'],
    row('version', 'node', '<= 1.6'),
    row('list', 'node', '<= 1.6'),
    row('menu', 'bare Ink', '<= 1.3'),
  ]);
} finally {
  rmSync(home, { recursive: true, force: true });
}
