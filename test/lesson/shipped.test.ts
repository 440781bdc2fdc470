import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lesson, shipped } from '../support/shipped-lessons.ts';

const { lessons, tracks, diagnostics } = shipped;

test('the content that comes with the program has nothing wrong with it', () => {
  expect(diagnostics).toEqual([]);
});

test('every lesson stands in its track and teaches with checks, sources and a live part', () => {
  const listed = tracks.flatMap((track) => track.lessons);
  expect([...listed].sort()).toEqual([...lessons.keys()].sort());
  for (const { id, blocks, sources } of lessons.values()) {
    const kinds = blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'check').length, id).toBeGreaterThanOrEqual(2);
    expect(
      kinds.some((kind) => kind === 'model' || kind === 'steps' || kind === 'diagram'),
      id,
    ).toBe(true);
    expect(sources.length, id).toBeGreaterThanOrEqual(5);
    expect(
      blocks.some((block) => block.kind === 'check' && block.question.type === 'numeric'),
      id,
    ).toBe(true);
  }
});

test('every lesson has what goes wrong and ends with a decision', () => {
  for (const id of lessons.keys()) {
    const headings = [
      ...readFileSync(`lessons/${lesson(id).track}/${id}.md`, 'utf8').matchAll(/^## (.*)$/gm),
    ];
    expect(headings.map(([, title]) => title).slice(-2)).toEqual([
      'What goes wrong in production',
      'Decide',
    ]);
  }
});
