// The memory of the incident screen while it is played: 120×40, ×8, 12 nodes, 1,000 requests a
// simulated second. Minutes to play for: SYSDOJO_BENCH_MINUTES, 5 without; 60 tell of an hour.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchIncident } from './support/bench-incident.ts';
import { fixed, printTable } from './support/numbers.ts';
import { openProgram } from './support/program.ts';
import { usageOf } from './support/usage.ts';

const minutes = Number(process.env.SYSDOJO_BENCH_MINUTES ?? 5);
const samples = 10;

/** Loaded into the program: tells on request what it still holds when all garbage has been taken away. */
const witness = `
  import { existsSync, rmSync, writeFileSync } from 'node:fs';
  setInterval(() => {
    if (!existsSync('ask')) return;
    rmSync('ask');
    globalThis.gc();
    writeFileSync('held', String(process.memoryUsage().heapUsed));
  }, 500).unref();
`;

const program = openProgram({
  columns: 120,
  rows: 40,
  files: benchIncident,
  args: ['play', 'bench'],
  nodeArgs: ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(witness)}`],
});

/** Megabytes in use once all garbage has been taken away. */
async function heldMb(): Promise<number> {
  const answer = path.join(program.folder, 'held');
  rmSync(answer, { force: true });
  writeFileSync(path.join(program.folder, 'ask'), '');
  while (!existsSync(answer) || readFileSync(answer, 'utf8') === '') await sleep(100);
  return Number(readFileSync(answer, 'utf8')) / 1e6;
}

try {
  await program.shown((screen) => screen.includes('start the clock'));
  program.write('\r');
  // What is kept of the past two minutes is full by then.
  await program.shown((screen) => /03:\d\d \//.test(screen), 120_000);
  const table = [['minute', 'simulated', 'held after collection, MB', 'resident, MB']];
  const from = performance.now();
  for (let sample = 0; sample <= samples; sample++) {
    const dueAt = from + (sample / samples) * minutes * 60_000;
    while (performance.now() < dueAt) {
      await sleep(1000);
      program.write('\t');
      // A machine that was put to sleep finds the clock standing.
      if (/‖ ×/.test(program.text())) program.write(' ');
    }
    const clock = /(\d+:\d\d) \//.exec(program.text())?.[1] ?? '?';
    const held = await heldMb();
    const minute = (performance.now() - from) / 60_000;
    table.push([fixed(minute, 1), clock, fixed(held, 1), fixed(usageOf(program.pid).rssMb, 0)]);
  }
  printTable(table);
} finally {
  program.close();
}
