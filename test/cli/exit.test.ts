import { expect, test } from 'vitest';
import { explain } from '../../src/cli/exit.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const told = (error: unknown): { readonly code: number; readonly text: string } => {
  let text = '';
  const code = explain(error, (said) => {
    text += said;
  });
  return { code, text };
};

test("a mistake of the user's is one line, a mistake of ours tells where it was made", () => {
  expect(told(new UsageError('There is no quiz "x".'))).toEqual({
    code: 2,
    text: 'There is no quiz "x".',
  });
  const ours = told(new RangeError('too far'));
  expect(ours.code).toBe(70);
  expect(ours.text).toContain('RangeError: too far');
  expect(ours.text).toContain('exit.test.ts');
});

test('what an error quotes of a file cannot drive the terminal', () => {
  const title = '\u001b]0;mine\u0007';
  for (const error of [new UsageError(`No part: ${title}`), new Error(title)]) {
    expect(told(error).text).toContain('␛]0;mine␇');
    expect(told(error).text).not.toMatch(/[\u001b\u0007]/);
  }
});
