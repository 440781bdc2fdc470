import fc from 'fast-check';
import type { Question } from '../../src/quiz/question.ts';
import type { Response } from '../../src/quiz/response.ts';
import { question } from './support.ts';

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.string({ unit: letters, minLength: 2, maxLength: 10 });
const words = (least: number, most: number) =>
  fc.uniqueArray(word, { minLength: least, maxLength: most });

const choices = fc
  .tuple(words(2, 9), fc.constantFrom('single', 'multiple'), fc.nat(), fc.array(fc.boolean()))
  .map(([texts, type, one, several]) =>
    question({
      type,
      options: texts.map((text, place) => ({
        text,
        because: `About ${text}`,
        correct: place === one % texts.length || (type === 'multiple' && several[place] === true),
      })),
    }),
  );
const numbers = fc
  .tuple(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom('ms', '%', '/s', 'MB', 'workers'))
  .map(([answer, unit]) => question({ type: 'numeric', answer, unit, tolerance: '2%' }));
const texts = fc
  .tuple(words(1, 4), fc.constantFrom('exact', 'fuzzy', 'pattern'))
  .map(([accept, match]) => question({ type: 'text', accept, match }));
const clozes = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((blanks) =>
    question({ type: 'cloze', ask: blanks.map((text) => `{{${text}}}`).join(' and ') }),
  );
const orders = words(2, 9).map((items) => question({ type: 'order', items }));
const matches = fc.tuple(words(2, 9), words(2, 9)).map(([items, partners]) =>
  question({
    type: 'match',
    pairs: items.map((text, place) => [text, partners[place % partners.length]!]),
  }),
);
const sortings = fc.tuple(words(2, 9), fc.integer({ min: 2, max: 5 })).map(([items, count]) => {
  const into: Record<string, string[]> = {};
  for (let target = 0; target < count; target++) {
    into[`category ${target}`] = items.filter((_, place) => place % count === target);
  }
  return question({ type: 'categorize', into });
});

/** A question of any type. */
export const questions: fc.Arbitrary<Question> = fc.oneof(
  choices,
  numbers,
  texts,
  clozes,
  orders,
  matches,
  sortings,
);

const places = fc.array(fc.integer({ min: -1, max: 10 }), { maxLength: 12 });
const typed = fc.oneof(
  fc.string({ maxLength: 120 }),
  word,
  fc.double().map(String),
  fc.constantFrom('', ' ', '∞', 'NaN', '1/0', '-1e999', '()', '5 ms', '%', 'constructor'),
);

/** Whatever may come out of a saved file or a key too many. */
export const responses: fc.Arbitrary<Response> = fc.oneof(
  places.map((chosen): Response => ({ kind: 'choice', chosen })),
  places.map((order): Response => ({ kind: 'order', order })),
  fc
    .array(fc.option(fc.integer({ min: -1, max: 10 })), { maxLength: 12 })
    .map((to): Response => ({ kind: 'assigned', to })),
  fc.array(typed, { maxLength: 6 }).map((list): Response => ({ kind: 'typed', texts: list })),
);
