import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Quiz, readQuiz } from '../../../src/quiz/quiz.ts';

/** A quiz that asks in every way there is. */
export const everyType: Quiz = (() => {
  const file = 'test/fixtures/quizzes/every-type.yaml';
  const { value, problems } = readQuiz(parse(readFileSync(file, 'utf8')));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
})();
