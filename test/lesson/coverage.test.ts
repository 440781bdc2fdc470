import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/quiz/question.ts';
import { lesson, shipped } from '../support/shipped-lessons.ts';
import { sheets } from './sheets/all.ts';

const asked: readonly (readonly [string, Question])[] = [
  ...[...shipped.quizzes.values()].flatMap(({ id, questions }) =>
    questions.map((question) => [`${id}#${question.id}`, question] as const),
  ),
  ...[...shipped.lessons.values()].flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'check' ? [[`${id}#${block.question.id}`, block.question] as const] : [],
    ),
  ),
];
const questions = new Map(asked);

const asksAbout = (id: string) =>
  asked.filter(([, { lesson: about }]) => about?.split('#')[0] === id);

/** A lesson's file and the questions that lead back to it, one space between words. */
const textOf = (id: string): string =>
  [
    readFileSync(`lessons/${lesson(id).track}/${id}.md`, 'utf8'),
    ...asksAbout(id).map(([, question]) => JSON.stringify(question)),
  ]
    .join('\n')
    .replace(/\s+/g, ' ');

test('every lesson has a sheet of what it owes, and every sheet a lesson', () => {
  expect(Object.keys(sheets).sort()).toEqual([...shipped.lessons.keys()].sort());
});

test('the models of every track are tested', () => {
  const tested = readdirSync(path.join(import.meta.dirname, 'claims'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => name.replace('.test.ts', ''));
  expect(tested.sort()).toEqual(shipped.tracks.map(({ id }) => id).sort());
});

const owing = Object.entries(sheets).filter(([, { covers }]) => Object.keys(covers).length > 0);

describe.each(owing)('%s', (id, { covers, misconceptions = {} }) => {
  const text = textOf(id);

  test.each(Object.entries(covers))('teaches %s', (_, evidence) => {
    for (const words of [evidence].flat()) expect(text).toMatch(words);
  });

  test.each(Object.entries(misconceptions))('asks about the belief that %s', (_, question) => {
    expect([...questions.keys()]).toContain(question);
  });
});
