import { describe, expect, it } from 'vitest';
import { trackExams } from '../../../src/catalogue/mixes.ts';
import { loadCatalogue } from '../../../src/content/load.ts';
import { examId, placementId } from '../../../src/quiz/mix.ts';
import { openBrowse } from '../../../src/session/menu/browse.ts';
import { browseItems } from '../../../src/session/menu/items.ts';
import { isKnown, knownLessons } from '../../../src/session/menu/known.ts';
import { quizStarts } from '../../../src/session/quiz/quiz.ts';
import { memoryReader } from '../../support/memory-reader.ts';
import { sampleFiles } from '../../support/sample-content.ts';
import { Play } from './support.ts';

/** Twelve questions on each of the sample's two lessons, which are in two tracks. */
const bank = (id: string, lesson: string): string => `schema: 1
id: ${id}
title: ${id}
lessons: [${lesson}]
questions:
${Array.from(
  { length: 12 },
  (_, index) => `  - id: q${index}
    type: single
    level: ${index < 6 ? 1 : 2}
    ask: Question ${index} on ${lesson}?
    shuffle: false
    options:
      - {text: this is it, correct: true, because: It is.}
      - {text: that is it, because: It is not.}
    explain: So it is.
    lesson: ${lesson}`,
).join('\n')}
`;
const catalogue = loadCatalogue(
  memoryReader({
    ...sampleFiles,
    'quizzes/queue-quiz.yaml': bank('queue-quiz', 'queues'),
    'quizzes/retry-quiz.yaml': bank('retry-quiz', 'retries'),
  }),
);

/** Takes an exam; `right` says of each question whether it is answered rightly. */
function taken(quiz: string, right: (question: string) => boolean): Play {
  const play = new Play({ quiz, mode: 'exam' }, undefined, catalogue);
  for (const question of play.attempt.order) {
    expect(play.attempt.current).toBe(question);
    play.pick(right(question) ? 0 : 1).answer();
  }
  return play.send({ type: 'quiz/finish' });
}

describe('the closing exam of a track', () => {
  it('asks many questions, others every time, and can only be taken as an exam', () => {
    expect(trackExams(catalogue).map(({ id }) => id)).toEqual([
      examId('basics'),
      examId('reliability'),
    ]);
    const [one, other] = [1, 2].map(
      (seed) => new Play({ quiz: examId('basics'), mode: 'exam', seed }, undefined, catalogue),
    );
    expect(one!.attempt.order).toHaveLength(12);
    expect(one!.attempt.order).not.toEqual(other!.attempt.order);
    expect(quizStarts(examId('basics'), one!)).toEqual(['resume', 'exam']);
  });

  it('is kept with its points by lesson, and passed it makes known what was not read', () => {
    const play = taken(examId('basics'), () => true);
    expect(play.recorded('quiz-finished')).toMatchObject([
      { quiz: examId('basics'), points: 12, questions: 12, parts: { queues: 1 } },
    ]);
    expect([...knownLessons(catalogue, play.progress)]).toEqual(['queues']);
    const failed = taken(examId('basics'), () => false);
    expect([...knownLessons(catalogue, failed.progress)]).toEqual([]);
  });

  it('counts an answer for the question of its quiz', () => {
    const items = taken(examId('basics'), () => true)
      .recorded('answered')
      .map(({ item }) => item);
    expect(items).toContain('quiz:queue-quiz#q7');
  });
});

describe('the placement', () => {
  it('makes known from four fifths on, whatever rounding makes of them', () => {
    expect([0.79, 0.1 + 0.7, 1].map(isKnown)).toEqual([false, true, true]);
  });

  it('asks three questions of each track, none that everybody can answer', () => {
    const { order } = new Play({ quiz: placementId, mode: 'exam' }, undefined, catalogue).attempt;
    expect(order).toHaveLength(6);
    expect(order.filter((id) => id.startsWith('retry-quiz#'))).toHaveLength(3);
    for (const id of order) expect(id).toMatch(/#q([6-9]|1[01])$/);
  });

  it('marks the lessons of a track as known when all its questions were right', () => {
    let wrong = 0;
    const play = taken(placementId, (id) => id.startsWith('queue-quiz') || ++wrong > 1);
    expect([...knownLessons(catalogue, play.progress)]).toEqual(['queues']);
    const marks = browseItems('lessons', catalogue, play.progress).map(
      ({ id, mark }) => [id, mark] as const,
    );
    expect(marks).toContainEqual(['queues', 'known']);
    expect(marks).toContainEqual(['retries', 'new']);
    expect(marks.map(([id]) => id)).not.toContain(placementId);
  });

  it('is offered before the lessons until it has been taken, and with the quizzes always', () => {
    const { progress } = new Play({}, undefined, catalogue);
    const ids = (what: 'lessons' | 'quizzes', of = progress) =>
      browseItems(what, catalogue, of).map(({ id }) => id);
    expect(ids('lessons')[0]).toBe(placementId);
    expect(ids('lessons')).toContain(examId('reliability'));
    const lessons = { kind: 'browse', what: 'lessons' } as const;
    const context = { now: 0, catalogue, progress };
    expect(openBrowse(lessons, context).screen.item, 'left to read').toBe('queues');
    expect(ids('quizzes', taken(placementId, () => true).progress)).toContain(placementId);
  });
});
