import { expect, test } from 'vitest';
import { packsNamed } from '../../src/cli/packs-named.ts';

test('packs may be named anywhere, several times', () => {
  expect(packsNamed(['--pack', 'a', 'play', 'x', '--pack=b', '--seed', '3'])).toEqual({
    packs: ['a', 'b'],
    rest: ['play', 'x', '--seed', '3'],
  });
  expect(packsNamed(['search', '--', '--pack', 'a'])).toEqual({
    packs: [],
    rest: ['search', '--', '--pack', 'a'],
  });
});

test('a pack has a name', () => {
  expect(() => packsNamed(['list', '--pack'])).toThrow('--pack needs a folder');
  expect(() => packsNamed(['--pack', '--json'])).toThrow('--pack needs a folder');
});
