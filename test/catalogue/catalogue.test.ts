import { expect, test } from 'vitest';
import {
  lessonsOf,
  nextLesson,
  previousLesson,
  questionsOf,
  quizzesOn,
  scenariosOn,
} from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { memoryReader } from '../support/memory-reader.ts';

const lesson = (id: string, body = '') => `---
schema: 1
id: ${id}
title: Lesson ${id}
track: core
summary: In one line.
minutes: 3
goals: [Know more]
checked: 2026-11-22
---

## What stays

${body}`;

const check = `\`\`\`check
id: again
type: single
level: 1
ask: Which?
options: [{text: a, correct: true, because: x}, {text: b, because: y}]
explain: Because.
\`\`\`
`;

const asked = check.replace('Which?', 'Which of the two?');

const catalogue = loadCatalogue(
  memoryReader({
    'lessons/tracks.yaml':
      'schema: 1\ntracks: [{id: core, title: Core, summary: All., lessons: [two, three, one]}]\n',
    'lessons/core/one.md': lesson('one', check),
    'lessons/core/two.md': lesson('two'),
    'lessons/core/three.md': lesson('three'),
    'quizzes/q.yaml': `schema: 1\nid: q\ntitle: Q\ntopics: [queues]\nlessons: [two]\npass: 70%\nquestions:\n  - ${asked.split('\n').slice(1, -2).join('\n    ')}\n`,
    'scenarios/s.yaml':
      'schema: 1\nid: s\ntitle: S\nduration: 1m\nlessons: [three]\nsystem:\n  clients: {u: {arrivals: 1/s, calls: {to: w}}}\n  nodes: {w: {kind: service}}\n',
  }),
);

test('lessons come in the order of their track, not of their files', () => {
  expect(catalogue.diagnostics).toEqual([]);
  expect([...catalogue.lessons.keys()]).toEqual(['two', 'three', 'one']);
  expect(lessonsOf(catalogue, catalogue.tracks[0]!).map(({ id }) => id)).toEqual([
    'two',
    'three',
    'one',
  ]);
});

test('each lesson knows its neighbours in the track', () => {
  expect(nextLesson(catalogue, 'two')?.id).toBe('three');
  expect(previousLesson(catalogue, 'one')?.id).toBe('three');
  expect(nextLesson(catalogue, 'one')).toBeUndefined();
  expect(previousLesson(catalogue, 'two')).toBeUndefined();
  expect(nextLesson(catalogue, 'no-such-lesson')).toBeUndefined();
});

test('lessons lead to their questions, quizzes and incidents', () => {
  expect(questionsOf(catalogue.lessons.get('one')!).map(({ id }) => id)).toEqual(['again']);
  expect(quizzesOn(catalogue, 'two').map(({ id }) => id)).toEqual(['q']);
  expect(quizzesOn(catalogue, 'one')).toEqual([]);
  expect(scenariosOn(catalogue, 'three').map(({ id }) => id)).toEqual(['s']);
});
