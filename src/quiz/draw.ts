import { Random } from '../lib/random.ts';
import { formatNumber } from './amount.ts';
import { drawValues, type Values } from './given.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { Question } from './types.ts';

/** A question as it is asked in one attempt. */
export interface DrawnQuestion {
  readonly question: Question;
  /** Markdown with the drawn numbers filled in. */
  readonly ask: string;
  readonly hints: readonly string[];
  /** Places in the file of the options, in the order shown; empty where there are none. */
  readonly order: readonly number[];
  /** The drawn numbers by name. */
  readonly values: Values;
}

/** Draws numbers and the order of options. The attempt's seed and the question's id decide everything. */
export function drawQuestion(question: Question, seed: number): DrawnQuestion {
  const random = new Random(seed, question.id);
  if (question.type === 'numeric') {
    const values = drawValues(question.given, (count) => random.below(count));
    const fill = (text: string) => fillPlaceholders(text, wordsOf(values));
    return {
      question,
      ask: fill(question.ask),
      hints: question.hints.map(fill),
      order: [],
      values,
    };
  }
  const places = question.options.map((_, place) => place);
  const order = question.shuffle
    ? random.shuffled(places)
    : trueFirst(question.type, places, question.options);
  return { question, ask: question.ask, hints: question.hints, order, values: {} };
}

/** The drawn numbers as they stand in a text. */
export function wordsOf(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, formatNumber(value)]),
  );
}

function trueFirst(
  type: Question['type'],
  places: readonly number[],
  options: readonly { readonly text: string }[],
): readonly number[] {
  const swapped = type === 'true-false' && options[0]?.text.toLowerCase() === 'false';
  return swapped ? places.toReversed() : places;
}
