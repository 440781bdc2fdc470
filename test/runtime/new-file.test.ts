import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeNewFile } from '../../src/runtime/new-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-test-'));
});

test('a new file says where it stands', () => {
  const notice = writeNewFile(folder, { name: 'a.md', text: 'one' });
  expect(notice).toEqual({ tone: 'info', text: `Saved as ${path.join(folder, 'a.md')}` });
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('one');
});

test('a file that is there is never written over', () => {
  for (const text of ['one', 'two', 'three']) writeNewFile(folder, { name: 'a.md', text });
  expect(readdirSync(folder).sort()).toEqual(['a-2.md', 'a-3.md', 'a.md']);
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('one');
});

test('what cannot be written is said, with the reason', () => {
  const notice = writeNewFile(path.join(folder, 'nowhere'), { name: 'a.md', text: 'one' });
  expect(notice.tone).toBe('warning');
  expect(notice.text).toMatch(/^Not saved: .*nowhere/);
});
