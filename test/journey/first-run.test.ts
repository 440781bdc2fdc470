import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram, newcomersHome, openPty } from '../support/pty.ts';

test('a newcomer is in a running incident after three keys, and taught the next ones', async () => {
  const app = openPty({ home: newcomersHome() });
  await app.waitFor('How would you like to begin?');
  app.press('3');
  await app.waitFor('guide 1/10');
  await app.waitFor('start the clock');
  app.press('enter');
  await app.waitFor('space lets it run');
  app.press('space');
  await app.waitFor('guide 3/10');
  app.press('tab');
  await app.waitFor('guide 4/10');
  app.press('esc');
  await app.waitFor('until the pager rings');
  app.press('+', '+', '+');
  await app.waitFor('The pager rang');
  app.press('space');
  await app.waitFor('names the cause');
  app.press('ctrl+c');
  expect((await app.ended).exitCode).toBe(0);
});

test('nobody is asked twice', async () => {
  const home = newcomersHome();
  const first = openPty({ home });
  await first.waitFor('How would you like to begin?');
  first.press('esc');
  await first.waitFor('❯ 1  Learn');
  first.press('q');
  await first.ended;
  const second = openPty({ home });
  await second.waitFor('❯ 1  Learn');
  second.press('q');
  await second.ended;
  expect(second.screen.written).not.toContain('How would you like');
});

test('whoever names a lesson is not asked how to begin', async () => {
  const app = openPty({ home: newcomersHome(), args: ['learn', 'littles-law'] });
  await app.waitFor('Three numbers, one law');
  app.press('q');
  await app.waitFor('❯ 1  Resume');
  app.press('q');
  await app.ended;
});

test('content that has been edited since the build is read with a word, which is cleared away', async () => {
  const [from, folder] = [
    path.resolve(builtProgram, '../..'),
    mkdtempSync(path.join(tmpdir(), 'sysdojo-clone-')),
  ];
  for (const name of ['dist', 'lessons', 'quizzes', 'scenarios', 'package.json']) {
    cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  }
  appendFileSync(path.join(folder, 'scenarios', 'front-page.yaml'), '# edited\n');
  const app = openPty({ program: path.join(folder, 'dist', 'sysdojo.cjs') });
  await app.waitFor('❯ 1  Learn');
  const [before = ''] = app.screen.written.split('\u001b[?1049h');
  expect(before).toContain('\rReading content…\u001b[K\r\u001b[K');
  app.press('q');
  await app.ended;
});

test('content as it was built is there at once', async () => {
  const app = openPty();
  await app.waitFor('❯ 1  Learn');
  expect(app.screen.written).not.toContain('Reading content');
  app.press('q');
  await app.ended;
});
