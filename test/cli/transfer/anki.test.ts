import { expect, test } from 'vitest';
import { ankiText } from '../../../src/cli/transfer/anki.ts';
import { loadCatalogue } from '../../../src/content/load.ts';
import { shippedContent } from '../../../src/content/shipped.ts';
import { memoryReader } from '../../support/memory-reader.ts';

/** Reads tabs and quotes as Anki does. */
function cardsOf(text: string): string[][] {
  const body = text.replace(/^#.*\n/gm, '');
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replace(/""/g, '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('every question is a card of four fields with an id of its own', () => {
  const catalogue = loadCatalogue(shippedContent());
  const text = ankiText(catalogue);
  expect(text).toMatch(/^#separator:tab\n#html:true\n/);
  const cards = cardsOf(text);
  expect(cards.length).toBeGreaterThan(100);
  for (const card of cards) {
    expect(card).toHaveLength(4);
    expect(card.every((part) => part !== '')).toBe(true);
  }
  expect(new Set(cards.map(([id]) => id)).size).toBe(cards.length);
});

test('tabs, quotes and HTML in a question stay text', () => {
  const quiz =
    'schema: 1\nid: q\ntitle: Q\ntopics: [x]\nquestions:\n  - {id: a, type: text, ask: "A \\t \\"b\\" <img src=x onerror=alert(1)> [l](javascript:x)", accept: [a], explain: So.}\n';
  const [card] = cardsOf(ankiText(loadCatalogue(memoryReader({ 'quizzes/q.yaml': quiz }))));
  expect(card![0]).toBe('quiz:q#a');
  expect(card![1]).toContain('&lt;img');
  expect(card![1]).not.toMatch(/<img|javascript:/);
  expect(card![2]).toContain('<strong>a</strong>');
  expect(card![3]).toBe('sysdojo::x sysdojo::q');
});
