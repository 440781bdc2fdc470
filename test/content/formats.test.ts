import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPaths } from '../../src/content/check-paths.ts';
import { formatFiles } from '../../src/content/format/files.ts';
import { meaningKey, meanings } from '../../src/content/format/meanings.ts';
import {
  eachKey,
  type FormatName,
  formats,
  jsonSchemaOf,
} from '../../src/content/format/schemas.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { contentFiles } from '../../src/content/reader.ts';
import { readTemplate, shippedContent } from '../../src/content/shipped.ts';
import { memoryReader } from '../support/memory-reader.ts';

const shipped = shippedContent();
const known = loadCatalogue(shipped);

test.each(Object.entries(formatFiles(readTemplate)))('%s is up to date', (file, text) => {
  expect(readFileSync(file, 'utf8'), 'run "npm run formats"').toBe(text);
});

test('every key of every format has its meaning, and no meaning is left over', () => {
  const used = new Set<string>();
  const silent: string[] = [];
  for (const name of Object.keys(formats) as FormatName[]) {
    eachKey(jsonSchemaOf(name), (path) => {
      const key = meaningKey(`${name}.${path}`);
      if (key === undefined) silent.push(`${name}.${path}`);
      else used.add(key);
    });
  }
  expect(silent).toEqual([]);
  expect(Object.keys(meanings).filter((key) => !used.has(key))).toEqual([]);
});

const schemaOf = (file: string): string => {
  if (file.endsWith('.md')) return '../lesson.schema.json';
  if (file.startsWith('lessons/')) return `./${/(\w+)\.yaml$/.exec(file)![1]}.schema.json`;
  return file.startsWith('quizzes/') ? './quiz.schema.json' : './scenario.schema.json';
};

test.each(contentFiles(shipped))('%s tells editors its schema', (file) => {
  const lines = shipped.read(file).split('\n');
  expect(lines[file.endsWith('.md') ? 1 : 0]).toBe(
    `# yaml-language-server: $schema=${schemaOf(file)}`,
  );
});

test.each([
  ['scenarios/README.md', 'scenarios/slow-reviews.yaml'],
  ['quizzes/README.md', 'quizzes/first-quiz.yaml'],
  ['lessons/README.md', 'lessons/performance/before-it-is-full.md'],
])('the example in %s is right', (file, name) => {
  const example = /^````\w+\n([\s\S]*?)^````$/m.exec(readFileSync(file, 'utf8'))![1]!;
  const tracks =
    'schema: 1\ntracks:\n  - {id: performance, title: T, summary: S, lessons: [before-it-is-full]}\n';
  const reader = memoryReader({ [name]: example, 'lessons/tracks.yaml': tracks });
  const { diagnostics } = checkPaths(reader, [name, 'lessons/tracks.yaml'], known);
  expect(diagnostics.filter((found) => found.file === name)).toEqual([]);
});
