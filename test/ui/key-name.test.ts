import { expect, test } from 'vitest';
import { keyName, pressOf } from '../../src/ui/key-name.ts';
import { bindingsOf, contextTitles, type KeyContext } from '../../src/ui/keys.ts';

const contexts = Object.keys(contextTitles) as KeyContext[];
const names = new Set(
  contexts.flatMap((context) => {
    const { own, everywhere } = bindingsOf(context);
    return [...own, ...everywhere].flatMap(({ keys }) => keys);
  }),
);

test.each([...names])('the key %s can be pressed by its name', (name) => {
  const { input, key } = pressOf(name);
  expect(keyName(input, key)).toBe(name);
});
