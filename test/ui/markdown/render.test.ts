import { describe, expect, test, vi } from 'vitest';
import { plainText, textWidth } from '../../../src/lib/text.ts';
import { cropRow } from '../../../src/ui/markdown/crop.ts';
import { markdownRows } from '../../../src/ui/markdown/render.ts';
import { markdownStyle, plainStyle } from '../../../src/ui/markdown/style.ts';
import { themeFor } from '../../../src/ui/theme.ts';

const rows = (markdown: string, width = 60) => markdownRows(markdown, { width, style: plainStyle });
const painted = (markdown: string, width = 60) =>
  markdownRows(markdown, {
    width,
    style: markdownStyle(themeFor({ depth: 'full', background: 'dark', name: 'auto' })),
  });
const source = (...lines: string[]) => lines.join('\n');

/** Without the sequences that the style itself writes. */
const bare = (row: string) => row.replace(/\u001b\[[\d;]*m/g, '');

describe('paragraphs', () => {
  const text =
    'Service time is work done for you.\nWaiting time is work done for the people in front of you.';

  test.each([
    [
      60,
      [
        'Service time is work done for you. Waiting time is work done',
        'for the people in front of you.',
      ],
    ],
    [
      76,
      [
        'Service time is work done for you. Waiting time is work done for the people',
        'in front of you.',
      ],
    ],
  ])('are filled up to %i columns', (width, expected) => {
    expect(rows(text, width)).toEqual(expected);
  });

  test('stay readable on a wide screen', () => {
    expect(Math.max(...rows(text.repeat(3), 200).map(textWidth))).toBeLessThanOrEqual(80);
  });

  test('have one blank row between them, and none around', () => {
    expect(rows('\n\none\n\n\n\ntwo\n\n')).toEqual(['one', '', 'two']);
  });

  test('break where the author says', () => {
    expect(rows('one  \ntwo\\\nthree<br>four')).toEqual(['one', 'two', 'three', 'four']);
  });

  test('keep numbers and units, colons and emoji names as written', () => {
    expect(rows('At 10:30:15 `a:b` ran :rocket: &lt;5&nbsp;ms &amp; `&lt;`')).toEqual([
      'At 10:30:15 a:b ran :rocket: <5\u00a0ms & &lt;',
    ]);
  });
});

describe('headings', () => {
  test('carry no marks, but a line below where there is no colour', () => {
    expect(rows('## Queues *you* want')).toEqual(['Queues you want', '───────────────']);
    expect(painted('## Queues').map(bare)).toEqual(['Queues']);
  });
});

describe('inline styles', () => {
  const has = (row: string | undefined, code: string, text: string) =>
    expect(row).toMatch(new RegExp(`\\u001b\\[${code}m(\\u001b\\[[\\d;]*m)*[^\\u001b]*${text}`));

  test.each([
    ['a paragraph', 'some **bold** text', 0],
    ['a tight list', '- some **bold** text', 0],
    ['a loose list', '- one\n\n- some **bold** text', 2],
    ['a nested list', '- one\n  - some **bold** text', 1],
    ['a quote', '> some **bold** text', 0],
    ['a table', '| a |\n|---|\n| some **bold** text |', 2],
  ])('work in %s', (_, markdown, row) => {
    has(painted(markdown)[row], '1', 'bold');
    expect(bare(painted(markdown).join(' '))).not.toContain('*');
  });

  test('go on in the next row', () => {
    const [first, second] = painted(`**${'bold '.repeat(12)}end**`, 40);
    for (const row of [first, second]) {
      has(row, '1', 'bold');
      expect(row).toMatch(/\u001b\[22m/);
    }
  });
});

describe('lists', () => {
  test('nest, wrap under their text and count on', () => {
    const markdown = source(
      '3. three words here',
      '   - inner item that is longer',
      '     than its row',
      '     1. innermost',
      '4. four',
    );
    expect(rows(markdown, 24)).toEqual([
      '3. three words here',
      '   ◦ inner item that is',
      '     longer than its row',
      '     1. innermost',
      '4. four',
    ]);
  });

  test('align their numbers', () => {
    expect(rows('9. nine\n10. ten')).toEqual([' 9. nine', '10. ten']);
  });

  test('keep paragraphs and code of a loose item below it', () => {
    expect(rows(source('- one', '', '  more', '', '  ```', '  code', '  ```', '- two'))).toEqual([
      '• one',
      '',
      '  more',
      '',
      '    code',
      '',
      '• two',
    ]);
  });

  test('show what is done', () => {
    expect(rows('- [x] done\n- [ ] open')).toEqual(['[x] done', '[ ] open']);
  });
});

describe('quotes', () => {
  test('have a bar at every row', () => {
    expect(rows('> one two three four\n>\n> - five', 14)).toEqual([
      '│ one two',
      '│ three four',
      '│ ',
      '│ • five',
    ]);
  });
});

describe('tables', () => {
  const table = source(
    '| Layer | What waits there | Where |',
    '|---|---|---:|',
    '| Web server | connections not accepted yet | `ss -ltn` |',
    '| Disk | reads | aqu-sz |',
  );

  test('take the width that they need', () => {
    expect(rows(table, 76)).toEqual([
      'Layer      │ What waits there             │   Where',
      '───────────┼──────────────────────────────┼────────',
      'Web server │ connections not accepted yet │ ss -ltn',
      'Disk       │ reads                        │  aqu-sz',
    ]);
  });

  test('wrap their cells where there is less', () => {
    expect(rows(table, 40)).toEqual([
      'Layer      │ What waits there  │   Where',
      '───────────┼───────────────────┼────────',
      'Web server │ connections not   │ ss -ltn',
      '           │ accepted yet      │',
      '───────────┼───────────────────┼────────',
      'Disk       │ reads             │  aqu-sz',
    ]);
  });

  test('become records where not even their words fit', () => {
    expect(rows(table, 24)).toEqual([
      'Web server',
      '  What waits there:',
      '  connections not',
      '  accepted yet',
      '  Where: ss -ltn',
      '',
      'Disk',
      '  What waits there:',
      '  reads',
      '  Where: aqu-sz',
    ]);
  });

  test.each([20, 30, 40, 60, 76, 100])('never reach beyond %i columns', (width) => {
    const wide = source(
      '| 名前 | a `code span` here | https://example.org/a/very/long/address |',
      '|---|---|---|',
      `| 負荷分散 | ${'many words '.repeat(12)} | **bold** and *soft* |`,
    );
    for (const style of [
      plainStyle,
      markdownStyle(themeFor({ depth: 'full', background: 'dark', name: 'auto' })),
    ]) {
      const widest = Math.max(...markdownRows(wide, { width, style }).map(textWidth));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });
});

describe('code', () => {
  const code = source('```js', 'const answer = 42; // a comment that is rather long', '```');

  test('that is wider than there is room goes on behind a mark, between two words', () => {
    expect(rows(code, 32)).toEqual([
      '  const answer = 42; // a',
      '  ↪ comment that is rather long',
    ]);
    const indented = source('```js', 'run({', '    retries: 3, timeout: 500, budget: 0.1', '```');
    expect(rows(indented, 34)).toEqual([
      '  run({',
      '      retries: 3, timeout: 500,',
      '      ↪ budget: 0.1',
    ]);
  });

  test('that is a diagram is cut, never folded', () => {
    expect(rows(source('```', 'client ──────────▶ server', '```'), 20)).toEqual([
      '  client ──────────›',
    ]);
  });

  test('stays whole for whoever can scroll to the side', () => {
    expect(markdownRows(code, { width: 32, style: plainStyle, code: 'whole' })).toEqual([
      '  const answer = 42; // a comment that is rather long',
    ]);
  });

  test('is highlighted in the theme’s tones, row by row', () => {
    const [row] = painted(code, 76);
    expect(bare(row!)).toBe('  const answer = 42; // a comment that is rather long');
    expect(row).toContain('\u001b[38;2;232;162;92mconst\u001b[39m');
  });

  test('of an unknown language is shown without a word on the console', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(painted('```klingon\nqapla\n```').map(bare)).toEqual(['  qapla']);
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });

  test('keeps its own indentation and blank lines', () => {
    expect(rows(source('```', 'a', '', '    b', '\tc', '```'))).toEqual([
      '  a',
      '  ',
      '      b',
      '      c',
    ]);
  });
});

describe('links', () => {
  test('are numbered in the text and listed below it, each address once', () => {
    const markdown =
      'See [the RFC](https://rfc.example/1), [again](https://rfc.example/1) and [more](https://b.example).';
    expect(rows(markdown)).toEqual([
      'See the RFC [1], again [1] and more [2].',
      '',
      '[1] https://rfc.example/1',
      '[2] https://b.example',
    ]);
  });

  test('that show their address need no number, nor do those into the lessons', () => {
    expect(rows('<https://a.example> and [retries](retries.md#budget)')).toEqual([
      'https://a.example and retries',
    ]);
  });
});

describe('links where the terminal opens them', () => {
  const style = markdownStyle({
    ...themeFor({ depth: 'full', background: 'dark', name: 'auto' }),
    hyperlinks: true,
  });
  const linkedRows = (markdown: string, width = 60) => markdownRows(markdown, { width, style });

  test('lead to their address, without numbers and without a list', () => {
    const [row, ...others] = linkedRows('See [the RFC](https://rfc.example/1?a=1&amp;b=2).');
    expect(row).toContain('\u001b]8;;https://rfc.example/1?a=1&b=2\u0007');
    expect(plainText(row!)).toBe('See the RFC.');
    expect(others).toEqual([]);
  });

  test('open and close on every row that they reach over', () => {
    for (const row of linkedRows('[one two three four five](https://a.example)', 12)) {
      expect(row).toContain('\u001b]8;;https://a.example\u0007');
      expect(row).toMatch(/\u001b\]8;;\u0007$/);
    }
  });

  test('never hold more than a printable address', () => {
    const [row] = linkedRows('[x](<https://a.example/a b\u001b]8;;\u0007負>)');
    expect(row).toMatch(/\u001b\]8;;https:\/\/a\.example\/[!-~]+\u0007/);
  });
});

