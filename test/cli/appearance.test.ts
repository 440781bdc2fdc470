import { WriteStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import { backgroundIn, backgroundSaid, isAll } from '../../src/cli/background.ts';
import { depthIn } from '../../src/cli/color-depth.ts';
import { answersIn, LateAnswers } from '../../src/cli/terminal-answers.ts';
import { wantsAscii } from '../../src/cli/wants-ascii.ts';

test('the locale decides on ASCII, unless it was asked for or forbidden', () => {
  expect(wantsAscii(undefined, { LANG: 'en_GB.UTF-8' }, 'linux')).toBe(false);
  expect(wantsAscii(undefined, { LANG: 'C.utf8' }, 'linux')).toBe(false);
  expect(wantsAscii(undefined, { LANG: 'C' }, 'linux')).toBe(true);
  expect(wantsAscii(undefined, { LANG: 'de_DE.ISO-8859-1' }, 'linux')).toBe(true);
  expect(wantsAscii(undefined, { LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, 'linux')).toBe(true);
  expect(wantsAscii(undefined, { LC_ALL: '', LC_CTYPE: 'en_GB.UTF-8', LANG: 'C' }, 'linux')).toBe(
    false,
  );
  expect(wantsAscii(undefined, {}, 'linux')).toBe(false);
  expect(wantsAscii(undefined, { LANG: 'C.UTF-8', TERM: 'linux' }, 'linux')).toBe(true);
  expect(wantsAscii(undefined, { LANG: 'C' }, 'win32')).toBe(false);
  expect(wantsAscii(false, { LANG: 'C' }, 'linux')).toBe(false);
  expect(wantsAscii(true, { LANG: 'C.UTF-8' }, 'linux')).toBe(true);
});

test('a background is found in what the terminal answers', () => {
  const found = (answer: string) => backgroundIn(answersIn(answer));
  expect(found('\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?62;22c')).toBe('light');
  expect(found('\u001b]11;rgb:fd/f6/e3\u0007\u001b[?1;2c')).toBe('light');
  expect(found('\u001b]11;rgb:1e1e/1e1e/2e2e\u001b\\')).toBe('dark');
  expect(found('\u001b]11;rgba:0000/2b2b/3636/ffff\u0007')).toBe('dark');
  expect(found('\u001b[?62;22c')).toBeUndefined();
});

test('screen says what it is before the terminal around it has answered', () => {
  const attributes = answersIn('\u001b[?1;2c');
  const both = answersIn('\u001b[?1;2c\u001b]11;rgb:ffff/ffff/ffff\u0007');
  const [bare, tmux, screen] = [
    { TERM: 'xterm' },
    { TERM: 'screen', TMUX: '/tmp/x' },
    { STY: 'x' },
  ];
  expect([bare, tmux, screen].map((env) => isAll(env)(attributes))).toEqual([true, true, false]);
  expect([bare, tmux, screen].map((env) => isAll(env)(both))).toEqual([true, true, true]);
});

test('or in its environment', () => {
  expect(backgroundSaid('15;0')).toBe('dark');
  expect(backgroundSaid('0;15')).toBe('light');
  expect(backgroundSaid('0;default;7')).toBe('light');
  expect(backgroundSaid('12;8')).toBe('dark');
  expect(backgroundSaid('default;default')).toBeUndefined();
  expect(backgroundSaid(undefined)).toBeUndefined();
});

test.each([
  [['\u001b]11;rgb:ffff/ffff/ffff\u001b\\'], ''],
  [['a\u001b]11;rgb:ff', 'ff/ffff/ffff\u0007\u001b[?1', ';2cb'], 'ab'],
  [['\u001b]', '11;rgb:ffff/ffff/ffff\u001b', '\\j'], 'j'],
  [['\u001b[?2026;2$', 'y'], ''],
  [['\u001b', '\u001b[A', '\u001b[', 'x', '\u001b]', 'q'], '\u001b\u001b[A\u001b[x\u001b]q'],
])('of what comes late as %j the keys are %j', (chunks, keys) => {
  const late = new LateAnswers();
  expect(chunks.map((chunk) => late.strip(chunk)).join('')).toBe(keys);
});

describe('colours', () => {
  const nodes = (env: Readonly<Record<string, string>>) =>
    depthIn(env, (rest) => WriteStream.prototype.getColorDepth(rest));

  test.each([
    [{ TERM: 'xterm' }, 'sixteen'],
    [{ TERM: 'xterm-256color' }, '256'],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'full'],
    [{ TERM: 'xterm-direct' }, 'full'],
    [{ TERM: 'linux' }, 'sixteen'],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, 'none'],
    // Over SSH nothing but its name tells of tmux.
    [{ TERM: 'tmux-256color' }, '256'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', COLORTERM: 'truecolor' }, 'full'],
    [{ TERM: 'screen', STY: '1.x' }, 'sixteen'],
    [{ TERM: 'screen', STY: '1.x', COLORTERM: 'truecolor' }, '256'],
    [{ TERM: 'screen.xterm-256color', COLORTERM: '24bit' }, '256'],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 'none'],
    [{ TERM: 'xterm-256color', NO_COLOR: '' }, '256'],
    [{ TERM: 'xterm-256color', CLICOLOR: '0' }, 'none'],
    [{ TERM: 'xterm-256color', CLICOLOR: '1' }, '256'],
    [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, 'none'],
    [{ TERM: 'xterm', FORCE_COLOR: '3' }, 'full'],
    [{ TERM: 'xterm', FORCE_COLOR: '2', NO_COLOR: '1' }, '256'],
    [{ TERM: 'xterm-256color', CI: 'true' }, '256'],
  ])('of %j: %s', (env, depth) => {
    expect(nodes(env)).toBe(depth);
  });
});
