import type { Problem, Read } from '../lib/diagnostic.ts';
import { didYouMean } from '../lib/nearest.ts';
import { readChoice } from './read-choice.ts';
import { readNumeric } from './read-numeric.ts';
import type { Question } from './types.ts';

export type { Question } from './types.ts';

const readers = {
  single: readChoice,
  multiple: readChoice,
  'true-false': readChoice,
  numeric: readNumeric,
} as const;

const later = ['text', 'order', 'match', 'cloze', 'categorize'];
const playable = Object.keys(readers);

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
  const known = `It is one of: ${playable.join(', ')}.`;
  if (type === undefined) {
    return { code: 'missing-key', path: ['type'], message: '"type" is missing', hint: known };
  }
  if (later.includes(String(type))) {
    return {
      code: 'not-supported',
      path: ['type'],
      message: `questions of type "${type}" cannot be played yet`,
      hint: `Ask it as one of: ${playable.join(', ')}.`,
    };
  }
  const guess = typeof type === 'string' ? didYouMean(type, [...playable, ...later]) : undefined;
  return {
    code: 'wrong-value',
    path: ['type'],
    message: `${JSON.stringify(type)} is not a type of question`,
    hint: guess ? `${guess} ${known}` : known,
  };
}
