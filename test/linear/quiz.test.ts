import { describe, expect, test } from 'vitest';
import type { TargetOf } from '../../src/session/step.ts';
import { catalogueWith, multiple, quizOf, single } from '../ui/quiz/quizzes.ts';
import { Heard } from './support.ts';

/** A quiz of two questions, heard from its first one on. */
function taking(more: Partial<TargetOf<'quiz'>>): Heard {
  const quiz = { ...quizOf(single, multiple), pass: 0.6 };
  const target = { kind: 'quiz', quiz: quiz.id, mode: 'practice', seed: 1, ...more } as const;
  return new Heard(catalogueWith(quiz), { type: 'open', target });
}

/** The letters that answer the question which is open rightly. */
const right = ({ page }: Heard): string =>
  page.lines.includes('Where does the time go?') ? 'b' : 'a b';

describe('a quiz', () => {
  test('tells before its last question that the results come next', () => {
    const heard = taking({});
    expect(heard.types(`answer ${right(heard)}`).at(-1)).toBe('Enter: the next question.');
    heard.types('');
    expect(heard.types(`answer ${right(heard)}`).at(-1)).toBe('Enter: the results.');
  });

  test('is passed by who has enough points, and says what was not answered', () => {
    const heard = taking({});
    heard.types(`answer ${right(heard)}`);
    heard.types('');
    expect(heard.types('finish').slice(0, 3)).toEqual([
      'Results: not passed, 50 %, 1 of 2 points.',
      '1 not answered.',
      '60 % passes.',
    ]);
    const all = taking({});
    for (const _ of [1, 2]) {
      all.types(`answer ${right(all)}`);
      all.types('');
    }
    expect(all.page.lines.slice(0, 2)).toEqual([
      'Results: passed, 100 %, 2 of 2 points.',
      '60 % passes.',
    ]);
  });

  test('the time left is said when a mark is crossed', () => {
    const heard = taking({ mode: 'timed', timeMs: 11_000 });
    expect(heard.types('again').at(-1)).toBe('Time left: 00:11.');
    expect(heard.types('time')).toEqual(['00:11 left.']);
    heard.waits(1000);
    expect(heard.types('time')).toEqual(['10 seconds left.', '00:10 left.']);
    heard.waits(1000);
    expect(heard.types('time')).toEqual(['00:09 left.']);
  });
});

describe('an exam', () => {
  test('gives no hints, and is handed in from an overview that leads back to every question', () => {
    const heard = taking({ mode: 'exam' });
    expect(heard.types('hint')[0]).toMatch(/^"hint" means nothing here/);
    heard.types('flag');
    heard.types('next');
    const overview = heard.types('next');
    expect(overview[0]).toMatch(/^Before you hand in: 0 of 2 questions answered\./);
    expect(overview[1]).toMatch(/^1: .*, flagged\. /);
    expect(heard.types('3')).toEqual(['Type a number from 1 to 2.']);
    expect(heard.types('2')[0]).toBe('Question 2 of 2.');
  });
});
