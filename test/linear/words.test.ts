import { describe, expect, test } from 'vitest';
import { spokenMarkdown } from '../../src/linear/markdown.ts';
import { durationText, oneLine, shortened } from '../../src/linear/words.ts';

describe('words', () => {
  test('signs are said', () => {
    expect(oneLine('◆◆◇◇◇ · ★★☆ · 12/s')).toBe('difficulty 2 of 5, 2 of 3 stars, 12 per second');
    expect(oneLine('timeout 30 → 2 s')).toBe('timeout 30 to 2 s');
  });

  test('minutes are no metres, and what is long is cut to be known again', () => {
    expect(durationText(150_000)).toBe('2 min 30 s');
    const words = Array.from({ length: 15 }, (_, index) => `w${index}`);
    expect(shortened(words.slice(0, 14).join(' '))).toBe(words.slice(0, 14).join(' '));
    expect(shortened(words.join(' '))).toBe(`${words.slice(0, 12).join(' ')} and so on`);
  });

  test('an escape sequence of a file is never said as one', () => {
    expect(oneLine('a\u001b[31mb')).not.toContain('\u001b');
  });

  test('a table says of every cell what it is', () => {
    expect(
      spokenMarkdown('## Two\n\n| part | cost |\n|---|---|\n| disk | 5 |\n| cpu | |\n'),
    ).toEqual([
      'Heading 2: Two',
      'Table of 2 rows:',
      'part: disk; cost: 5.',
      'part: cpu; cost: empty.',
      'End of table.',
    ]);
  });
});

test('a list goes on from the number that it begins with', () => {
  expect(spokenMarkdown('3. three\n4. four\n')).toEqual(['3. three', '4. four']);
});

describe('code', () => {
  test('stands as it is, unless it is a drawing: of that the words are said', () => {
    expect(spokenMarkdown('```\nlet a = 1;\n```')).toEqual(['Code:', 'let a = 1;', 'End of code.']);
    const chart = '```\n 100 % ┤ ┏━┓\n   0 % ┤━┛ ┗━\n      00:00\n━━ this run   3 lost\n```';
    expect(spokenMarkdown(chart)).toEqual(['Drawing:', 'this run 3 lost', 'End of drawing.']);
  });
});
