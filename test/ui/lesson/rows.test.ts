import { describe, expect, test } from 'vitest';
import { formatSignal, signalName } from '../../../src/scenario/signal-text.ts';
import { difference } from '../../../src/session/lesson/prediction-text.ts';
import { lookOf } from '../../../src/ui/look.ts';
import { columnsFor, contentsRows } from '../../../src/ui/screens/lesson/contents.ts';
import {
  layOut,
  positionAt,
  readShare,
  topOf,
  topShowingPart,
} from '../../../src/ui/screens/lesson/layout.ts';
import type { Piece } from '../../../src/ui/screens/lesson/pieces.ts';
import { themeFor } from '../../../src/ui/theme.ts';

const heading = (slug: string): Piece => ({
  kind: 'still',
  rows: [slug],
  heading: { slug, title: slug, depth: 2 },
});
const text = (rows: number): Piece => ({
  kind: 'still',
  rows: Array.from({ length: rows }, (_, row) => `row ${row}`),
});
const none = () => ({ rows: [], cursor: [0, 0] as const });

describe('the place in a layout', () => {
  // The same lesson on a wide screen and on a narrow one, where its texts take more rows.
  const wide = layOut([text(2), heading('a'), text(4), text(6), heading('b'), text(2)], none);
  const narrow = layOut([text(4), heading('a'), text(8), text(12), heading('b'), text(4)], none);

  test('leads back to the same row of the same layout', () => {
    for (let top = 0; top < wide.rows.length; top++) {
      expect(topOf(wide, positionAt(wide, top))).toBe(top);
    }
  });

  test('leads to the same part at every other width, on whatever row of it the reader is', () => {
    const partAt = (layout: typeof wide, row: number) =>
      layout.parts.findLastIndex(({ start }) => start <= row);
    for (const [from, to] of [
      [wide, narrow],
      [narrow, wide],
    ] as const) {
      for (let top = 0; top < from.rows.length; top++) {
        expect(partAt(to, topOf(to, positionAt(from, top)))).toBe(partAt(from, top));
      }
    }
  });

  test('reaches every row of a block of thousands', () => {
    const long = layOut([text(5000)], none);
    expect(topOf(long, positionAt(long, 4999))).toBe(4999);
  });

  test('leads to the same paragraph, about as deep in it, on another width', () => {
    const top = wide.rows.lastIndexOf('row 3');
    expect(narrow.rows[topOf(narrow, positionAt(wide, top))]).toBe('row 5');
  });

  test('of a block that is gone is the nearest one before it under the same heading', () => {
    const edited = layOut([heading('a'), text(4)], none);
    const position = positionAt(wide, wide.rows.lastIndexOf('row 3'));
    expect(edited.rows[topOf(edited, position)]).toBe('row 0');
  });

  test('counts as read what has been on the screen', () => {
    expect(readShare(wide, 0, 100)).toBe(1);
    expect(readShare(wide, 0, 5)).toBe(0);
    expect(readShare(wide, wide.rows.length - 5, 5)).toBe(1);
  });
});

describe('topShowingPart', () => {
  const part = (start: number, end: number, cursor?: readonly [number, number]) => ({
    start,
    end,
    block: 0,
    ...(cursor ? { cursor } : {}),
  });

  test.each([
    ['is seen already', 10, part(12, 18), 10],
    ['is cut at the bottom', 10, part(25, 35), 15],
    ['is above the screen', 10, part(4, 8), 4],
    ['is taller than the screen', 10, part(20, 60, [22, 23]), 20],
    ['is taller, its cursor far below', 10, part(20, 60, [50, 52]), 32],
  ])('moves as little as it must when the block %s', (_, top, at, expected) => {
    expect(topShowingPart(top, 20, at)).toBe(expected);
  });
});

describe('the table of contents', () => {
  test('stands beside the text only where the text keeps its measure', () => {
    expect(columnsFor(78)).toMatchObject({ text: 76, contents: 0 });
    expect(columnsFor(118)).toMatchObject({ text: 78, contents: 36 });
    for (let width = 58; width < 240; width++) {
      const { left, text: columns, gap, contents } = columnsFor(width);
      expect(left + columns + gap + contents).toBeLessThanOrEqual(width);
    }
  });

  test('keeps the heading that is read in sight', () => {
    const headings = Array.from({ length: 40 }, (_, n) => ({
      slug: `h${n}`,
      title: `Title ${n}`,
      depth: 2,
    }));
    const rows = contentsRows(
      headings,
      { here: 'h30', marks: new Map() },
      {
        width: 30,
        height: 12,
        look: lookOf(themeFor({ depth: 'none', background: 'dark', name: 'auto' })),
      },
    );
    expect(rows).toHaveLength(12);
    expect(rows.find((row) => row.includes('▎'))).toContain('Title 30');
  });
});

describe('how far off a guess was', () => {
  test.each([
    [500, 500, 'exactly right'],
    [480, 500, 'within 4 %: well judged'],
    [400, 500, '20 % too low'],
    [700, 500, '40 % too high'],
    [200, 540, '2.7 times too low'],
    [2000, 500, '4 times too high'],
    [0, 500, 'far off'],
  ])('%d for %d: %s', (guess, actual, said) => {
    expect(difference(guess, actual)).toBe(said);
  });
});

test('signals have names and units that people know', () => {
  expect(signalName('clients.users.p99')).toBe('users p99');
  expect(signalName('web>payment.retryShare')).toBe('web→payment retries');
  expect(signalName('stock.utilization')).toBe('stock utilisation');
  expect(formatSignal('share', 0.87)).toBe('87 %');
  expect(formatSignal('duration', undefined)).toBe('–');
});
