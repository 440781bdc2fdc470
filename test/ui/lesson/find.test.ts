import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/lib/text.ts';
import { lookOf } from '../../../src/ui/look.ts';
import { hitsIn, nextHit } from '../../../src/ui/screens/lesson/find.ts';
import { layOut } from '../../../src/ui/screens/lesson/layout.ts';
import type { Piece } from '../../../src/ui/screens/lesson/pieces.ts';
import { shownRows } from '../../../src/ui/screens/lesson/shown-rows.ts';
import { themeFor } from '../../../src/ui/theme.ts';

const look = lookOf(themeFor({ depth: 'full', background: 'dark', name: 'auto' }));
const underlined = (text: string) => new RegExp(`\\u001b\\[4m(\\u001b\\[[\\d;]*m)*${text}`);
const none = () => ({ rows: [], cursor: [0, 0] as const });
const lesson = (...pieces: (readonly string[])[]) =>
  layOut(
    pieces.map((rows): Piece => ({ kind: 'still', rows })),
    none,
  );
const found = (rows: readonly string[], words: string) => {
  const layout = lesson(rows);
  return hitsIn(layout, words).map((hit) =>
    hit.map(({ row, from, to }) => [...plainText(layout.rows[row]!)].slice(from, to).join('')),
  );
};

describe('words are found', () => {
  test('whatever the case, everywhere, in reading order', () => {
    expect(found(['A queue, a Queue', 'and no line'], 'queue')).toEqual([['queue'], ['Queue']]);
  });

  test('across the end of a row, also in a quote or a box', () => {
    expect(found(['a connection', 'pool of ten'], 'connection pool')).toEqual([
      ['connection', 'pool'],
    ]);
    expect(found(['│ the line of  │', '│ waiting work │'], 'of waiting')).toEqual([
      ['of', 'waiting'],
    ]);
  });

  test('in painted text and behind wide characters', () => {
    const layout = lesson(['負荷 a \u001b[1mbold\u001b[22m word']);
    expect(hitsIn(layout, 'bold word')).toEqual([[{ row: 0, from: 7, to: 16 }]]);
  });

  test('as they are typed: a pattern is only text', () => {
    expect(found(['cost (a+b)*c?'], '(a+b)*c?')).toEqual([['(a+b)*c?']]);
    expect(found(['nothing'], '.*')).toEqual([]);
    expect(found(['nothing'], '  ')).toEqual([]);
  });
});

describe('the next place', () => {
  const hits = hitsIn(lesson(['word'], ['-'], ['word'], ['-'], ['word']), 'word');
  const at = (top: number, by: 1 | -1, last?: number) =>
    nextHit(hits, last, { top, height: 3, by });

  test('is beside the last one while that is on the screen, and goes around', () => {
    expect(at(0, 1, 0)).toBe(1);
    expect(at(8, 1, 2)).toBe(0);
    expect(at(0, -1, 0)).toBe(2);
  });

  test('is the nearest that way after scrolling', () => {
    expect(at(3, 1)).toBe(1);
    expect(at(5, -1, 0)).toBe(1);
  });

  test('of words that are not there is none', () => {
    expect(nextHit([], undefined, { top: 0, height: 3, by: 1 })).toBeUndefined();
  });
});

describe('what is on the screen', () => {
  const frame = { top: 0, height: 2, width: 12, sideways: 0 };

  test('shows hits and the one that the reader is at in different ways', () => {
    const layout = lesson(['one two one']);
    const [row] = shownRows(layout, frame, { hits: hitsIn(layout, 'one'), hit: 1 }, look);
    expect(row).toMatch(underlined('one'));
    expect(row).toContain(look.here('one'));
    expect(plainText(row!)).toBe('one two one');
  });

  test('is cut where it is too wide, and moves to the side', () => {
    const layout = lesson(['0123456789abcdef', 'short']);
    const rows = (sideways: number) =>
      shownRows(layout, { ...frame, sideways }, { hits: [] }, look).map(plainText);
    expect(rows(0)).toEqual(['0123456789a›', 'short']);
    expect(rows(4)).toEqual(['‹56789abcdef', 'short']);
  });

  test('underlines terms, and shows the one that is explained', () => {
    const anchors = [{ term: 'queue', row: 0, from: 2, to: 7 }];
    const layout = layOut([{ kind: 'still', rows: ['a queue here'], anchors }], none);
    const row = (term?: string) =>
      shownRows(layout, frame, { hits: [], ...(term ? { term } : {}) }, look)[0]!;
    expect(row()).toMatch(underlined('queue'));
    expect(row('queue')).toContain(look.here('queue'));
  });
});
