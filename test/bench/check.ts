// `check` as its users run it, the built program in a process of its own: over all content that comes
// with it, and over a generated pack of 5,000 files, of which a tenth have something wrong.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { fixed, millisecondsOf, printTable, quantile } from './support/numbers.ts';

const program = path.resolve('dist/sysdojo.cjs');
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

/** The same work for every machine: YAML of the same pack parsed, and nothing else done. */
function parsing(folder: string): number {
  const files = readdirSync(path.join(folder, 'scenarios')).map((file) =>
    readFileSync(path.join(folder, 'scenarios', file), 'utf8'),
  );
  const spent = millisecondsOf(() => {
    for (const text of files) parseDocument(text);
  });
  return spent / files.length / 1000;
}

const median = (all: readonly Measured[], of: keyof Measured): number =>
  quantile(
    all.map((one) => one[of]),
    0.5,
  );

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-bench-'));
try {
  const sizes = [1250, 5000] as const;
  const packs = sizes.map((files) => {
    const pack = path.join(folder, `pack-${files}`);
    mkdirSync(pack);
    writePack(pack, files);
    return pack;
  });
  const ours = [1, 2, 3].map(() => measure([]));
  const [small, large] = packs.map((pack) => measure(['--pack', pack])) as [Measured, Measured];
  const bare = parsing(packs[0]!);
  const perFile = (one: Measured, files: number) => one.seconds / files;
  const ratio = (value: number) => fixed(value, 2);
  printTable([
    ['check (wanted: ours < 1.5 s, 5,000 files < 15 s)', 'seconds', 'MB'],
    ['all our content', fixed(median(ours, 'seconds'), 2), fixed(median(ours, 'megabytes'), 0)],
    ...[small, large].map(({ seconds, megabytes }, index) => [
      `a pack of ${sizes[index]} files`,
      fixed(seconds, 2),
      fixed(megabytes, 0),
    ]),
  ]);
  printTable([
    ['ratios', ''],
    ['a file of 5,000 : a file of 1,250, time', ratio(perFile(large, 5000) / perFile(small, 1250))],
    ['5,000 files : 1,250 files, memory', ratio(large.megabytes / small.megabytes)],
    ['a file of 5,000 : parsing the YAML of one incident', ratio(perFile(large, 5000) / bare)],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
