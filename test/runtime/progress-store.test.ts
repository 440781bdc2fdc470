import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { progressVersion } from '../../src/progress/migrate.ts';
import { emptyProgress, type ProgressEvent } from '../../src/progress/progress.ts';
import { confWriter, openProgressStore } from '../../src/runtime/progress-store.ts';
import type { Message } from '../../src/session/messages.ts';
import { freshHome } from '../support/pty.ts';

const now = () => Date.UTC(2026, 10, 22, 12, 0, 5);
let folder: string;
let file: string;

beforeEach(() => {
  folder = path.join(freshHome(), 'sysdojo');
  file = path.join(folder, 'progress.json');
});

/** A terminal: its store, and everything that it was told. */
async function openTerminal() {
  const told: Message[] = [];
  const store = openProgressStore({ folder, now, openWriter: confWriter });
  await store.settled();
  return {
    store,
    told,
    save: (event: ProgressEvent) => store.append(event, (message) => told.push(message)),
  };
}

const opened = (lesson: string): ProgressEvent => ({ type: 'lesson-opened', lesson, at: 1 });
const onDisk = () => JSON.parse(readFileSync(file, 'utf8'));
const aside = () => readdirSync(folder).filter((name) => name.includes('unreadable'));

function found(text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
}

describe('saving', () => {
  test('an event is on the disk when it is told as saved', async () => {
    const { save, told } = await openTerminal();
    save(opened('queues'));
    expect(told).toEqual([{ type: 'saved', progress: onDisk() }]);
    expect(onDisk().lessons).toEqual({ queues: { openedAt: 1 } });
  });

  test('what was saved is there the next time', async () => {
    (await openTerminal()).save(opened('queues'));
    const { store } = await openTerminal();
    expect(store.loaded.lessons).toEqual({ queues: { openedAt: 1 } });
    expect(store.notice).toBeUndefined();
  });

  test('two terminals at once lose nothing', async () => {
    const one = await openTerminal();
    const other = await openTerminal();
    one.save(opened('a'));
    other.save(opened('b'));
    one.save(opened('c'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b', 'c']);
    expect(one.told.at(-1)).toEqual({ type: 'saved', progress: onDisk() });
  });

  test('what comes before the writer is ready is saved when it is', async () => {
    const told: Message[] = [];
    const store = openProgressStore({ folder, now, openWriter: confWriter });
    store.append(opened('early'), (message) => told.push(message));
    expect(told).toEqual([]);
    await store.settled();
    expect(onDisk().lessons).toHaveProperty('early');
    expect(told).toEqual([{ type: 'saved', progress: onDisk() }]);
  });

  test('leaves no lock behind', async () => {
    (await openTerminal()).save(opened('a'));
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.last-good.json']);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['garbage', '\u0000\u0001 not json', 'it is not JSON'],
    ['an empty file', '', 'it is not JSON'],
    ['another JSON', '[1, 2]', 'it holds something else'],
    [
      'a part of the wrong type',
      JSON.stringify({ ...emptyProgress, lessons: { a: 3 } }),
      '"lessons.a" is wrong in it',
    ],
    [
      'a future version',
      JSON.stringify({ version: progressVersion + 1, new: {} }),
      `a newer sysdojo wrote it (version ${progressVersion + 1})`,
    ],
  ])('%s is set aside under a name that is told, byte for byte', async (_what, text, why) => {
    found(text);
    const { store, save } = await openTerminal();
    const name = 'progress.json.unreadable-2026-11-22T12-00-05';
    expect(aside()).toEqual([name]);
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
    expect(store.notice?.text).toContain(path.join(folder, name));
    expect(store.notice?.text).toContain(why);
    expect(store.loaded).toEqual(emptyProgress);
    save(opened('anew'));
    expect(onDisk().lessons).toEqual({ anew: { openedAt: 1 } });
  });

  test('gives way to the last good copy', async () => {
    (await openTerminal()).save(opened('before'));
    found('{"version": 1, "answ');
    const { store } = await openTerminal();
    expect(store.loaded.lessons).toEqual({ before: { openedAt: 1 } });
    expect(store.notice?.text).toContain('last good copy');
    expect(onDisk().lessons).toEqual({ before: { openedAt: 1 } });
  });

  test('never takes the place of one that was set aside before', async () => {
    for (const text of ['first', 'second']) {
      found(text);
      await openTerminal();
    }
    const texts = aside().map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(texts.sort()).toEqual(['first', 'second']);
  });

  test('is set aside as well when it appears while sysdojo runs', async () => {
    const { save, told } = await openTerminal();
    save(opened('a'));
    found('garbage');
    save(opened('b'));
    expect(aside()).toHaveLength(1);
    expect(told).toContainEqual({
      type: 'notice',
      notice: expect.objectContaining({ tone: 'warning' }),
    });
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
  });
});

describe('where nothing can be saved', () => {
  test('a folder in the place of the file is said, and left alone', async () => {
    mkdirSync(path.join(file, 'inside'), { recursive: true });
    const { store, save, told } = await openTerminal();
    expect(store.notice?.text).toContain('is a folder');
    save(opened('a'));
    expect(told).toEqual([{ type: 'save-failed', reason: expect.stringContaining('is a folder') }]);
    expect(existsSync(path.join(file, 'inside'))).toBe(true);
  });

  test('a file in the place of the folder is said, and left alone', async () => {
    writeFileSync(folder, 'mine');
    const { store, save, told } = await openTerminal();
    expect(store.notice?.text).toContain('is not a folder');
    save(opened('a'));
    expect(told).toEqual([
      { type: 'save-failed', reason: expect.stringContaining('is not a folder') },
    ]);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  test('nothing is lost once saving works again', async () => {
    writeFileSync(folder, 'mine');
    const { save, told } = await openTerminal();
    save(opened('a'));
    rmSync(folder);
    save(opened('b'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
    expect(told.at(-1)?.type).toBe('saved');
  });

  test.each([
    ['EROFS', 'read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no permission'],
  ])('%s is told in words', async (code, words) => {
    const told: Message[] = [];
    const openWriter = async () => () => {
      throw Object.assign(new Error(code), { code });
    };
    const store = openProgressStore({ folder, now, openWriter });
    store.append(opened('a'), (message) => told.push(message));
    await store.settled();
    expect(told).toEqual([{ type: 'save-failed', reason: expect.stringContaining(words) }]);
  });
});
