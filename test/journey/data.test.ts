import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshHome, openPty } from '../support/pty.ts';

const quiz = ['quiz', 'queues-and-balancers', '--mode', 'practice', '--seed', '3'];
const folderIn = (home: string): string => path.join(home, 'data', 'sysdojo');
const fileIn = (home: string): string => path.join(folderIn(home), 'progress.json');

test('an answer that has been seen is kept, even when the program is killed at once', async () => {
  const home = freshHome();
  const app = openPty({ home, args: quiz });
  await app.waitFor('1 / 22');
  app.press('enter');
  await app.waitFor(/next/);
  app.kill('SIGKILL');
  await app.ended;
  const { answers } = JSON.parse(readFileSync(fileIn(home), 'utf8'));
  expect(Object.values(answers).flat()).toHaveLength(1);
  const again = openPty({ home });
  await again.waitFor(/Resume +Queues and balancers/);
  again.press('q');
  expect((await again.ended).exitCode).toBe(0);
});

test('a file cut short is said to be kept, and where', async () => {
  const home = freshHome();
  writeFileSync(fileIn(home), '{"version":2,"answ');
  const app = openPty({ home, args: quiz, columns: 240 });
  await app.waitFor('could not be used: it is not JSON. It is kept as');
  const [aside = ''] = readdirSync(folderIn(home)).filter((name) => name.includes('unreadable'));
  await app.waitFor(aside);
  app.press('ctrl+c');
  await app.ended;
  expect(readFileSync(path.join(folderIn(home), aside), 'utf8')).toBe('{"version":2,"answ');
});

test('where nothing can be saved it is played all the same, and said at the end, too', async () => {
  const home = freshHome();
  rmSync(fileIn(home));
  mkdirSync(fileIn(home));
  const app = openPty({ home, args: quiz, columns: 160 });
  await app.waitFor('1 / 22');
  app.press('enter');
  await app.waitFor(/next/);
  await app.waitFor('Not saved');
  app.press('ctrl+c');
  expect((await app.ended).exitCode).toBe(0);
  await app.waitFor(/Not everything was saved: .*progress\.json is a folder; move it away\./);
});
