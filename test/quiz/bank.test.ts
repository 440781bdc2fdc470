import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/quiz/question.ts';
import { shipped } from '../support/shipped-lessons.ts';
import { lengthRatio, tells, winsBy } from '../support/tells.ts';

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

  test('says the unit of an answer once, as {answer} brings it along', () => {
    for (const { where, question } of [...asked, ...checks])
      if (question.type === 'numeric' && question.unit.label)
        expect(question.explain, where).not.toContain(`{answer} ${question.unit.label}`);
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

  describe.each([
    ['quizzes', asked],
    ['checks of lessons', checks],
  ] as const)('the %s do not give their answers away', (_, bank) => {
    const choices = bank.flatMap(({ question }) =>
      question.type === 'single' ? [question.options] : [],
    );

    test.each(tells)('to whoever picks %s', (_, looksRight) => {
      const { wins, byLuck } = winsBy(looksRight, choices);
      expect(wins).toBeLessThan(byLuck);
    });

    test('by the mean length of right options', () => {
      expect(lengthRatio(choices)).toBeGreaterThan(0.93);
      expect(lengthRatio(choices)).toBeLessThan(1.07);
    });
  });

  test('says true as often as false', () => {
    const statements = [...asked, ...checks].flatMap(({ question }) =>
      question.type === 'true-false' ? [question.options] : [],
    );
    const right = statements.filter((options) =>
      options.some(({ text, correct }) => correct && text === 'True'),
    );
    const luck = Math.sqrt(statements.length);
    expect(Math.abs(right.length - statements.length / 2)).toBeLessThan(luck);
  });
});
