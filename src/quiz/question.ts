import type { Problem, Read } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { readCategorize, readMatch, readOrder } from './read-arrangement.ts';
import { readChoice } from './read-choice.ts';
import { readNumeric } from './read-numeric.ts';
import { readCloze, readText } from './read-text.ts';
import type { Question } from './types.ts';

export type { Question } from './types.ts';

const readers = {
  single: readChoice,
  multiple: readChoice,
  'true-false': readChoice,
  numeric: readNumeric,
  text: readText,
  order: readOrder,
  match: readMatch,
  cloze: readCloze,
  categorize: readCategorize,
} as const;

const types = Object.keys(readers);

/** Reads one question of a quiz or an inline check of a lesson. */
export function readQuestion(document: unknown): Read<Question> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return {
      problems: [
        { code: 'wrong-type', path: [], message: 'a question is a set of keys with values' },
      ],
    };
  }
  const type = (document as Record<string, unknown>).type;
  if (typeof type === 'string' && Object.hasOwn(readers, type)) {
    return readers[type as keyof typeof readers](document as Record<string, unknown>);
  }
  return { problems: [wrongType(type)] };
}

function wrongType(type: unknown): Problem {
  const known = `It is one of: ${types.join(', ')}.`;
  if (type === undefined) {
    return { code: 'missing-key', path: ['type'], message: '"type" is missing', hint: known };
  }
  const guess = typeof type === 'string' ? didYouMean(type, types) : undefined;
  return {
    code: 'wrong-value',
    path: ['type'],
    message: `${JSON.stringify(type)} is not a type of question`,
    hint: guess ?? known,
  };
}
