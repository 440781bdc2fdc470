import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { progressVersion } from '../../src/progress/migrate.ts';
import { emptyProgress, type ProgressEvent } from '../../src/progress/progress.ts';
import { confWriter } from '../../src/runtime/conf-writer.ts';
import { openProgressStore } from '../../src/runtime/progress-store.ts';
import type { Message } from '../../src/session/messages.ts';
import { freshHome } from '../support/pty.ts';

/** The one that the program writes with. */
const write = await confWriter();

const now = () => Date.UTC(2026, 10, 22, 12, 0, 5);
let folder: string;
let file: string;

beforeEach(() => {
  folder = path.join(freshHome(), 'sysdojo');
  file = path.join(folder, 'progress.json');
});

/** A terminal: its store, and everything that it was told. */
function openTerminal() {
  const told: Message[] = [];
  const store = openProgressStore({ folder, now, write });
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

/** Of a folder that belongs to somebody else and may be read; root has to become somebody first. */
function withoutRights(of: string, act: () => void): void {
  const nobody = 65534;
  const asRoot = process.getuid?.() === 0;
  for (
    let above = of;
    path.basename(above) !== path.basename(tmpdir());
    above = path.dirname(above)
  )
    chmodSync(above, 0o555);
  for (const name of readdirSync(of)) chmodSync(path.join(of, name), 0o644);
  if (asRoot) process.seteuid?.(nobody);
  try {
    act();
  } finally {
    if (asRoot) process.seteuid?.(0);
    chmodSync(of, 0o755);
  }
}

describe('saving', () => {
  test('an event is on the disk when it is told as saved', () => {
    const { save, told } = openTerminal();
    save(opened('queues'));
    expect(told).toEqual([{ type: 'saved', progress: onDisk() }]);
    expect(onDisk().lessons).toEqual({ queues: { openedAt: 1 } });
  });

  test('what was saved is there the next time', () => {
    openTerminal().save(opened('queues'));
    const { store } = openTerminal();
    expect(store.loaded.lessons).toEqual({ queues: { openedAt: 1 } });
    expect(store.notice).toBeUndefined();
  });

  test('two terminals at once lose nothing', () => {
    const one = openTerminal();
    const other = openTerminal();
    one.save(opened('a'));
    other.save(opened('b'));
    one.save(opened('c'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b', 'c']);
    expect(one.told.at(-1)).toEqual({ type: 'saved', progress: onDisk() });
  });

  test('leaves no lock behind', () => {
    openTerminal().save(opened('a'));
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
  ])('%s is set aside under a name that is told, byte for byte', (_what, text, why) => {
    found(text);
    const { store, save } = openTerminal();
    const name = 'progress.json.unreadable-2026-11-22T12-00-05';
    expect(aside()).toEqual([name]);
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
    expect(store.notice?.text).toContain(path.join(folder, name));
    expect(store.notice?.text).toContain(why);
    expect(store.loaded).toEqual(emptyProgress);
    save(opened('anew'));
    expect(onDisk().lessons).toEqual({ anew: { openedAt: 1 } });
  });

  test('gives way to the last good copy', () => {
    openTerminal().save(opened('before'));
    found('{"version": 1, "answ');
    const { store } = openTerminal();
    expect(store.loaded.lessons).toEqual({ before: { openedAt: 1 } });
    expect(store.notice?.text).toContain('last good copy');
    expect(onDisk().lessons).toEqual({ before: { openedAt: 1 } });
  });

  test('never takes the place of one that was set aside before', () => {
    for (const text of ['first', 'second']) {
      found(text);
      openTerminal();
    }
    const texts = aside().map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(texts.sort()).toEqual(['first', 'second']);
  });

  test('is set aside as well when it appears while sysdojo runs', () => {
    const { save, told } = openTerminal();
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

test.each([
  ['\u001b[31m', '␛[31m'],
  ['\u009b31m', '�31m'],
  ['\\u001b', '\\u001b'],
])('what another wrote into a file cannot drive the terminal: %j', (written, seen) => {
  mkdirSync(folder, { recursive: true });
  const prediction = { at: 1, guess: 1, actual: 2, unit: written };
  const predictions = { 'lesson:one#model:a': [prediction] };
  writeFileSync(file, JSON.stringify({ ...emptyProgress, predictions }));
  const { loaded } = openTerminal().store;
  expect(loaded.predictions).toEqual({ 'lesson:one#model:a': [{ ...prediction, unit: seen }] });
});

describe('a file of a newer sysdojo', () => {
  const text = JSON.stringify({ version: progressVersion + 1, new: {} });

  test('is left alone, and that nothing is saved is said', async () => {
    found(text);
    const { store, save, told } = openTerminal();
    const why = `a newer sysdojo wrote it (version ${progressVersion + 1}); update this one`;
    expect(store.notice?.text).toContain(why);
    expect(store.notice?.text).toContain('Nothing will be saved');
    save(opened('a'));
    expect(told).toEqual([{ type: 'save-failed', reason: why }]);
    expect(await store.close()).toBe(why);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['progress.json']);
  });

  test('stays as the last good copy, too', () => {
    found('garbage');
    writeFileSync(path.join(folder, 'progress.last-good.json'), text);
    const { save } = openTerminal();
    save(opened('a'));
    const kept = readdirSync(folder).filter((name) => name.startsWith('progress.last-good.json.'));
    expect(kept.map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual([text]);
  });
});

describe('a file that is gone', () => {
  test('comes back from its last good copy', () => {
    openTerminal().save(opened('before'));
    rmSync(file);
    const { store } = openTerminal();
    expect(store.loaded.lessons).toEqual({ before: { openedAt: 1 } });
    expect(store.notice?.text).toBe(`${file} comes from its last good copy.`);
    expect(onDisk().lessons).toEqual({ before: { openedAt: 1 } });
  });

  test('while sysdojo runs is written again with all that was in it', () => {
    const { save } = openTerminal();
    save(opened('a'));
    rmSync(folder, { recursive: true });
    save(opened('b'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
  });

  test('is nothing to tell of where nothing was', () => {
    expect(openTerminal().store.notice).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what a killed process leaves', () => {
  test('is cleared away once nobody can be writing it', () => {
    mkdirSync(folder, { recursive: true });
    const left = path.join(folder, 'progress.json.new-4711');
    writeFileSync(left, '{"vers');
    const longAgo = new Date(now() - 3_600_000);
    utimesSync(left, longAgo, longAgo);
    openTerminal().save(opened('a'));
    expect(existsSync(left)).toBe(false);
  });

  test('does not keep the next one from saving', () => {
    mkdirSync(folder, { recursive: true });
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(`${file}.lock`, `${pid} ${hostname()}\n`);
    const { save, told } = openTerminal();
    save(opened('a'));
    expect(told).toEqual([{ type: 'saved', progress: onDisk() }]);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('is not mistaken for the lock of one that lives', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.lock`, `${process.ppid} ${hostname()}\n`);
    const { save, told } = openTerminal();
    save(opened('a'));
    expect(told).toEqual([{ type: 'save-failed', reason: 'another sysdojo is saving' }]);
    rmSync(`${file}.lock`);
    save(opened('b'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
  });
});

describe('where nothing can be saved', () => {
  test('a folder in the place of the file is said, and left alone', () => {
    mkdirSync(path.join(file, 'inside'), { recursive: true });
    const { store, save, told } = openTerminal();
    expect(store.notice?.text).toContain('is a folder');
    save(opened('a'));
    expect(told).toEqual([{ type: 'save-failed', reason: expect.stringContaining('is a folder') }]);
    expect(existsSync(path.join(file, 'inside'))).toBe(true);
  });

  test('a file in the place of the folder is said, and left alone', () => {
    writeFileSync(folder, 'mine');
    const { store, save, told } = openTerminal();
    expect(store.notice?.text).toContain('is not a folder');
    save(opened('a'));
    expect(told).toEqual([
      { type: 'save-failed', reason: expect.stringContaining('is not a folder') },
    ]);
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });

  test('nothing is lost once saving works again', () => {
    writeFileSync(folder, 'mine');
    const { save, told } = openTerminal();
    save(opened('a'));
    rmSync(folder);
    save(opened('b'));
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
    expect(told.at(-1)?.type).toBe('saved');
  });

  test('a home that may only be read is said, and nothing in it changes', () => {
    openTerminal().save(opened('before'));
    const before = readFileSync(file);
    withoutRights(folder, () => {
      const { store, save, told } = openTerminal();
      expect(store.loaded.lessons).toHaveProperty('before');
      expect(store.notice).toBeUndefined();
      save(opened('a'));
      expect(told).toEqual([{ type: 'save-failed', reason: `no permission for ${file}` }]);
    });
    expect(readFileSync(file)).toEqual(before);
  });

  test('a home in which nothing may be made is said', () => {
    withoutRights(path.dirname(folder), () => {
      const { store, save, told } = openTerminal();
      expect(store.notice).toBeUndefined();
      save(opened('a'));
      expect(told).toEqual([{ type: 'save-failed', reason: `no permission for ${file}` }]);
    });
  });

  test('a folder in the place of the lock is said', () => {
    mkdirSync(`${file}.lock`, { recursive: true });
    const { save, told } = openTerminal();
    save(opened('a'));
    const reason = `${file}.lock is no file; move it away`;
    expect(told).toEqual([{ type: 'save-failed', reason }]);
  });

  test('a folder in the place of the copy costs nothing', () => {
    mkdirSync(path.join(folder, 'progress.last-good.json'), { recursive: true });
    const { save, told } = openTerminal();
    save(opened('a'));
    expect(told).toContainEqual({ type: 'saved', progress: onDisk() });
  });

  test.each([
    ['EROFS', 'read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no permission'],
  ])('%s is told in words', async (code, words) => {
    const told: Message[] = [];
    const write = () => {
      throw Object.assign(new Error(code), { code });
    };
    const store = openProgressStore({ folder, now, write });
    store.append(opened('a'), (message) => told.push(message));
    expect(await store.close()).toContain(words);
    expect(told).toEqual([{ type: 'save-failed', reason: expect.stringContaining(words) }]);
  });

  test('what comes before there is a writer is saved, in its order, once there is one', async () => {
    const told: Message[] = [];
    const store = openProgressStore({ folder, now, write: Promise.resolve(write) });
    for (const id of ['a', 'b']) store.append(opened(id), (message) => told.push(message));
    expect(told).toEqual([]);
    expect(await store.close()).toBeUndefined();
    expect(Object.keys(onDisk().lessons)).toEqual(['a', 'b']);
    expect(told.map(({ type }) => type)).toEqual(['saved', 'saved']);
  });
});