test('a link that is defined in another part of the document is found', () => {
  const options = { width: 60, style: plainStyle, definitions: '[rfc]: https://rfc.example' };
  expect(markdownRows('See [the RFC][rfc].', options)).toEqual([
    'See the RFC [1].',
    '',
    '[1] https://rfc.example',
  ]);
});

describe('wide characters and emoji', () => {
  test('count two columns in paragraphs, lists and tables', () => {
    expect(rows('負荷分散の負荷分散', 12)).toEqual(['負荷分散の負', '荷分散']);
    expect(rows('- 👩‍💻👩‍💻 one two', 12)).toEqual(['• 👩‍💻👩‍💻 one', '  two']);
    expect(rows('| a | b |\n|---|---|\n| 負荷 | 👍 |\n| x | y |')).toEqual([
      'a    │ b',
      '─────┼───',
      '負荷 │ 👍',
      'x    │ y',
    ]);
  });
});

describe('content that tries to drive the terminal', () => {
  const attacks = [
    'plain \u001b[2J\u001b[1;1H text',
    '`code \u001b]0;title\u0007`',
    '```js\nconst a = "\u001b[31m";\n```',
    '| \u001b[5m |\n|---|\n| \u009b31m |',
    '[link\u001b[0m](https://a.example/\u001b[8m)',
    '&#27;[31m entity &#x1b;[2J',
    '<b\u001b[31m>html</b>',
    '> - **\u001b[7m**',
  ];

  test.each(attacks)('%j is shown, not sent', (markdown) => {
    expect(rows(markdown).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(painted(markdown).map(bare).join('\n')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });
});

test('comments are not for the reader', () => {
  expect(rows('one\n\n<!-- to do: check -->\n\ntwo')).toEqual(['one', '', 'two']);
});

describe('cropRow', () => {
  test.each([
    ['fits', 10, 0, 'fits'],
    ['0123456789', 6, 0, '01234›'],
    ['0123456789', 6, 2, '‹3456›'],
    ['0123456789', 6, 40, '‹56789'],
  ])('%j in %i columns from %i', (row, width, sideways, expected) => {
    expect(cropRow(row, width, sideways)).toBe(expected);
  });
});

test.each([
  ['1. fermentum# ', 12],
  [`${'> '.repeat(40)}deep`, 20],
  [`${'- '.repeat(12)}deep`, 12],
  ['987654321. word', 10],
])('%j keeps to its width of %i', (text, width) => {
  const laid = rows(text, width);
  expect(Math.max(...laid.map(textWidth))).toBeLessThanOrEqual(width);
  expect(laid.join('').replace(/\s/g, '')).toContain(text.trim().split(' ').at(-1));
});

test('a number is not parted from its unit at the end of a row', () => {
  expect(rows('Give each call 30 s, no more.', 18)).toEqual(['Give each call', '30 s, no more.']);
  expect(rows('It succeeds in 90 % now.', 18)).toEqual(['It succeeds in', '90 % now.']);
  expect(rows('There were just 30 spare seats.', 18)).toEqual([
    'There were just 30',
    'spare seats.',
  ]);
});
