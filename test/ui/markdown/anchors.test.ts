import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/lib/text.ts';
import { MarkedTerms, takeAnchors } from '../../../src/ui/markdown/anchors.ts';
import { markdownBlocks } from '../../../src/ui/markdown/render.ts';
import { markdownStyle } from '../../../src/ui/markdown/style.ts';
import { themeFor } from '../../../src/ui/theme.ts';

const names = new Map([
  ['queue', 'queue'],
  ['bounded queue', 'bounded queue'],
  ['finite queue', 'bounded queue'],
  ['λ', 'arrival rate'],
  ['USE', 'USE method'],
]);

/** `[term, the text that is marked]` of a Markdown text. */
function marked(markdown: string, width = 60): [string, string][] {
  const terms = new MarkedTerms(names);
  const style = markdownStyle(themeFor({ depth: 'full', background: 'dark', name: 'auto' }));
  const rows = markdownBlocks(markdown, { width, style, terms }).flatMap((block) => block.rows);
  const { rows: clean, anchors } = takeAnchors(rows);
  return anchors.map(({ term, row, from, to }) => [
    term,
    [...plainText(clean[row]!)].slice(from, to).join(''),
  ]);
}

describe('a term is marked', () => {
  test('where it is first used, once', () => {
    expect(marked('A queue and a Queue.\n\nA queue.')).toEqual([['queue', 'queue']]);
  });

  test('as an abbreviation only where it is written like one', () => {
    expect(marked('Use it; they use it. USE looks at queues of resources.')).toEqual([
      ['USE method', 'USE'],
      ['queue', 'queues'],
    ]);
  });

  test('by its longest name, by older names, in the plural', () => {
    expect(marked('Bounded queues: a finite queue.')).toEqual([
      ['bounded queue', 'Bounded queues'],
    ]);
    expect(marked('At rate λ.')).toEqual([['arrival rate', 'λ']]);
  });

  test('as a whole word only', () => {
    expect(marked('Queueing, requeue, queue-length')).toEqual([]);
  });

  test.each([
    ['a list', '- **a queue**'],
    ['a quote', '> a queue'],
    ['a table', '| x |\n|---|\n| a queue |'],
  ])('in %s', (_, markdown) => {
    expect(marked(markdown)).toEqual([['queue', 'queue']]);
  });

  test.each([
    ['a heading', '## A queue'],
    ['code', '`queue`\n\n```\nqueue\n```'],
    ['a link', '[a queue](https://a.example)'],
  ])('but not in %s', (_, markdown) => {
    expect(marked(markdown)).toEqual([]);
  });

  test('on both rows when it is broken over two', () => {
    expect(marked('some words before a bounded queue', 28)).toEqual([
      ['bounded queue', 'bounded'],
      ['bounded queue', 'queue'],
    ]);
  });
});
