import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { openPack, withPacks } from '../../src/content/pack-content.ts';
import { PackProblem } from '../../src/content/pack-problem.ts';
import { packReader } from '../../src/content/pack-reader.ts';
import { walkFolder } from '../../src/content/walk-folder.ts';
import { memoryReader } from '../support/memory-reader.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, files: Readonly<Record<string, string>>): string {
  const root = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const lesson = (id: string, requires: string) =>
  `---\nschema: 1\nid: ${id}\ntitle: ${id}\ntrack: core\nsummary: S.\nminutes: 1\nrequires: [${requires}]\ngoals: [G]\nchecked: 2026-11-22\n---\n\n## Head\n\nText.\n`;
const tracks = (...ids: string[]) =>
  `schema: 1\ntracks: [{id: core, title: Core, summary: S., lessons: [${ids.join(', ')}]}]\n`;
const quiz = (lessons: string, about: string) =>
  `schema: 1\nid: q\ntitle: Q\nlessons: [${lessons}]\nquestions:\n  - {id: a, type: text, ask: A?, accept: [a], lesson: ${about}, explain: So.}\n`;

const base = loadCatalogue(
  memoryReader({
    'lessons/tracks.yaml': tracks('ours', 'same'),
    'lessons/core/ours.md': lesson('ours', ''),
    'lessons/core/same.md': lesson('same', ''),
  }),
);

test('ids of a pack bear its name; what it mentions is its own first, then ours', () => {
  const root = written('sysdojo-pack-acme', {
    'lessons/tracks.yaml': tracks('same'),
    'lessons/core/same.md': lesson('same', 'ours'),
    'quizzes/q.yaml': quiz('same, ours', 'same#head'),
  });
  const all = withPacks([root], base);
  expect(all.diagnostics).toEqual([]);
  expect([...all.lessons.keys()]).toEqual(['ours', 'same', 'acme/same']);
  expect(all.lessons.get('acme/same')).toMatchObject({
    id: 'acme/same',
    track: 'acme/core',
    requires: ['ours'],
  });
  expect(all.tracks.map(({ id, lessons }) => [id, lessons])).toEqual([
    ['core', ['ours', 'same']],
    ['acme/core', ['acme/same']],
  ]);
  expect(all.quizzes.get('acme/q')).toMatchObject({
    lessons: ['acme/same', 'ours'],
    questions: [{ lesson: 'acme/same#head' }],
  });
});

test('what is wrong in a pack is told with the place of its file', () => {
  const root = written('broken', { 'quizzes/q.yaml': quiz('nowhere', 'ours') });
  const [found] = withPacks([root], base).diagnostics;
  expect(found).toMatchObject({ message: 'there is no lesson "nowhere"' });
  expect(path.resolve(found!.file)).toBe(path.join(root, 'quizzes/q.yaml'));
});

test('no link is followed and nothing above the folder is read', () => {
  const secret = written('secret', { 'quizzes/q.yaml': quiz('ours', 'ours') });
  const root = written('sly', { 'scenarios/empty.yaml': '' });
  symlinkSync(path.join(secret, 'quizzes/q.yaml'), path.join(root, 'scenarios/q.yaml'));
  symlinkSync(path.join(secret, 'quizzes'), path.join(root, 'quizzes'));
  const reader = packReader(root);
  expect(reader.list('quizzes')).toEqual([]);
  expect(reader.list('scenarios')).toEqual(['scenarios/empty.yaml', 'scenarios/q.yaml']);
  for (const file of [
    'scenarios/q.yaml',
    'quizzes/q.yaml',
    '../secret/quizzes/q.yaml',
    '/etc/hosts',
  ]) {
    expect(() => reader.read(file), file).toThrow('is a link');
  }
});

