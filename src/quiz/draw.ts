import { Random } from '../lib/random.ts';
import { formatNumber } from './amount.ts';
import { drawValues, type Values } from './given.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { ChoiceQuestion, Question } from './types.ts';

/** A question as it is asked in one attempt. */
export interface DrawnQuestion {
  readonly question: Question;
  /** Markdown with the drawn numbers filled in. */
  readonly ask: string;
  readonly hints: readonly string[];
  /** Places in the file of the options or items, in the order shown; empty where there are none. */
  readonly order: readonly number[];
  /** Places of what items are matched with or sorted into, in the order shown. */
  readonly targets: readonly number[];
  /** The drawn numbers by name. */
  readonly values: Values;
}

/** Draws numbers and orders. The attempt's seed and the question's id decide everything. */
export function drawQuestion(question: Question, seed: number): DrawnQuestion {
  const random = new Random(seed, question.id);
  const { ask, hints } = question;
  const plain: DrawnQuestion = { question, ask, hints, order: [], targets: [], values: {} };
  switch (question.type) {
    case 'numeric': {
      const values = drawValues(question.given, (count) => random.below(count));
      const fill = (text: string) => fillPlaceholders(text, wordsOf(values));
      return { ...plain, ask: fill(ask), hints: hints.map(fill), values };
    }
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...plain, order: optionOrder(question, random) };
    case 'order':
      return { ...plain, order: disordered(placesOf(question.items), random) };
    case 'match':
      return {
        ...plain,
        order: random.shuffled(placesOf(question.items)),
        targets: random.shuffled(placesOf(question.targets)),
      };
    case 'categorize':
      return {
        ...plain,
        order: random.shuffled(placesOf(question.items)),
        targets: placesOf(question.targets),
      };
    case 'text':
    case 'cloze':
      return plain;
  }
}

/** The drawn numbers as they stand in a text. */
export function wordsOf(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, formatNumber(value)]),
  );
}

const placesOf = (things: readonly unknown[]): readonly number[] => things.map((_, place) => place);

function optionOrder(question: ChoiceQuestion, random: Random): readonly number[] {
  const places = placesOf(question.options);
  if (question.shuffle) return random.shuffled(places);
  const falseFirst = question.options[0]?.text.toLowerCase() === 'false';
  return question.type === 'true-false' && falseFirst ? places.toReversed() : places;
}

/** Shuffled, but never into the right order: Enter alone must not be an answer. */
function disordered(places: readonly number[], random: Random): readonly number[] {
  const shuffled = random.shuffled(places);
  const right = shuffled.every((place, index) => place === index);
  return right ? shuffled.toReversed() : shuffled;
}
