// The lesson reader of the built program in a real pseudo terminal, 80×24, on a lesson of 5,000
// lines: from each key to the frame that answers it. Keys of each kind: SYSDOJO_BENCH_KEYS, 100 without.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { echoTimes } from './support/echo.ts';
import { fixed, printTable, quantile } from './support/numbers.ts';
import { openProgram } from './support/program.ts';

const lines = 5000;
const presses = Number(process.env.SYSDOJO_BENCH_KEYS ?? 100);

/** Everything that a lesson can hold, over and over, until it is long enough. */
function longLesson(): string {
  const shipped = readFileSync('lessons/performance/where-queues-form.md', 'utf8');
  const [, front = '', ...body] = shipped.split(/^---\n/m);
  const part = body.join('---\n').replace(/^```check\n[\s\S]*?^```\n/gm, '');
  const code =
    '```js\nconst answer = 42; // a line of code that is a good deal wider than the text\n```\n';
  const parts: string[] = [];
  for (let count = 0, found = 0; found < lines; count++) {
    const check = `\`\`\`check\nid: check-${count}\ntype: true-false\nlevel: 1\nask: Is it so?\nanswer: true\nexplain: It is.\n\`\`\`\n`;
    // A few of its models run in the first screens; hundreds of them would be no lesson.
    const text = count === 0 ? part : part.replace(/^```model\n[\s\S]*?^```\n/gm, '');
    parts.push(text.replace(/^## /gm, `## ${count + 1}. `), code, check);
    found = parts.join('\n').split('\n').length;
  }
  const id = front.replace(/^id: .*$/m, 'id: bench').replace(/^requires: .*$/m, 'requires: []');
  return `---\n${id}---\n\n${parts.join('\n')}`;
}

const track = '{id: performance, title: Bench, summary: Bench, lessons: [bench]}';
const startedAt = performance.now();
const program = openProgram({
  columns: 80,
  rows: 24,
  files: {
    'lessons/tracks.yaml': `schema: 1\ntracks:\n  - ${track}\n`,
    'lessons/glossary.yaml': readFileSync('lessons/glossary.yaml', 'utf8'),
    'lessons/performance/bench.md': longLesson(),
  },
  args: ['learn', 'bench'],
});
const { shown, text, write } = program;

/** Milliseconds from each press of a key to the frame that it changes. */
async function latenciesOf(key: string, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let press = 0; press < count; press++) {
    const before = text();
    const pressedAt = performance.now();
    write(key);
    await shown((screen) => screen !== before);
    found.push(performance.now() - pressedAt);
    await sleep(30);
  }
  return found;
}

const figuresOf = (name: string, found: readonly number[]): string[] => [
  name,
  ...[0.5, 0.99].map((share) => fixed(quantile(found, share), 1)),
  fixed(Math.max(...found), 1),
  String(found.length),
];

const kinds = [
  ['a line down', 'j'],
  ['a page down', ' '],
  ['half a page up', 'u'],
  ['the next place of a word', 'n'],
  ['the next term', 'w'],
] as const;

try {
  await shown((screen) => screen.includes('Where requests wait'));
  const openedMs = performance.now() - startedAt;
  await sleep(1000);
  const table: string[][] = [];
  for (const [name, key] of kinds) {
    if (key === 'n') {
      write('/');
      await shown((screen) => screen.includes('find in this lesson'));
      write('queue');
      await shown((screen) => screen.includes('queue'));
      write('\r');
      await shown((screen) => /queue \d+\/\d+/.test(screen));
    }
    const count = key === 'w' ? 10 : presses;
    const found = await latenciesOf(key, count);
    table.push(figuresOf(name, found));
  }
  table.push(figuresOf('a bare program’s echo', await echoTimes()));
  printTable([['key to frame, ms (wanted: p99 < 50)', 'p50', 'p99', 'max', 'keys'], ...table]);
  console.log(`  ${lines} lines; from the command to the first frame: ${fixed(openedMs, 0)} ms`);
} finally {
  program.close();
}