test('a folder that is a link is named, wherever it stands', () => {
  const elsewhere = written('elsewhere', { 'more/q.yaml': quiz('ours', 'ours') });
  const root = written('linked', { 'quizzes/q.yaml': quiz('ours', 'ours') });
  symlinkSync(elsewhere, path.join(root, 'scenarios'));
  symlinkSync(path.join(elsewhere, 'more'), path.join(root, 'quizzes/more.d'));
  symlinkSync(path.join(elsewhere, 'gone'), path.join(root, 'quizzes/gone'));
  symlinkSync('.', path.join(root, 'quizzes/circle'));
  const all = withPacks([root], base);
  expect([...all.quizzes.keys()]).toEqual(['linked/q']);
  expect(
    all.diagnostics.map(({ file, message, hint }) => [path.relative(root, file), message, hint]),
  ).toEqual(
    ['quizzes/circle', 'quizzes/gone', 'quizzes/more.d', 'scenarios'].map((file) => [
      file,
      'this folder is a link: nothing outside of its pack is read',
      'Copy what it leads to into the pack.',
    ]),
  );
  const only = written('only-linked', {});
  mkdirSync(only);
  symlinkSync(elsewhere, path.join(only, 'quizzes'));
  expect(() => openPack(only)).toThrow(/quizzes: this folder is a link: .* Copy what it leads to/);
});

test('what lies too deep, or is too much, is said', () => {
  const deep = 'quizzes/1/2/3/4/5/6/7/8';
  const root = written('deep', {
    [`${deep}/here.yaml`]: quiz('ours', 'ours').replace('id: q', 'id: here'),
    [`${deep}/9/lost.yaml`]: quiz('ours', 'ours').replace('id: q', 'id: lost'),
  });
  const all = withPacks([root], base);
  expect([...all.quizzes.keys()]).toEqual(['deep/here']);
  expect(all.diagnostics).toMatchObject([
    { message: 'this folder stands 9 folders deep, and nothing in it is read' },
  ]);
  expect(path.resolve(all.diagnostics[0]!.file)).toBe(path.join(root, `${deep}/9`));

  const many = written('many', { 'a.md': '', 'b/c.md': '', 'd.md': '' });
  const limits = { mostFiles: 2, deepest: 8, link: { why: '', hint: '' } };
  expect(walkFolder(many, '.', limits)).toMatchObject({
    files: ['a.md', 'b/c.md'],
    refused: [{ file: '.', why: 'holds more than 2 files, and the others are not read' }],
  });
});

test('files over the stated size, and what is no file, are refused by name', () => {
  const root = written('large', { 'quizzes/q.yaml': `# ${'x'.repeat(1_000_000)}` });
  mkdirSync(path.join(root, 'scenarios/folder.yaml'), { recursive: true });
  const [found] = withPacks([root], base).diagnostics;
  expect(found).toMatchObject({ message: 'this file is larger than 1 MB' });
  expect(found!.file).toContain('quizzes/q.yaml');
  expect(() => packReader(root).read('scenarios/folder.yaml')).toThrow('is a folder');
});

test('escapes, aliases that explode and slow patterns of a pack do no harm', () => {
  const patterns =
    'schema: 1\nid: q\ntitle: "\\e[2JQ"\nquestions:\n  - {id: a, type: text, match: pattern, ask: A?, accept: ["(a+)+$"], explain: So.}\n';
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat(
      ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
        const before = String.fromCharCode(97 + at);
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    )
    .join('\n');
  const root = written('hostile', { 'quizzes/q.yaml': patterns, 'scenarios/bomb.yaml': bomb });
  const all = withPacks([root], base);
  expect(all.quizzes.get('hostile/q')?.title).toBe('␛[2JQ');
  expect(all.diagnostics.map(({ message }) => message)).toEqual(['too many aliases']);
});

test('a package is found beside the program or above the folder; what is not there is said', () => {
  const root = written('work/node_modules/sysdojo-pack-found', {
    'quizzes/q.yaml': quiz('ours', 'ours'),
  });
  const before = process.cwd();
  process.chdir(path.join(folder, 'work'));
  try {
    expect(openPack('sysdojo-pack-found')).toMatchObject({ name: 'found', folder: root });
    expect(() => openPack('sysdojo-pack-lost')).toThrow(PackProblem);
    expect(() => openPack('sysdojo-pack-../../x')).toThrow('There is no folder');
    expect(() => openPack('.')).toThrow('There are no lessons, quizzes or scenarios');
  } finally {
    process.chdir(before);
  }
});

test('two packs of the same name are not told apart', () => {
  const one = written('one/twin', { 'quizzes/q.yaml': quiz('ours', 'ours') });
  const two = written('two/twin', { 'quizzes/q.yaml': quiz('ours', 'ours') });
  expect(() => withPacks([one, two], base)).toThrow('Two packs are called "twin".');
});
