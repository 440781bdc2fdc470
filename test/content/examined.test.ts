import { expect, test } from 'vitest';
import { examine } from '../../src/content/examine.ts';
import { fromExaminations, toExaminations, toldBefore } from '../../src/content/examined.ts';
import { readText } from '../../src/content/source.ts';
import { memoryReader } from '../support/memory-reader.ts';
import { sampleFiles } from '../support/sample-content.ts';

const file = 'quizzes/queue-quiz.yaml';
const reader = memoryReader({ ...sampleFiles, [file]: `${sampleFiles[file]}  - {id: bad}\n` });
const text = readText(reader, file);
const examined = examine(text);

test('what a file has told is told again while the file is the same', () => {
  const kept = fromExaminations(toExaminations([text], [examined]));
  expect(examined.read.length).toBeGreaterThan(0);
  expect(toldBefore(kept, readText(reader, file))).toEqual(examined);
});

test('a file that has changed, or that nobody examined, is asked anew', () => {
  const kept = fromExaminations(toExaminations([text], [examined]));
  expect(toldBefore(kept, readText(memoryReader(sampleFiles), file))).toBeUndefined();
  expect(toldBefore(kept, readText(reader, 'scenarios/shop-down.yaml'))).toBeUndefined();
});

test('bytes that cannot be read, or are not there, keep nothing', () => {
  const bytes = toExaminations([text], [examined]);
  expect(fromExaminations(bytes.subarray(0, bytes.length - 9)).size).toBe(0);
  expect(fromExaminations(undefined).size).toBe(0);
});
