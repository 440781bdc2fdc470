import { type Question, readQuestion } from '../../src/quiz/question.ts';

/** A question written as in a quiz file; anything wrong with it fails the test at once. */
export function question(document: object): Question {
  const { value, problems } = readQuestion({ id: 'q', ask: 'What?', ...document });
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return value;
}

/** A choice whose options are right where their text ends in an exclamation mark. */
export const choice = (type: 'single' | 'multiple', ...texts: string[]): Question =>
  question({
    type,
    options: texts.map((text) => ({ text, correct: text.endsWith('!'), because: `About ${text}` })),
  });
