import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import type { Io } from '../../src/cli/io.ts';
import { type NewOptions, runNew } from '../../src/cli/new.ts';

const before = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-new-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

async function printed(run: (io: Io) => Promise<number>): Promise<string> {
  let text = '';
  const print = (more: string) => {
    text += more;
  };
  await run({ print, color: false, columns: 80 });
  return text;
}

const begin = (kind: string, id: string, options: NewOptions = {}) =>
  printed((io) => runNew(kind, id, options, io));
const check = (...paths: string[]) => printed((io) => runCheck(paths, {}, io));

test.each([
  ['scenario', 'scenarios/mine.yaml'],
  ['quiz', 'quizzes/mine.yaml'],
  ['lesson', 'lessons/own/mine.md'],
])('a new %s stands in its place, is right, and says what comes next', async (kind, file) => {
  expect(await begin(kind, 'mine')).toContain(`sysdojo check ${file}`);
  expect(await check(file)).toBe('1 file, no problems');
  expect(await check('.')).toMatch(/no problems$/);
});

test.each([
  ['scenario', 'the-slow-third', 'scenarios/mine.yaml'],
  ['quiz', 'caches', 'quizzes/mine.yaml'],
  ['lesson', 'caching', 'lessons/queues/mine.md'],
])('a %s can be a copy of another one', async (kind, from, file) => {
  await begin(kind, 'mine', { from });
  expect(readFileSync(file, 'utf8')).toMatch(/^id: mine$/m);
  expect(await check(file)).toBe('1 file, no problems');
});

test('a lesson is added to its track, and the list stays as its author wrote it', async () => {
  mkdirSync('lessons');
  const list = (lessons: string) => `schema: 1 # ours
tracks:
  - id: first
    title: First
    summary: One.
    lessons: ${lessons} # in order
  - {id: second, title: Second, summary: Two., lessons: []}
`;
  writeFileSync('lessons/tracks.yaml', list('[]'));
  await begin('lesson', 'one');
  await begin('lesson', 'two');
  await begin('lesson', 'three', { track: 'second' });
  expect(readFileSync('lessons/tracks.yaml', 'utf8')).toBe(
    list('[one, two]').replace('lessons: []}', 'lessons: [three]}'),
  );
});

test('from within a folder of content the file goes into its place all the same', async () => {
  mkdirSync('scenarios/deep', { recursive: true });
  process.chdir('scenarios/deep');
  expect(await begin('quiz', 'mine')).toContain('../../quizzes/mine.yaml is there');
});

test('what is there already stays', async () => {
  await begin('quiz', 'mine');
  cpSync('quizzes/mine.yaml', 'kept.yaml');
  await expect(begin('quiz', 'mine')).rejects.toThrow('quizzes/mine.yaml is there already.');
  expect(readFileSync('quizzes/mine.yaml')).toEqual(readFileSync('kept.yaml'));
});

test.each<[string, string, NewOptions, string]>([
  ['senario', 'mine', {}, '"senario" cannot be begun. Did you mean "scenario"?'],
  ['quiz', 'My Quiz', {}, 'such as my-quiz.'],
  ['quiz', 'mine', { from: 'cahces' }, 'No quiz "cahces". Did you mean "caches"?'],
  ['quiz', 'mine', { track: 'queues' }, 'A quiz has no track.'],
])('new %s %s %o is wrong usage', async (kind, id, options, message) => {
  await expect(begin(kind, id, options)).rejects.toThrow(message);
});
