import { expect, test } from 'vitest';
import { GrowingPieces } from '../../../src/ui/screens/lesson/growing-pieces.ts';
import type { Piece } from '../../../src/ui/screens/lesson/pieces.ts';

const heading = (slug: string): Piece => ({
  kind: 'still',
  rows: [slug],
  heading: { slug, title: slug, depth: 2 },
});
const text: Piece = { kind: 'still', rows: ['one', 'two', 'three'] };
const lesson: readonly Piece[] = [heading('a'), text, text, heading('b'), text, text, text];
const growing = () => new GrowingPieces(lesson[Symbol.iterator]());

test('as much is laid out as a screen at the reader’s place shows', () => {
  const pieces = growing();
  pieces.growPast({ heading: 'a', block: 0, into: 0 }, 4);
  expect(pieces.pieces).toEqual(lesson.slice(0, 2));
  pieces.growPast({ heading: 'b', block: 1, into: 0 }, 4);
  expect(pieces.pieces).toEqual(lesson.slice(0, 6));
  expect(pieces.complete).toBe(false);
});

test('what is there already is not asked for again', () => {
  const pieces = growing();
  pieces.growPast({ heading: 'b', block: 0, into: 0 }, 4);
  const before = pieces.pieces;
  pieces.growPast({ heading: 'a', block: 1, into: 0 }, 4);
  expect(pieces.pieces).toBe(before);
});

test('a place that the lesson does not have takes all of it', () => {
  const pieces = growing();
  pieces.growPast({ heading: 'gone', block: 0, into: 0 }, 1);
  expect(pieces.pieces).toEqual(lesson);
  expect(pieces.complete).toBe(true);
});

test('the rest follows a slice at a time', () => {
  const pieces = growing();
  let left = 3;
  expect(pieces.growWhile(() => left-- > 0)).toBe(true);
  expect(pieces.pieces).toEqual(lesson.slice(0, 3));
  expect(pieces.growWhile(() => true)).toBe(false);
  expect(pieces.pieces).toEqual(lesson);
});
