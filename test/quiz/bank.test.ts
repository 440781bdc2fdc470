import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/quiz/question.ts';
import { shipped } from '../support/shipped-lessons.ts';

const everyType: Readonly<Record<Question['type'], true>> = {
  single: true,
  multiple: true,
  'true-false': true,
  numeric: true,
  text: true,
  order: true,
  match: true,
  cloze: true,
  categorize: true,
};

/** Every quiz question of the program, and every check inside a lesson. */
const asked = [...shipped.quizzes.values()].flatMap(({ id, questions }) =>
  questions.map((question) => ({ where: `${id}/${question.id}`, question })),
);
const checks = [...shipped.lessons.values()].flatMap(({ id, blocks }) =>
  blocks.flatMap((block) =>
    block.kind === 'check'
      ? [{ where: `${id}/${block.question.id}`, question: block.question }]
      : [],
  ),
);

describe('the bank of questions', () => {
  test('uses every type there is', () => {
    const used = new Set(asked.map(({ question }) => question.type));
    expect([...used].sort()).toEqual(Object.keys(everyType).sort());
  });

  test('explains every answer, and every quiz question leads to its lesson', () => {
    for (const { where, question } of [...asked, ...checks])
      expect(question.explain, where).toBeTruthy();
    for (const { where, question } of asked) expect(question.lesson, where).toMatch(/#/);
  });

  test('has many questions over many quizzes', () => {
    expect(shipped.quizzes.size).toBeGreaterThanOrEqual(25);
    expect(asked.length).toBeGreaterThanOrEqual(480);
  });

  test('asks for many numbers, drawn anew or measured', () => {
    const numeric = asked.flatMap(({ question }) =>
      question.type === 'numeric' ? [question] : [],
    );
    const fresh = numeric.filter(
      ({ given, key }) => Object.keys(given).length > 0 || key.kind === 'simulation',
    );
    expect(fresh.length).toBeGreaterThanOrEqual(80);
  });

  test('often gives a situation and asks for a decision', () => {
    const decisions = asked.filter(
      ({ question: { type, level, ask } }) =>
        (type === 'single' || type === 'multiple') && level >= 3 && ask.length >= 100,
    );
    expect(decisions.length).toBeGreaterThanOrEqual(40);
  });

  test('covers every lesson with six questions or more', () => {
    for (const lesson of shipped.lessons.keys()) {
      const about = [
        ...asked.filter(({ question }) => question.lesson?.split('#')[0] === lesson),
        ...checks.filter(({ where }) => where.startsWith(`${lesson}/`)),
      ];
      expect(about.length, lesson).toBeGreaterThanOrEqual(6);
    }
  });

  test.each([
    ['longest', Math.max],
    ['shortest', Math.min],
  ])('cannot be answered by picking the %s option', (_, extreme) => {
    const choices = [...asked, ...checks].flatMap(({ question }) =>
      question.type === 'single' ? [question.options] : [],
    );
    const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
    const right = choices.map((options) => {
      const wanted = extreme(...options.map(({ text }) => text.length));
      const picked = options.filter(({ text }) => text.length === wanted);
      return picked.filter(({ correct }) => correct).length / picked.length;
    });
    const chances = choices.map((options) => 1 / options.length);
    // What a guesser gets, and two standard errors of it.
    const luck = 2 * Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))));
    expect(sum(right)).toBeLessThan(sum(chances) + luck);
  });
});
