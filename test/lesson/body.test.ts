import { describe, expect, test } from 'vitest';
import { splitBody } from '../../src/lesson/body.ts';

const lines = (...text: string[]) => text.join('\n');
const shape = (markdown: string) =>
  splitBody(markdown).map(({ kind, text, line }) => [kind, text, line]);

describe('splitBody', () => {
  test('cuts live blocks out and counts lines from the body’s first', () => {
    const body = lines('# One', '', '```check', 'id: a', '```', '', 'After.', '');
    expect(shape(body)).toEqual([
      ['markdown', '# One', 0],
      ['check', 'id: a', 3],
      ['markdown', 'After.', 6],
    ]);
  });

  test('leaves other fenced blocks in the text, whatever they are called', () => {
    const body = lines('```yaml', 'check: 1', '```', '```', 'model', '```');
    expect(shape(body)).toEqual([['markdown', body, 0]]);
  });

  test('takes a fence inside another fence for text', () => {
    const body = lines('````markdown', '```check', 'id: a', '```', '````');
    expect(shape(body)).toEqual([['markdown', body, 0]]);
  });

  test('closes a block with a fence of its own kind that is at least as long', () => {
    const body = lines('~~~~diagram', 'alt: x', '~~~', '```', '~~~~~', 'end');
    expect(shape(body)).toEqual([
      ['diagram', lines('alt: x', '~~~', '```'), 1],
      ['markdown', 'end', 5],
    ]);
  });

  test('takes a block that is never closed to the end of the body', () => {
    expect(shape(lines('```steps', '- one', '- two'))).toEqual([['steps', '- one\n- two', 1]]);
  });

  test('takes the indentation of the opening fence off every line', () => {
    const [block] = splitBody(lines('  ```model', '  seed: 1', '    knobs: []', ' x', '  ```'));
    expect(block).toMatchObject({ text: 'seed: 1\n  knobs: []\nx', indent: 2 });
  });

  test('reads only the first word behind the fence', () => {
    expect(shape('```check numeric\nid: a\n```')).toEqual([['check', 'id: a', 1]]);
    expect(shape('```checklist\nid: a\n```')[0]![0]).toBe('markdown');
  });

  test('knows lines that end as on other systems', () => {
    expect(shape('a\r\n\r\n```check\r\nid: a\r\n```\r\n')).toEqual([
      ['markdown', 'a', 0],
      ['check', 'id: a', 3],
    ]);
  });
});
