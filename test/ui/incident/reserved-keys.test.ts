import { expect, test } from 'vitest';
import { readScenario } from '../../../src/scenario/scenario.ts';
import { bindingsOf, type KeyContext } from '../../../src/ui/keys.ts';
import { documentOf } from '../../scenario/support.ts';

/** Where the actions of a scenario are ordered by their keys. */
const contexts: readonly KeyContext[] = ['incident', 'incident-turns'];

const used = new Set(
  contexts
    .flatMap((context) => Object.values(bindingsOf(context)).flat())
    .flatMap(({ keys }) => keys)
    .filter((key) => key.length === 1),
);
const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));

test('an action may have just the keys that the screen of an incident leaves alone', () => {
  const refused = printable.filter((key) => {
    const actions = [{ id: 'act', key, label: 'Act' }];
    return readScenario(documentOf({ actions })).problems.some(({ path }) => path.at(-1) === 'key');
  });
  expect(new Set(refused)).toEqual(used);
});
