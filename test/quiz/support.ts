import { formatAmount } from '../../src/quiz/amount.ts';
import type { DrawnQuestion } from '../../src/quiz/draw.ts';
import { feedbackOn } from '../../src/quiz/feedback.ts';
import { type Question, readQuestion } from '../../src/quiz/question.ts';
import type { Response } from '../../src/quiz/response.ts';
import { rightNumber } from '../../src/quiz/right-number.ts';

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

/** What somebody answers who knows it all, in the words in which it is shown. */
export function rightResponse(drawn: DrawnQuestion): Response {
  const { question } = drawn;
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return {
        kind: 'choice',
        chosen: drawn.order.filter((place) => question.options[place]?.correct),
      };
    case 'numeric':
      return { kind: 'typed', texts: [formatAmount(rightNumber(drawn), question.unit)] };
    case 'text':
    case 'cloze':
      return { kind: 'typed', texts: feedbackOn(drawn, undefined).parts.map(({ right }) => right) };
    case 'order':
      return { kind: 'order', order: question.items.map((_, place) => place) };
    case 'match':
    case 'categorize':
      return { kind: 'assigned', to: question.items.map(({ target }) => target) };
  }
}
