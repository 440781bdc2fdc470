import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadFile } from '../../src/content/load-file.ts';
import { contentFiles } from '../../src/content/reader.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import type { Diagnostic } from '../../src/lib/diagnostic.ts';

/**
 * 20,000 cases in all: whatever a file holds, reading it ends with a value or with a diagnostic that
 * has a place in it; never with an exception.
 */
const share = 5000;

/** Small parts of real files, so that a case takes a millisecond and mutations hit something. */
const sources = [
  ...['scenario.yaml', 'quiz.yaml', 'lesson.md'].map((name) => readTemplate(name)),
  ...contentFiles(shippedContent())
    .filter((_, index) => index % 3 === 0)
    .map((file) => ({ name: nameFor(file), text: readFileSync(file, 'utf8').slice(0, 600) })),
];

function readTemplate(name: string) {
  const text = readFileSync(`src/content/templates/${name}`, 'utf8');
  return { name: nameFor(name), text: text.slice(0, 1200) };
}

function nameFor(file: string): string {
  if (file.endsWith('.md')) return 'lessons/fuzz/x.md';
  if (/tracks|glossary/.test(file)) return `lessons/${/tracks|glossary/.exec(file)![0]}.yaml`;
  return /quiz/.test(file) ? 'quizzes/x.yaml' : 'scenarios/x.yaml';
}

function holds(name: string, text: string): void {
  const { value, diagnostics } = loadFile({ file: name, text }).loaded;
  if (value === undefined)
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const found of diagnostics) isPlaced(found, lines);
}

function isPlaced({ range: { start, end }, message }: Diagnostic, lines: readonly string[]): void {
  expect(message).not.toBe('');
  const line = lines[start.line - 1];
  if (line === undefined || start.column < 1 || start.column > line.length + 1) {
    throw new Error(`${message}: there is no ${start.line}:${start.column}`);
  }
  if (end.line < start.line || (end.line === start.line && end.column < start.column)) {
    throw new Error(`${message}: it ends before it begins`);
  }
}

const run = (property: fc.IPropertyWithHooks<unknown[]>, numRuns = share) =>
  fc.assert(property as never, { numRuns, seed: 6 });

const anySource = fc.constantFrom(...sources);
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('bytes of real files are changed, dropped, doubled', () => {
  const edit = fc.record({
    at: place,
    kind: fc.constantFrom('set', 'drop', 'double', 'cut'),
    byte: fc.nat(255),
    length: fc.nat(40),
  });
  const property = fc.property(
    anySource,
    fc.array(edit, { minLength: 1, maxLength: 6 }),
    (source, edits) => {
      let bytes = Buffer.from(source.text);
      for (const { at, kind, byte, length } of edits) {
        const index = Math.floor(at * bytes.length);
        const before = bytes.subarray(0, index);
        const piece = bytes.subarray(index, index + length);
        const rest = bytes.subarray(index + (kind === 'double' ? 0 : length));
        const middle = {
          set: Buffer.of(byte),
          drop: Buffer.alloc(0),
          double: piece,
          cut: Buffer.alloc(0),
        }[kind];
        bytes = kind === 'cut' ? Buffer.from(before) : Buffer.concat([before, middle, rest]);
      }
      holds(source.name, new TextDecoder().decode(bytes));
    },
  );
  run(property as never);
}, 120_000);

const hostile = [
  ...'{}[]:,-?&*!|>\'"%@`#\t \n',
  '\r\n',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '\u2028',
  '😀',
  '\ud800',
  '---\n',
  '```check\n',
  '```',
  '*a',
  '&a ',
  '<<: *a',
  '!!js/function x',
  '{{',
  '}}',
  '1e999',
  '-0',
  '~',
  'null',
  '__proto__: 1\n',
  'constructor: 1\n',
  'toString',
  '99999999999999999999h',
  '0x10',
  '"\\u0000"',
];

test('signs that mean something are put anywhere into real files', () => {
  const edit = fc.record({ at: place, sign: fc.constantFrom(...hostile) });
  const property = fc.property(
    anySource,
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    (source, edits) => {
      let { text } = source;
      for (const { at, sign } of edits) {
        const index = Math.floor(at * text.length);
        text = text.slice(0, index) + sign + text.slice(index);
      }
      holds(source.name, text);
    },
  );
  run(property as never);
}, 120_000);

test('values are put in place of others', () => {
  const value = fc.oneof(
    fc.constantFrom(
      '~',
      '""',
      '[]',
      '{}',
      '[[]]',
      '{a: {b: 1}}',
      'off',
      'x2',
      '+2',
      '-1',
      '0',
      '1e9',
      '.inf',
      '.nan',
      '30%',
      '300/s',
      '20ms',
      'true',
      'web',
      'web.p99 > 1s and not (',
      '((((',
      'exponential(0ms)',
      '(a+)+$',
    ),
    fc.integer().map(String),
    fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
  );
  const property = fc.property(anySource, place, value, ({ name, text }, at, other) => {
    const lines = text.split('\n');
    const index = Math.floor(at * lines.length);
    lines[index] = lines[index]!.replace(/:[ ].*$/, () => `: ${other}`);
    holds(name, lines.join('\n'));
  });
  run(property as never);
}, 120_000);

test('files that nobody meant to be content', () => {
  const name = fc.constantFrom(
    'lessons/fuzz/x.md',
    'quizzes/x.yaml',
    'scenarios/x.yaml',
    'lessons/tracks.yaml',
    'lessons/glossary.yaml',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...hostile,
          'schema: 1\n',
          'id: x\n',
          'questions:\n',
          'system:\n',
          '  - ',
          'type: single\n',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
    fc.json({ maxDepth: 4 }),
  );
  run(fc.property(name, text, holds) as never);
}, 120_000);
