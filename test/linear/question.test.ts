import { describe, expect, test } from 'vitest';
import { everyType } from '../session/quiz/every-type.ts';
import { catalogueWith } from '../ui/quiz/quizzes.ts';
import { Heard } from './support.ts';

/** A quiz that asks in one way only, of those in the quiz that asks in every way. */
function asked(type: string): Heard {
  const questions = everyType.questions.filter((question) => question.type === type).slice(0, 1);
  const quiz = { ...everyType, questions };
  return new Heard(catalogueWith(quiz), {
    type: 'open',
    target: { kind: 'quiz', quiz: quiz.id, mode: 'practice', seed: 1 },
  });
}

describe('a question', () => {
  test.each([
    ['single', 'b', 'Chosen: b.'],
    ['true-false', 'a', 'Chosen: a.'],
    ['multiple', 'a b', 'Chosen: a and b.'],
    ['numeric', '12', 'Typed: 12'],
    ['match', 'a2', 'Given: a2.'],
    ['categorize', 'a1', 'Given: a1.'],
  ])('%s is entered by a bare line, which says what stands there', (type, line, said) => {
    expect(asked(type).types(line)).toEqual([said]);
  });

  test('an order is what the letters say', () => {
    const heard = asked('order');
    const wanted = lettersIn(heard).reverse();
    expect(heard.types(wanted.join(' '))).toEqual([`Order now: ${wanted.join(', ')}.`]);
    expect(heard.types('')[0]).toMatch(/^(Right|Partly right|Wrong)\./);
  });

  test('words follow "answer", and the verdict comes first', () => {
    expect(asked('text').types('answer nonsense')[0]).toMatch(/^Wrong\. 0 of 1 point\./);
  });

  test('what is refused says why as often as it is asked', () => {
    const heard = asked('numeric');
    heard.types('12 parsecs');
    const [why] = heard.types('');
    expect(why).toMatch(/^Not an answer yet: /);
    expect(heard.types('')).toEqual([why]);
  });

  test.each([
    ['single', 'a b', 'One is right: type one letter.'],
    ['multiple', 'answer z', 'Type a letter from a to d.'],
    ['order', 'a a b c', 'Type all 4 letters from a to d, the first one first.'],
    ['match', 'a9', 'Type letters from a to c, each with a number from 1 to 3.'],
    ['cloze', 'answer 429', 'There are 2 blanks: type as many words, with commas between them.'],
  ])('%s: what cannot be entered says how it is', (type, line, said) => {
    expect(asked(type).types(line)).toEqual([said]);
  });

  test('of several letters the last line typed is all that is chosen', () => {
    const heard = asked('multiple');
    heard.types('a b');
    expect(heard.types('b c')).toEqual(['Chosen: b and c.']);
  });

  test('hints come one by one, and end', () => {
    const heard = asked('single');
    expect(heard.types('hint')).toEqual(["Hint 1: Little's law knows."]);
    expect(heard.types('hint')).toEqual(['Hint 2: It is before the work begins.']);
    expect(heard.types('hint')).toEqual(['There are no more hints.']);
  });

  test('a choice is told as right or wrong, and what would have been right with it', () => {
    const heard = asked('multiple');
    const letterOf = (text: string) =>
      heard.page.lines.find((line) => line.endsWith(`: ${text}`))![0];
    const said = heard.types(`answer ${letterOf('Jitter')} ${letterOf('More retries')}`);
    expect(said).toContain('You chose, right: Jitter. It keeps clients from coming back together.');
    expect(said).toContain('You chose, wrong: More retries. That is the fuel.');
    expect(said.join('\n')).toContain('Right would have been: A retry budget.');
  });

  test('what was missed is asked again with its blanks by their numbers', () => {
    const heard = asked('cloze');
    heard.types('finish');
    const said = heard.types('miss 1').join('\n');
    expect(said).toContain('(blank 1)');
    expect(said).not.toContain('{{');
  });

  test('nothing chosen is no answer: there is no cursor that could be meant', () => {
    const heard = asked('single');
    expect(heard.types('')).toEqual([expect.stringMatching(/^Nothing is entered yet/)]);
    expect(heard.types('answer')).toEqual(['Nothing is chosen yet: type a letter first.']);
    expect(heard.types('answer z')).toEqual([expect.stringMatching(/^Type a letter from a to /)]);
    expect(heard.types('answer b')[0]).toMatch(/^(Right|Wrong)\. /);
  });
});

const lettersIn = ({ page }: Heard): string[] =>
  page.lines.flatMap((line) => /^([a-i]): /.exec(line)?.[1] ?? []);
