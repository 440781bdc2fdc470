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

  test('asks for numbers in a third of the questions, most of them drawn anew or measured', () => {
    const numeric = asked.flatMap(({ question }) =>
      question.type === 'numeric' ? [question] : [],
    );
    const fresh = numeric.filter(
      ({ given, key }) => Object.keys(given).length > 0 || key.kind === 'simulation',
    );
    expect(numeric.length / asked.length).toBeGreaterThan(1 / 3);
    expect(fresh.length).toBe(numeric.length);
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

  test('cannot be answered by picking the longest option', () => {
    const choices = [...asked, ...checks].flatMap(({ question }) =>
      question.type === 'single' ? [question.options] : [],
    );
    const longest = choices.filter((options) => {
      const length = (correct: boolean) =>
        Math.max(...options.filter((o) => o.correct === correct).map((o) => o.text.length));
      return length(true) > length(false);
    });
    // By chance it would be one in four.
    expect(longest.length / choices.length).toBeLessThan(0.25);
    const mean = (correct: boolean) => {
      const texts = choices.flat().filter((option) => option.correct === correct);
      return texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
    };
    expect(mean(true)).toBeLessThanOrEqual(mean(false));
  });
});
