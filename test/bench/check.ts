// `check` as its users run it, the built program in a process of its own: over all content that comes
// with it, and over a generated pack of 5,000 files, of which a tenth have something wrong.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixed, printTable, quantile } from './support/numbers.ts';

const program = path.resolve('dist/main.js');
const template = (name: string) => readFileSync(`src/content/templates/${name}`, 'utf8');

/** So many files, of the three kinds in turn, that differ in ids and in what they ask. */
function writePack(folder: string, files: number): void {
  const kinds = ['scenario.yaml', 'quiz.yaml', 'lesson.md'] as const;
  const texts = kinds.map(template);
  const lessons: string[] = [];
  for (const part of ['scenarios', 'quizzes', 'lessons/bench']) {
    mkdirSync(path.join(folder, part), { recursive: true });
  }
  for (let index = 0; index < files; index++) {
    const kind = index % kinds.length;
    const id = `generated-${index}`;
    const text = texts[kind]!.replaceAll('__FILE__', id)
      .replaceAll('__ID__', id)
      .replaceAll('__TITLE__', `Generated ${index}`)
      .replaceAll('__TRACK__', 'bench')
      .replaceAll('__DATE__', '2026-11-22')
      .replace(/^( *(?:- )?ask: "?)/gm, `$1(${index}) `);
    const whole = index % 10 === 0 ? text.replace('title:', 'titel:') : text;
    const file = [`scenarios/${id}.yaml`, `quizzes/${id}.yaml`, `lessons/bench/${id}.md`][kind]!;
    writeFileSync(path.join(folder, file), whole);
    if (kind === 2) lessons.push(id);
  }
  writeFileSync(
    path.join(folder, 'lessons/tracks.yaml'),
    `schema: 1\ntracks:\n  - id: bench\n    title: Bench\n    summary: Bench.\n    lessons: [${lessons.join(', ')}]\n`,
  );
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Node tells the most memory that it ever had when it ends. */
const memory = `data:text/javascript,process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS))`;

function measure(args: readonly string[]): Measured {
  const startedAt = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', memory, program, 'check', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const kilobytes = Number(/RSS (\d+)/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: kilobytes / 1000 };
}

const row = (name: string, all: readonly Measured[]): string[] => [
  name,
  fixed(
    quantile(
      all.map(({ seconds }) => seconds),
      0.5,
    ),
    2,
  ),
  fixed(Math.min(...all.map(({ seconds }) => seconds)), 2),
  fixed(Math.max(...all.map(({ megabytes }) => megabytes)), 0),
];

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-bench-'));
try {
  const table = [
    ['check, seconds (wanted: ours < 1.5, 5,000 files < 15)', 'median', 'least', 'MB'],
    row(
      'all our content',
      [1, 2, 3].map(() => measure([])),
    ),
  ];
  for (const files of [1250, 5000]) {
    const pack = path.join(folder, `pack-${files}`);
    mkdirSync(pack);
    writePack(pack, files);
    table.push(row(`a pack of ${files} files`, [measure(['--pack', pack])]));
  }
  printTable(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
