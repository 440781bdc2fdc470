import type { Question } from '../quiz/question.ts';
import type { Loaded } from './loaded.ts';
import type { Placed } from './placed.ts';

/** A question by what it asks. */
export interface Asking {
  readonly id: string;
  /** The same for two that ask the same. */
  readonly asks: Placed<string>;
}

export const askingIn = ({ asked }: Loaded<unknown>): Asking[] =>
  asked.map(({ question, path, rangeOf }) => ({
    id: question.id,
    asks: { value: keyOf(question), range: rangeOf([...path, 'ask']) },
  }));

/** What is asked, however it is spelt: its words, and what there is to choose from. */
function keyOf(question: Question): string {
  const choices =
    'options' in question
      ? question.options.map(({ text }) => text)
      : 'items' in question
        ? question.items.map((item) => (typeof item === 'string' ? item : item.text))
        : 'accept' in question
          ? question.accept
          : 'blanks' in question
            ? question.blanks.flatMap(({ accept }) => accept)
            : [JSON.stringify([question.given, question.key])];
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
      .trim();
  return [question.type, words(question.ask), ...choices.map(words).toSorted()].join('\n');
}
