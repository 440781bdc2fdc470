import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../src/runtime/lock.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-lock-'));
const file = path.join(folder, 'progress.json.lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const left of readdirSync(folder)) rmSync(path.join(folder, left));
});

const { pid: ended } = spawnSync(process.execPath, ['-e', '0']);

function leave(name: string, text: string, ageSeconds: number): void {
  writeFileSync(name, text);
  const then = new Date(Date.now() - ageSeconds * 1000);
  utimesSync(name, then, then);
}

test('it is held by name while something is done, and given back whatever comes of that', () => {
  expect(withLock(file, () => readFileSync(file, 'utf8'))).toBe(`${process.pid} ${hostname()}\n`);
  expect(existsSync(file)).toBe(false);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => withLock(file, fail)).toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['of a process that has ended', `${ended} ${hostname()}\n`, 0],
  [
    'of one that had our number, in a container that began again',
    `${process.pid} ${hostname()}\n`,
    0,
  ],
  ['of one that lives, from a minute ago', `${process.ppid} ${hostname()}\n`, 61],
  ['of another machine, from a while ago', '1 elsewhere\n', 6],
  ['of one that was killed before it had its line', '47', 2],
])('one %s is broken', (_, text, age) => {
  leave(file, text, age);
  expect(withLock(file, () => readFileSync(file, 'utf8'))).toContain(`${process.pid} `);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['of one that lives', `${process.ppid} ${hostname()}\n`, 50],
  ['of another machine', '1 elsewhere\n', 0],
])('one %s is respected', (_, text, age) => {
  leave(file, text, age);
  expect(() => withLock(file, () => undefined)).toThrow('another sysdojo is saving');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('whoever was killed while it broke a lock keeps nobody from it', () => {
  leave(file, `${ended} ${hostname()}\n`, 0);
  leave(`${file}.breaker`, '', 2);
  expect(withLock(file, () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});
