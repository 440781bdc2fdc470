// The incident screen of the built program in a real pseudo terminal: 120×40, ×8, 12 nodes, 1,000
// requests a simulated second. Seconds to measure for: SYSDOJO_BENCH_SECONDS, 60 without.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { echoTimes } from './support/echo.ts';
import { fixed, printTable, quantile } from './support/numbers.ts';
import { shop } from './support/shop.ts';

const [columns, rows] = [120, 40];
const seconds = Number(process.env.SYSDOJO_BENCH_SECONDS ?? 60);
const keyEveryMs = 250;
const [beginUpdate, endUpdate] = ['\u001b[?2026h', '\u001b[?2026l'];

const scenario = {
  schema: 1,
  id: 'bench',
  title: 'Bench',
  summary: 'Bench',
  difficulty: 1,
  minutes: 60,
  topics: ['bench'],
  lessons: [],
  brief: 'Bench.',
  duration: '10h',
  warmup: '10s',
  speed: 8,
  budget: 5,
  system: shop,
  // The bank is slow for a minute of every three: retries, queues, changing figures everywhere.
  events: Array.from({ length: 180 }, (_, index) => ({
    at: `${30 + index * 180}s`,
    until: `${90 + index * 180}s`,
    set: { 'bank.slowdown': 8 },
    note: 'The bank is slow.',
  })),
  alerts: [{ id: 'web', when: 'web.p99 > 500ms', for: '5s', page: 'web: p99 above 500 ms' }],
  actions: [
    {
      id: 'a',
      key: 'a',
      label: 'Breaker checkout→bank',
      takes: '15s',
      cost: 1,
      set: { 'checkout>bank.timeout': '300ms' },
    },
    { id: 'b', key: 'b', label: 'Web 6 → 8', takes: '1m', cost: 2, set: { 'web.instances': '+2' } },
  ],
  goals: [{ id: 'p99', text: 'p99 below 1 ms', when: 'clients.shoppers.p99 < 1ms', for: '60s' }],
};

/** The built program with this one incident as its content. */
function installed(folder: string): string {
  cpSync('dist', path.join(folder, 'dist'), { recursive: true });
  for (const part of ['lessons', 'quizzes', 'scenarios']) mkdirSync(path.join(folder, part));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'lessons', 'tracks.yaml'), 'schema: 1\ntracks: []\n');
  writeFileSync(path.join(folder, 'scenarios', 'bench.yaml'), JSON.stringify(scenario));
  return path.join(folder, 'dist', 'main.js');
}

interface Usage {
  readonly cpuSeconds: number;
  readonly rssMb: number;
}

function usageOf(pid: number): Usage {
  const process = `/proc/${pid}`;
  if (existsSync(process)) {
    const fields = readFileSync(`${process}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const pages = Number(readFileSync(`${process}/statm`, 'utf8').split(' ')[1]);
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
      rssMb: (pages * 4096) / 1e6,
    };
  }
  const command = ['-o', 'rss=,cputime=', '-p', String(pid)];
  const [rss, time] = execFileSync('ps', command, { encoding: 'utf8' }).trim().split(/\s+/);
  const cpuSeconds = time!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return { cpuSeconds, rssMb: (Number(rss) * 1024) / 1e6 };
}

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-bench-'));
const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100 });
const text = () =>
  Array.from(
    { length: rows },
    (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '',
  ).join('\n');

let bytes = 0;
let frames = 0;
let updating = false;
let stray = 0;
let erased = 0;
const watchers = new Set<(arrivedAt: number) => void>();

const child = spawn(process.execPath, [installed(folder), 'play', 'bench'], {
  name: 'xterm-256color',
  cols: columns,
  rows,
  cwd: folder,
  env: {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    SYSDOJO_HOME: folder,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
  },
});
child.onData((data) => {
  const arrivedAt = performance.now();
  bytes += data.length;
  for (const part of data.split(/(\u001b\[\?2026[hl])/)) {
    if (part === beginUpdate) updating = true;
    else if (part === endUpdate) [updating, frames] = [false, frames + 1];
    else if (!updating) stray += part.length;
  }
  erased += data.split(/\u001b\[[23]?J|\u001b\[2K/).length - 1;
  terminal.write(data, () => {
    for (const look of [...watchers]) look(arrivedAt);
  });
});

/** Resolves with the moment at which what makes the screen pass the test had arrived. */
function shown(test: (text: string) => boolean, timeoutMs = 20_000): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`never shown; the screen is:\n${text()}`)),
      timeoutMs,
    );
    const look = (arrivedAt: number): void => {
      if (!test(text())) return;
      clearTimeout(timer);
      watchers.delete(look);
      resolve(arrivedAt);
    };
    watchers.add(look);
  });
}

/** Which node's details are open. */
const chosen = (screen: string): string | undefined => /─ . (\S+) · \w+ ─/.exec(screen)?.[1];

try {
  await shown((screen) => screen.includes('start the clock'));
  child.write('\r');
  await shown((screen) => /00:[2-5]\d \//.test(screen), 60_000);
  [bytes, frames, stray, erased] = [0, 0, 0, 0];
  const begin = usageOf(child.pid);
  const from = performance.now();
  const latencies: number[] = [];
  const memory: number[] = [];
  for (let press = 0; performance.now() - from < seconds * 1000; press++) {
    const before = chosen(text());
    const pressedAt = performance.now();
    child.write('\t');
    const isNext = (screen: string) => ![undefined, before].includes(chosen(screen));
    latencies.push((await shown(isNext)) - pressedAt);
    memory.push(usageOf(child.pid).rssMb);
    // Not in step with the clock's ticks.
    await sleep(keyEveryMs * (0.7 + 0.6 * ((press * 0.618) % 1)));
  }
  const spent = (performance.now() - from) / 1000;
  const after = usageOf(child.pid);
  const echoes = await echoTimes();
  const half = memory.slice(Math.floor(memory.length / 2));
  const quarter = Math.floor(half.length / 2);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const growth = ((mean(half.slice(quarter)) - mean(half.slice(0, quarter))) / (spent / 4)) * 60;
  printTable([
    ['', 'measured', 'wanted'],
    ['key to frame p50, ms', fixed(quantile(latencies, 0.5), 1), ''],
    ['key to frame p99, ms', fixed(quantile(latencies, 0.99), 1), '< 50'],
    ['key to frame max, ms', fixed(Math.max(...latencies), 1), ''],
    ['a bare program’s echo p50, ms', fixed(quantile(echoes, 0.5), 1), ''],
    ['a bare program’s echo p99, ms', fixed(quantile(echoes, 0.99), 1), ''],
    ['cores', fixed((after.cpuSeconds - begin.cpuSeconds) / spent, 2), '< 0.5'],
    ['frames a second', fixed(frames / spent, 1), ''],
    ['bytes a frame', fixed(bytes / frames, 0), ''],
    ['bytes outside of synchronised updates', String(stray), '0'],
    ['rows or screens erased', String(erased), '0'],
    ['rows scrolled off', String(terminal.buffer.active.baseY), '0'],
    ['resident memory, MB', fixed(after.rssMb, 0), ''],
    ['its growth in the second half, MB a minute', fixed(growth, 1), ''],
  ]);
  console.log(`  ${latencies.length} keys in ${fixed(spent, 0)} s`);
} finally {
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}
