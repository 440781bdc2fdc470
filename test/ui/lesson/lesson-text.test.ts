import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/content/load.ts';
import { textWidth } from '../../../src/lib/text.ts';
import { lessonText } from '../../../src/ui/screens/lesson/lesson-text.ts';
import { lessonFiles } from '../../support/lesson-content.ts';
import { memoryReader } from '../../support/memory-reader.ts';

const queues = lessonFiles['lessons/basics/queues.md']!;
const print = (file: string) => {
  const files = { ...lessonFiles, 'lessons/basics/queues.md': file };
  return lessonText(loadCatalogue(memoryReader(files)).lessons.get('queues')!, 80);
};

test('a lesson is printed whole, without an escape sequence, in eighty columns', () => {
  const wide = `| a | b |\n|---|---|\n| ${'many words '.repeat(9)}| ${'more words '.repeat(9)}|\n`;
  const text = print(queues.replace('## Watch it', `${wide}\n\u001b[31m\n\n## Watch it`));
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(80);
  for (const part of ['Name the bottleneck', 'client ◀── server', '(A calls B.)', 'singel']) {
    expect(text).toContain(part);
  }
});

test('code stays whole where nobody can scroll it', () => {
  const line = `const answer = ${'1 + '.repeat(30)}1;`;
  expect(print(queues.replace('## Watch it', `\`\`\`\n${line}\n\`\`\`\n\n## Watch it`))).toContain(
    line,
  );
});
