import { expect, test } from 'vitest';
import { readAiken } from '../../src/content/import/aiken.ts';
import { readGift } from '../../src/content/import/gift.ts';
import { Source } from '../../src/content/source.ts';
import { readQuestion } from '../../src/quiz/question.ts';

const said = (diagnostics: ReturnType<typeof readGift>['diagnostics']) =>
  diagnostics.map(({ range, severity, message }) => `${range.start.line} ${severity}: ${message}`);

const gift = (text: string) => {
  const { questions, diagnostics } = readGift(new Source('a.gift', text));
  for (const question of questions) expect(readQuestion(question).problems).toEqual([]);
  return { questions, said: said(diagnostics) };
};

test.each<[string, string, object]>([
  [
    'a choice with feedback',
    '::Little::What holds? {\n=L \\= λW#Always.\n~W\\=L#No.\n####General.\n}',
    {
      id: 'little',
      type: 'single',
      ask: 'What holds?',
      explain: 'General.',
      options: [
        { text: 'L = λW', correct: true, because: 'Always.' },
        { text: 'W=L', because: 'No.' },
      ],
    },
  ],
  [
    'several right options',
    'Which? {~%50%a#x ~%50%b#y ~%-100%c#z}',
    { type: 'multiple', options: [{ correct: true }, { correct: true }, { text: 'c' }] },
  ],
  [
    'true or false',
    'It queues. {F#Wrong.#Right.}',
    {
      type: 'true-false',
      options: [
        { text: 'True', because: 'Wrong.' },
        { text: 'False', correct: true, because: 'Right.' },
      ],
    },
  ],
  [
    'a word',
    'Who? {=breaker =circuit breaker}',
    { type: 'text', accept: ['breaker', 'circuit breaker'] },
  ],
  ['a number', 'How many? {#3:0.5}', { type: 'numeric', answer: 3, tolerance: 0.5 }],
  ['a range', 'How many? {#1..5}', { type: 'numeric', answer: 3, tolerance: 2 }],
  [
    'a match',
    'Match. {=a -> b =c -> d}',
    {
      type: 'match',
      pairs: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ],
  ['a gap', 'A {=breaker} opens.', { type: 'text', ask: 'A ＿＿＿ opens.' }],
])('GIFT: %s', (_, text, expected) => {
  expect(gift(text)).toMatchObject({ questions: [expected], said: [] });
});

test('GIFT: what cannot be kept is said at its place', () => {
  const { questions, said: lost } = gift(
    '// comment\n$CATEGORY: x\n\nEssay {}\n\nText.\n\nOne {=a}\nTwo {=b}\n\nN {#x}\n\nC {=a ~b}\n',
  );
  expect(questions.map(({ ask }) => ask)).toEqual(['C']);
  expect(lost).toEqual([
    '2 warning: categories are not kept',
    '4 warning: an essay cannot be graded and is not kept',
    '6 warning: a text without an answer is not kept',
    '8 error: a second question begins here',
    '11 error: this number cannot be read',
    '13 warning: options without feedback say only whether they are right',
  ]);
});

test('Aiken: questions, options and answers; what is incomplete is said', () => {
  const { questions, diagnostics } = readAiken(
    new Source(
      'a.txt',
      'What\nqueues?\nA. One\nB) Two\nANSWER: B\n\nOpen?\nA. One\n\nLast?\nANSWER: C\n',
    ),
  );
  expect(questions).toMatchObject([
    {
      id: 'what-queues',
      type: 'single',
      ask: 'What\nqueues?',
      options: [{ text: 'One' }, { text: 'Two', correct: true }],
    },
  ]);
  expect(readQuestion(questions[0]).problems).toEqual([]);
  expect(said(diagnostics)).toEqual([
    '1 warning: options without feedback say only whether they are right',
    '7 error: the question has no answer',
    '11 error: this answer belongs to no question with options',
  ]);
});
