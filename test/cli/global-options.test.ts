import { expect, test } from 'vitest';
import { globalOptions, readGlobalOptions } from '../../src/cli/global-options.ts';

const none = { packs: [], noColor: false, reduceMotion: false };

test('packs may be named anywhere, several times', () => {
  expect(readGlobalOptions(['--pack', 'a', 'play', 'x', '--pack=b', '--seed', '3', '-v'])).toEqual({
    globals: { ...none, packs: ['a', 'b'] },
    rest: ['play', 'x', '--seed', '3', '-v'],
  });
});

test('what follows two hyphens belongs to the command', () => {
  expect(readGlobalOptions(['search', '--', '--pack', 'a', '--ascii'])).toEqual({
    globals: none,
    rest: ['search', '--', '--pack', 'a', '--ascii'],
  });
});

test('looks and profile are read, and taken off the line', () => {
  const line = readGlobalOptions(
    'list --theme=light --json --ascii --no-color --reduce-motion --profile ann'.split(' '),
  );
  expect(line).toEqual({
    globals: {
      packs: [],
      profile: 'ann',
      theme: 'light',
      ascii: true,
      noColor: true,
      reduceMotion: true,
    },
    rest: ['list', '--json'],
  });
  expect(readGlobalOptions(['--no-ascii']).globals.ascii).toBe(false);
  expect(readGlobalOptions(['--no-ascii', '--ascii']).globals.ascii).toBe(false);
});

test('an option without its value says what is missing', () => {
  expect(() => readGlobalOptions(['list', '--pack'])).toThrow('--pack needs a folder');
  expect(() => readGlobalOptions(['--pack', '--json'])).toThrow('--pack needs a folder');
  expect(() => readGlobalOptions(['--profile='])).toThrow('--profile needs a name');
});

test('a value that cannot be says which can', () => {
  expect(() => readGlobalOptions(['--theme', 'ligth'])).toThrow('Did you mean "light"?');
  expect(() => readGlobalOptions(['--theme', 'x'])).toThrow('Themes: auto, dark');
  expect(() => readGlobalOptions(['--profile', '../../etc'])).toThrow('cannot be');
  expect(() => readGlobalOptions(['--profile', 'x'.repeat(41)])).toThrow('at most 40');
  expect(readGlobalOptions(['--profile', 'x'.repeat(40)]).globals.profile).toHaveLength(40);
});

test('the help knows every option', () => {
  for (const { flags } of globalOptions) {
    const [option, value] = flags.split(' ');
    const example = value === '<name>' ? ['dark'] : value ? ['x'] : [];
    expect(readGlobalOptions([option!, ...example]).rest, flags).toEqual([]);
  }
});
