// The incident screen of the built program in a real pseudo terminal: 120×40, ×8, 12 nodes, 1,000
// requests a simulated second. Seconds to measure for: SYSDOJO_BENCH_SECONDS, 60 without.
import { setTimeout as sleep } from 'node:timers/promises';
import { benchIncident } from './support/bench-incident.ts';
import { echoTimes } from './support/echo.ts';
import { fixed, printTable, quantile } from './support/numbers.ts';
import { openProgram } from './support/program.ts';
import { usageOf } from './support/usage.ts';

const seconds = Number(process.env.SYSDOJO_BENCH_SECONDS ?? 60);
const keyEveryMs = 250;

/** Which node's details are open. */
const chosen = (screen: string): string | undefined => /─ . (\S+) · \w+ ─/.exec(screen)?.[1];

const program = openProgram({
  columns: 120,
  rows: 40,
  files: benchIncident,
  args: ['play', 'bench'],
});
try {
  await program.shown((screen) => screen.includes('start the clock'));
  program.write('\r');
  await program.shown((screen) => /00:[2-5]\d \//.test(screen), 60_000);
  const { output } = program;
  Object.assign(output, { bytes: 0, frames: 0, stray: 0, erased: 0 });
  const begin = usageOf(program.pid);
  const from = performance.now();
  const latencies: number[] = [];
  for (let press = 0; performance.now() - from < seconds * 1000; press++) {
    const before = chosen(program.text());
    const pressedAt = performance.now();
    program.write('\t');
    const isNext = (screen: string) => ![undefined, before].includes(chosen(screen));
    latencies.push((await program.shown(isNext)) - pressedAt);
    // Not in step with the clock's ticks.
    await sleep(keyEveryMs * (0.7 + 0.6 * ((press * 0.618) % 1)));
  }
  const spent = (performance.now() - from) / 1000;
  const after = usageOf(program.pid);
  const echoes = await echoTimes();
  printTable([
    ['', 'measured', 'wanted'],
    ['key to frame p50, ms', fixed(quantile(latencies, 0.5), 1), ''],
    ['key to frame p99, ms', fixed(quantile(latencies, 0.99), 1), '< 50'],
    ['key to frame max, ms', fixed(Math.max(...latencies), 1), ''],
    ['a bare program’s echo p50, ms', fixed(quantile(echoes, 0.5), 1), ''],
    ['a bare program’s echo p99, ms', fixed(quantile(echoes, 0.99), 1), ''],
    ['cores', fixed((after.cpuSeconds - begin.cpuSeconds) / spent, 2), '< 0.5'],
    ['frames a second', fixed(output.frames / spent, 1), ''],
    ['bytes a frame', fixed(output.bytes / output.frames, 0), ''],
    ['bytes outside of synchronised updates', String(output.stray), '0'],
    ['rows or screens erased', String(output.erased), '0'],
    ['rows scrolled off', String(program.scrolledOff()), '0'],
    ['resident memory, MB', fixed(after.rssMb, 0), ''],
  ]);
  console.log(`  ${latencies.length} keys in ${fixed(spent, 0)} s`);
} finally {
  program.close();
}
