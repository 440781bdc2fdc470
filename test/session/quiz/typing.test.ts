import { expect, test } from 'vitest';
import { editLine, typeText } from '../../../src/session/quiz/typing.ts';

const family = '👩‍👩‍👧';
const at = (caret: number) => ({ text: `a${family}e\u0301`, caret });

test.each([
  ['left', at(1 + family.length), at(1)],
  ['right', at(1), at(1 + family.length)],
  ['erase', at(1 + family.length), { text: 'ae\u0301', caret: 1 }],
  ['delete', at(1), { text: 'ae\u0301', caret: 1 }],
  ['erase', at(3 + family.length), { text: `a${family}`, caret: 1 + family.length }],
  ['left', at(0), at(0)],
  ['right', at(3 + family.length), at(3 + family.length)],
] as const)('%s takes a character as a reader sees it', (edit, before, after) => {
  expect(editLine(before, edit)).toEqual(after);
});

test('a line that is full is not ended in the middle of a character', () => {
  expect(typeText({ text: 'ab', caret: 2 }, `c${family}d`, 5).text).toBe('abc');
});
