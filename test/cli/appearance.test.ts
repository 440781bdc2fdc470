import { expect, test } from 'vitest';
import { backgroundIn, backgroundSaid } from '../../src/cli/background.ts';
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
  expect(backgroundIn('\u001b]11;rgb:ffff/ffff/ffff\u001b\\\u001b[?62;22c')).toBe('light');
  expect(backgroundIn('\u001b]11;rgb:fd/f6/e3\u0007\u001b[?1;2c')).toBe('light');
  expect(backgroundIn('\u001b]11;rgb:1e1e/1e1e/2e2e\u001b\\')).toBe('dark');
  expect(backgroundIn('\u001b]11;rgba:0000/2b2b/3636/ffff\u0007')).toBe('dark');
  expect(backgroundIn('\u001b[?62;22c')).toBeUndefined();
});

test('or in its environment', () => {
  expect(backgroundSaid('15;0')).toBe('dark');
  expect(backgroundSaid('0;15')).toBe('light');
  expect(backgroundSaid('0;default;7')).toBe('light');
  expect(backgroundSaid('12;8')).toBe('dark');
  expect(backgroundSaid('default;default')).toBeUndefined();
  expect(backgroundSaid(undefined)).toBeUndefined();
});
