import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/random.ts';
import { bundleProgram } from '../../support/bundle-program.ts';
import { freshHome } from '../../support/pty.ts';
import { lessonsIn, lostOf, saidIn, saveInProcess } from './processes.ts';
import { argumentsOf } from './saver.ts';

let program: string[];
let folder: string;

beforeAll(async () => {
  const file = path.join(import.meta.dirname, 'program.ts');
  program = [process.execPath, await bundleProgram(file)];
});

beforeEach(() => {
  folder = path.join(freshHome(), 'sysdojo');
});

/** Processes start slowly where others want the processors, too. */
const timeout = 120_000;

describe('a process that is killed', { timeout }, () => {
  test('after any change of any file loses nothing that was saved, and stops nobody', async () => {
    const saved: string[] = [];
    let wasKilled = true;
    for (let killAt = 1; wasKilled; killAt++) {
      const saving = { folder, name: `at-${killAt}`, events: 2, killAt };
      const said = await saveInProcess(program, saving);
      saved.push(...said.saved);
      expect(said.failed).toEqual([]);
      expect(lostOf(saved, folder)).toEqual([]);
      wasKilled = said.wasKilled;
    }
    expect(saved.length).toBeGreaterThan(10);
    expect(readdirSync(folder)).not.toContain('progress.json.lock');
  });

  test('at random moments of 500 saves loses nothing that was saved', async () => {
    const random = new Random(9);
    const saved: string[] = [];
    for (let round = 1; saved.length < 500; round++) {
      const saving = { folder, name: `round-${round}`, events: 10_000, killAt: 0 };
      const killing = { saves: 1 + random.below(50), laterMs: random.uniform() * 10 };
      const said = await saveInProcess(program, saving, killing);
      expect(said.wasKilled).toBe(true);
      saved.push(...said.saved);
      expect(said.notices).toEqual([]);
      expect(lostOf(saved, folder)).toEqual([]);
    }
  });
});

test('two processes that save at the same time lose nothing', async () => {
  const events = 100;
  const both = await Promise.all(
    ['one', 'other'].map((name) => saveInProcess(program, { folder, name, events, killAt: 0 })),
  );
  for (const said of both) expect(said.unsaved).toEqual([]);
  expect(lessonsIn(folder).size).toBe(2 * events);
  expect(readdirSync(folder).sort()).toEqual(['progress.json', 'progress.last-good.json']);
});

/** A small disk of our own, gone with the process; where nobody forbids that. */
const onSmallDisk = (line: string) =>
  spawnSync(
    'unshare',
    [
      '-rm',
      'sh',
      '-c',
      `mkdir -p "$1" && mount -t tmpfs -o size=64k tmpfs "$1" && ${line}`,
      'sh',
      folder,
    ],
    { encoding: 'utf8' },
  );

test('a full disk keeps what was saved, and is told', ({ skip }) => {
  if (onSmallDisk('true').status !== 0) return skip('no disk may be mounted here');
  const saving = { folder, name: 'x'.repeat(500), events: 100, killAt: 0 };
  const command = [...program, ...argumentsOf(saving)].map((word) => `'${word}'`).join(' ');
  const { stdout } = onSmallDisk(`${command}; ls "$1"; cat "$1/progress.json"`);
  const { saved, failed, unsaved } = saidIn(stdout);
  expect(saved.length).toBeGreaterThan(5);
  expect(failed.length).toBeGreaterThan(5);
  expect(new Set([...failed, ...unsaved])).toEqual(new Set(['the disk is full']));
  const file = stdout.slice(stdout.lastIndexOf('\n{'));
  expect(Object.keys(JSON.parse(file).lessons)).toEqual(saved);
  expect(stdout).toContain('\nprogress.json\nprogress.last-good.json\n{');
});
