import { expect, test } from 'vitest';
import { printCount, printDiagnostics } from '../../../src/cli/print-diagnostics.ts';
import type { Diagnostic } from '../../../src/lib/diagnostic.ts';

const at = (
  line: number,
  from: number,
  to: number,
  more: Partial<Diagnostic> = {},
): Diagnostic => ({
  code: 'unknown-key',
  severity: 'error',
  file: 'a.yaml',
  range: { start: { line, column: from }, end: { line, column: to } },
  message: 'unknown key "x"',
  ...more,
});

const plain = { color: false, width: 60 };
const print = (text: string, ...diagnostics: Diagnostic[]) =>
  printDiagnostics(diagnostics, new Map([['a.yaml', text]]), plain).split('\n');

test('the place, the line, a caret under the range, and what to do', () => {
  const text = `${'\n'.repeat(9)}calls: {to: web, retires: {max: 3}}\n`;
  expect(print(text, at(10, 18, 25, { hint: 'Did you mean "retries"?' }))).toEqual([
    'a.yaml:10:18  error[unknown-key]  unknown key "x"',
    '  10 | calls: {to: web, retires: {max: 3}}',
    '     |                  ^^^^^^^',
    '  = help: Did you mean "retries"?',
  ]);
});

test('several are separated by an empty line', () => {
  expect(print('a: 1\nb: 2', at(1, 1, 2), at(2, 4, 5, { severity: 'warning' }))).toEqual([
    'a.yaml:1:1  error[unknown-key]  unknown key "x"',
    '  1 | a: 1',
    '    | ^',
    '',
    'a.yaml:2:4  warning[unknown-key]  unknown key "x"',
    '  2 | b: 2',
    '    |    ^',
  ]);
});

test('tabs and wide characters before and under the caret are measured as they are shown', () => {
  expect(print('\t待ち: {行列: 1}', at(1, 7, 9)).slice(1)).toEqual([
    '  1 |     待ち: {行列: 1}',
    '    |            ^^^^',
  ]);
});

test('a range of several lines is marked to the end of its first', () => {
  const range = { start: { line: 1, column: 3 }, end: { line: 2, column: 2 } };
  expect(print('a: [1,\n 2]', at(1, 1, 1, { range })).slice(1)).toEqual([
    '  1 | a: [1,',
    '    |   ^^^^',
  ]);
});

test('an empty range still has a caret', () => {
  expect(print('a: ', at(1, 4, 4)).slice(1)).toEqual(['  1 | a:', '    |    ^']);
});

test('long lines are cut around the caret, to the width of the terminal', () => {
  const long = `${'a'.repeat(100)}BAD${'z'.repeat(100)}`;
  const [, line, caret] = print(long, at(1, 101, 104));
  expect(line).toMatch(/^ {2}1 \| …a+BADz+…$/);
  expect(line!.length).toBeLessThanOrEqual(60);
  expect(caret!.indexOf('^^^')).toBe(line!.indexOf('BAD'));

  const [, start, underStart] = print(long, at(1, 1, 3));
  expect(start).toMatch(/^ {2}1 \| a+…$/);
  expect(underStart).toBe('    | ^^');

  const [, end, underEnd] = print(long, at(1, 203, 204));
  expect(end).toMatch(/^ {2}1 \| …z+$/);
  expect(underEnd!.length).toBe(end!.length);
});

test('long help is wrapped', () => {
  const hint = 'Write constant(10ms), exponential(10ms), uniform(5ms 15ms) or erlang(4 10ms).';
  expect(print('a: 1', at(1, 4, 5, { hint })).slice(3)).toEqual([
    '  = help: Write constant(10ms), exponential(10ms),',
    '          uniform(5ms 15ms) or erlang(4 10ms).',
  ]);
});

test('a file that could not be read has no line to show', () => {
  expect(
    printDiagnostics([at(1, 1, 1, { code: 'unreadable-file', file: 'b.yaml' })], new Map(), plain),
  ).toBe('b.yaml:1:1  error[unreadable-file]  unknown key "x"');
});

test('nothing in a name, a message or a line can drive the terminal', () => {
  const erase = '\u001b[2J';
  const printed = printDiagnostics(
    [at(1, 1, 2, { file: `${erase}.yaml`, message: erase, hint: erase })],
    new Map([[`${erase}.yaml`, `${erase}\u202e`]]),
    plain,
  );
  expect(printed).not.toMatch(/[\u001b\u202e]/);
  expect(printed).toContain('␛[2J');
});

test('colours are used only where they are wanted', () => {
  const texts = new Map([['a.yaml', 'a: 1']]);
  expect(printDiagnostics([at(1, 1, 2)], texts, { color: true, width: 60 })).toContain(
    '\u001b[31m',
  );
  expect(printDiagnostics([at(1, 1, 2)], texts, plain)).not.toContain('\u001b');
});

test.each([
  [[], 7, '7 files, no problems'],
  [[], 1, '1 file, no problems'],
  [[at(1, 1, 1)], 7, '1 error in 1 of 7 files'],
  [
    [at(1, 1, 1), at(2, 1, 1), at(1, 1, 1, { severity: 'warning', file: 'b.yaml' })],
    7,
    '2 errors, 1 warning in 2 of 7 files',
  ],
] as const)('the last line counts', (diagnostics, files, expected) => {
  expect(printCount(diagnostics, files)).toBe(expected);
});
