import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPaths } from '../../src/content/check-paths.ts';
import { nodeReader } from '../../src/content/node-reader.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  for (const inside of ['lessons/core', 'lessons/node_modules/x', 'lessons/.git']) {
    mkdirSync(path.join(folder, inside), { recursive: true });
    writeFileSync(path.join(folder, inside, 'b.md'), 'text');
  }
  writeFileSync(path.join(folder, 'lessons/a.yaml'), 'a: 1\n');
  writeFileSync(path.join(folder, 'latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
  writeFileSync(path.join(folder, 'huge.yaml'), Buffer.alloc(1_000_001, '#'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('lists files below a folder, without hidden ones and packages', () => {
  expect(nodeReader(folder).list('lessons')).toEqual(['lessons/a.yaml', 'lessons/core/b.md']);
  expect(nodeReader(folder).list('quizzes')).toEqual([]);
});

test('a link to a file is a file; a folder that is a link is not followed, and named', () => {
  mkdirSync(path.join(folder, 'quizzes'));
  symlinkSync(path.join(folder, 'lessons/a.yaml'), path.join(folder, 'quizzes/a.yaml'));
  symlinkSync(path.join(folder, 'lessons'), path.join(folder, 'quizzes/lessons'));
  const reader = nodeReader(folder);
  expect(reader.list('quizzes')).toEqual(['quizzes/a.yaml']);
  expect(reader.read('quizzes/a.yaml')).toBe('a: 1\n');
  expect(checkPaths(reader, ['quizzes']).diagnostics.slice(-1)).toMatchObject([
    {
      file: 'quizzes/lessons',
      message: 'this folder is a link, and is not followed',
      hint: 'Name the folder that it leads to.',
    },
  ]);
});

test('reads text, and says why something is none', () => {
  const reader = nodeReader(folder);
  expect(reader.read('lessons/a.yaml')).toBe('a: 1\n');
  expect(() => reader.read('latin.yaml')).toThrow('is not text in UTF-8');
  expect(() => reader.read('huge.yaml')).toThrow('is larger than 1 MB');
  expect(() => reader.read('missing.yaml')).toThrow('does not exist');
  expect(() => reader.read('lessons')).toThrow('is a folder');
});
