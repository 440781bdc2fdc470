import { describe, expect, test } from 'vitest';
import { lesson } from '../support/shipped-lessons.ts';
import { sheets } from './sheets/all.ts';

/** All Markdown of a lesson, one space between words. */
const proseOf = (id: string): string =>
  lesson(id)
    .blocks.map((block) => (block.kind === 'markdown' ? block.text : ''))
    .join('\n')
    .replace(/\s+/g, ' ');

const computed = Object.entries(sheets).flatMap(([id, { worked }]) =>
  worked ? [[id, worked] as const] : [],
);

describe.each(computed)('worked examples of %s', (id, claims) => {
  test.each(claims)('%s', (claim) => {
    expect(proseOf(id)).toContain(claim);
  });
});
