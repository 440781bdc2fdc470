import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawQuestion } from '../../src/quiz/draw.ts';
import { grade } from '../../src/quiz/grade.ts';
import { readQuiz } from '../../src/quiz/quiz.ts';
import { rightResponse } from './support.ts';

const files = readdirSync('quizzes').filter((name) => name.endsWith('.yaml'));

describe.each(files)('the quiz in %s', (file) => {
  const { value, problems } = readQuiz(parse(readFileSync(`quizzes/${file}`, 'utf8')));

  it('is as the format wants it', () => {
    expect(problems).toEqual([]);
  });

  it('takes its own answers as right, as it shows them, whatever numbers are drawn', () => {
    for (const question of value?.questions ?? []) {
      for (let seed = 0; seed < 25; seed++) {
        const drawn = drawQuestion(question, seed);
        expect(grade(drawn, rightResponse(drawn), 0), `${question.id}, seed ${seed}`).toMatchObject(
          {
            points: 1,
          },
        );
        expect(`${drawn.ask}${drawn.hints}`).not.toMatch(/(?<!\{)\{\w+\}(?!\})|NaN/);
      }
    }
  });
});
