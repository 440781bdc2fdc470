import { expect, test } from 'vitest';
import { openPty, openShell } from '../support/pty.ts';

/** Text of the standard palette. */
const [onDark, onLight] = ['38;2;213;217;229', '38;2;43;48;59'];

async function menuOf(options: Parameters<typeof openPty>[0]) {
  const app = openPty(options);
  await app.waitFor('Learn');
  app.press('q');
  await app.ended;
  return app.screen.written;
}

test('a light terminal gets dark letters, what was typed meanwhile is not lost', async () => {
  const app = openPty({ background: 'rgb:ffff/ffff/ffff' });
  app.type('7');
  await app.waitFor('Moving dots');
  app.press('q', 'q');
  await app.ended;
  expect(app.screen.written).toContain(onLight);
  expect(app.screen.written).not.toContain(onDark);
});

test('a dark one, or one that does not say, gets light letters', async () => {
  expect(await menuOf({ background: 'rgb:1e1e/1e1e/1e1e' })).toContain(onDark);
  expect(await menuOf({})).toContain(onDark);
});

test('what a terminal says late is not taken for keys, nor do keys get lost by it', async () => {
  const app = openPty({});
  await app.waitFor('❯ 1  Learn');
  app.type('\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?1;2cj\u001b]11;rgb:ff');
  await app.waitFor('❯ 2  Drill');
  app.type('ff/ffff/ffff\u0007\u001b[?62;2');
  app.type('2cj');
  await app.waitFor('❯ 3  Respond');
  app.press('q');
  expect((await app.ended).exitCode).toBe(0);
});

test('a theme that was asked for comes before what the terminal says', async () => {
  const written = await menuOf({ background: 'rgb:0000/0000/0000', args: ['--theme', 'light'] });
  expect(written).toContain(onLight);
});

test('a theme that was set stays set', async () => {
  const app = openPty({});
  await app.waitFor('Learn');
  app.type('7');
  await app.waitFor('Theme');
  app.press('down', 'down', 'down', 'right', 'right');
  await app.waitFor('‹ light ›');
  app.press('ctrl+c');
  await app.ended;
  expect(app.screen.written).toContain(onLight);
});

test('in ASCII not one other character is written, and everything stays in its place', async () => {
  const app = openPty({ args: ['play', 'gateway-goes-dark', '--ascii'] });
  await app.waitFor('start the clock');
  app.press('enter');
  await app.waitFor('+ = catalogue -----+');
  app.press('ctrl+c');
  await app.ended;
  expect(app.screen.written).toMatch(/^[\u0000-\u007f]*$/);
});

test('a terminal that says it has no rows and no columns is drawn on all the same', async () => {
  const app = openShell('stty rows 0 cols 0; sysdojo');
  await app.waitFor('❯ 1  Learn');
  await app.waitFor('? keys');
  app.press('q');
  expect((await app.ended).exitCode).toBe(0);
});

test('NO_COLOR is kept to without a word of warning', async () => {
  const written = await menuOf({ env: { NO_COLOR: '1' } });
  expect(written).not.toMatch(/\u001b\[[\d;]*[34][0-8]/);
  expect(written).not.toContain('Warning');
});
