import { expect, test } from 'vitest';
import { newcomersHome, openPty } from '../support/pty.ts';

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
