import type { Problem, Read } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { check } from '../lib/schema.ts';
import { choiceSchema } from './question-schema.ts';
import { commonOf } from './read-common.ts';
import type { ChoiceQuestion } from './types.ts';

type Document = Readonly<Record<string, unknown>>;

export function readChoice(document: Document): Read<ChoiceQuestion> {
  const checked = check(choiceSchema, document);
  const problems = [...(checked.ok ? [] : checked.problems), ...optionProblems(document)];
  if (!checked.ok || problems.length > 0) return { problems };
  const { type, options, shuffle } = checked.value;
  const value: ChoiceQuestion = {
    type,
    ...commonOf(checked.value),
    options: options.map((option) => ({ ...option, correct: option.correct ?? false })),
    // True comes before False wherever it is asked.
    shuffle: type === 'true-false' ? false : (shuffle ?? true),
  };
  return { value, problems };
}

/** What is wrong between the options, said even where one of them is wrong in itself. */
function optionProblems(document: Document): Problem[] {
  const { type } = document;
  if (!Array.isArray(document.options)) return [];
  const options = document.options.map(asOption);
  const path = ['options'];
  const problems: Problem[] = [];
  const right = options.filter(({ correct }) => correct === true).length;
  if (right === 0) {
    problems.push({
      code: 'wrong-value',
      path,
      message: 'no option is correct',
      hint: 'Add correct: true to the right one.',
    });
  }
  if (right > 1 && type !== 'multiple') {
    problems.push({
      code: 'wrong-value',
      path,
      message: `${right} options are correct, but only one can be chosen`,
      hint: 'Make it type: multiple, or leave one correct.',
    });
  }
  const texts = options.map(({ text }, index) => ({ text, index }));
  for (const { thing, first } of repeated(texts, ({ text }) => text || undefined)) {
    problems.push({
      code: 'duplicate-id',
      path: [...path, thing.index, 'text'],
      message: `options ${first.index + 1} and ${thing.index + 1} say the same`,
    });
  }
  if (type === 'true-false') problems.push(...trueFalseProblems(options));
  return problems;
}

function trueFalseProblems(options: readonly { text: string }[]): Problem[] {
  const texts = options.map(({ text }) => text.toLowerCase());
  if (texts.length === 2 && texts.includes('true') && texts.includes('false')) return [];
  return [
    {
      code: 'wrong-value',
      path: ['options'],
      message: 'a true-false question has the options True and False',
      hint: 'Other options belong to type: single.',
    },
  ];
}

function asOption(raw: unknown): { text: string; correct: unknown } {
  const option = (typeof raw === 'object' && raw !== null ? raw : {}) as Document;
  return { text: String(option.text ?? '').trim(), correct: option.correct };
}
