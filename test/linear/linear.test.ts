import { describe, expect, test } from 'vitest';
import { spokenMarkdown } from '../../src/linear/markdown.ts';
import { oneLine } from '../../src/linear/words.ts';
import { everyType } from '../session/quiz/every-type.ts';
import { sampleCatalogue } from '../support/sample-content.ts';
import { catalogueWith } from '../ui/quiz/quizzes.ts';
import { Heard } from './support.ts';

describe('words', () => {
  test('signs are said', () => {
    expect(oneLine('◆◆◇◇◇ · ★★☆ · 12/s')).toBe('difficulty 2 of 5, 2 of 3 stars, 12 per second');
    expect(oneLine('timeout 30 → 2 s')).toBe('timeout 30 to 2 s');
  });

  test('an escape sequence of a file is never said as one', () => {
    expect(oneLine('a\u001b[31mb')).not.toContain('\u001b');
  });

  test('a table says of every cell what it is', () => {
    expect(spokenMarkdown('## Two\n\n| part | cost |\n|---|---|\n| disk | 5 |\n')).toEqual([
      'Heading 2: Two',
      'Table of 1 row:',
      'part: disk; cost: 5.',
      'End of table.',
    ]);
  });
});

describe('code', () => {
  test('stands as it is, unless it is a drawing: of that the words are said', () => {
    expect(spokenMarkdown('```\nlet a = 1;\n```')).toEqual(['Code:', 'let a = 1;', 'End of code.']);
    const chart = '```\n 100 % ┤ ┏━┓\n   0 % ┤━┛ ┗━\n      00:00\n━━ this run   3 lost\n```';
    expect(spokenMarkdown(chart)).toEqual(['Drawing:', 'this run 3 lost', 'End of drawing.']);
  });
});

describe('the menu and lists', () => {
  test('a number or a name opens, and back leads back', () => {
    const heard = new Heard(sampleCatalogue());
    expect(heard.page.lines[0]).toMatch(/^Menu, \d choices/);
    expect(heard.types('learn')[0]).toMatch(/^Lessons, group 1 of/);
    expect(heard.types('1')[0]).toMatch(/^Lesson: /);
    expect(heard.types('back')[0]).toMatch(/^Lessons, group 1 of/);
    expect(heard.types('menu')[0]).toMatch(/^Menu/);
  });

  test('what means nothing gets one line with what is nearest', () => {
    expect(new Heard(sampleCatalogue()).types('setings')).toEqual([
      '"setings" means nothing here. Did you mean "settings"?',
    ]);
  });

  test('every screen tells what can be typed', () => {
    const heard = new Heard(sampleCatalogue());
    for (const name of ['learn', 'drill', 'respond', 'review', 'progress', 'search', 'settings']) {
      heard.types(name);
      expect(heard.types('help').join('\n'), name).toMatch(/quit: quits/);
      heard.types('menu');
    }
  });

  test('a setting that is turned is all that is said', () => {
    const heard = new Heard(sampleCatalogue());
    heard.types('settings');
    expect(heard.types('more 3')).toEqual(['3: Extra time on every clock: 25 %.']);
  });
});

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
