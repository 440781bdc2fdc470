import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, textWidth, visibleText, wrapText } from '../../../src/lib/text.ts';
import { MarkedTerms, takeAnchors } from '../../../src/ui/markdown/anchors.ts';
import { markdownBlocks, markdownRows } from '../../../src/ui/markdown/render.ts';
import { markdownStyle, plainStyle } from '../../../src/ui/markdown/style.ts';
import { themeFor } from '../../../src/ui/theme.ts';

/** Pieces of Markdown, of escape sequences, and of what is hard to measure, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['# ', '- ', '1. ', '> ', '- [x] ', '| a | b |\n|---|---|\n| ', ' | ', '```js\n', '\n```\n'],
    ...[
      '**',
      '*',
      '`',
      '~~',
      '[x](https://a.example/',
      ')',
      '![',
      '](',
      '<b>',
      '<!--',
      '\n',
      '\n\n',
    ],
    ...[
      '\u001b[2J',
      '\u001b]8;;https://evil.example\u0007',
      '\u001b]0;t\u001b\\',
      '\u009b31m',
      '\u0007',
    ],
    ...[
      '&#27;',
      '&#x9b;',
      '&amp;',
      '負荷',
      '👩‍💻',
      '🏴‍☠️',
      'e\u0301',
      '\u202e',
      '\u2066',
      '\ud800',
      'queue',
    ],
    ...['term:queue', '\t', '\r', '\u0000', '\u200d', '\ufe0f'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.lorem({ maxCount: 6 }),
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const width = fc.integer({ min: 12, max: 100 });

const hyperlinked = markdownStyle({
  ...themeFor({ depth: 'full', background: 'dark', name: 'auto' }),
  hyperlinks: true,
});
/** Only what the style itself writes: colours, emphasis, and links to printable addresses. */
const own = /\u001b\[[\d;]*m|\u001b\]8;;(?:(?:https?:\/\/|mailto:)[\u0021-\u007e]*)?\u0007/gi;
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test('no text makes a plain row that holds a control character', () => {
  fc.assert(
    fc.property(markdown, width, (text, columns) => {
      const rows = markdownRows(text, { width: columns, style: plainStyle });
      expect(rows.join('')).not.toMatch(control);
    }),
    { numRuns: 400 },
  );
});

test('no text makes a painted row that sends more than colours and links, or is wider than asked', () => {
  fc.assert(
    fc.property(markdown, width, (text, columns) => {
      for (const row of markdownRows(text, { width: columns, style: hyperlinked })) {
        expect(row.replace(own, '')).not.toMatch(control);
        expect(textWidth(row)).toBeLessThanOrEqual(columns);
      }
    }),
    { numRuns: 400 },
  );
});

test('marks of terms leave no trace in the rows', () => {
  fc.assert(
    fc.property(markdown, width, (text, columns) => {
      const names = new Map([['queue', 'queue']]);
      const options = { width: columns, style: hyperlinked };
      const marked = markdownBlocks(text, { ...options, terms: new MarkedTerms(names) });
      const rows = marked.flatMap((block) => takeAnchors(block.rows).rows);
      const bare = markdownBlocks(text, options).flatMap((block) => block.rows);
      expect(rows.map(plainText)).toEqual(bare.map(plainText));
      expect(rows.join('').replace(own, '')).not.toMatch(control);
    }),
    { numRuns: 300 },
  );
});

test('wrapping keeps every character but the spaces, in rows that fit', () => {
  const text = fc.array(
    fc.constantFrom('a', ' ', '負', 'é', '👍', 'word', '\u001b[1m', '\u001b[22m'),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (pieces, columns) => {
      const whole = pieces.join('');
      const rows = wrapText(whole, columns);
      expect(rows.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      expect(Math.max(...rows.map(textWidth))).toBeLessThanOrEqual(columns);
      expect(rows.map(plainText).every((row) => row === row.trimStart())).toBe(true);
    }),
  );
});

test('text that is made visible is a fixed point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
  );
});
