import { describe, expect, it } from 'vitest';
import { quizIn } from '../../../src/catalogue/mixes.ts';
import { quizTickMs } from '../../../src/session/quiz/quiz.ts';
import { resultsOf } from '../../../src/session/quiz/results.ts';
import { entryOf, leftMs } from '../../../src/session/quiz/screen.ts';
import { Play, quiz, start } from './support.ts';

const entry = (play: Play, id: string) => entryOf(play.attempt, id);

describe('an exam', () => {
  it('says nothing of an answer and goes on; the answer can be changed', () => {
    const play = start('exam').pick(0).answer();
    expect(entry(play, 'single')).toMatchObject({ confirmed: true });
    expect(entry(play, 'single').graded).toBeUndefined();
    expect(play.recorded('answered')).toEqual([]);
    expect(play.attempt.current).toBe('multiple');
    play.send({ type: 'quiz/previous' }).pick(1).answer();
    play.send({ type: 'quiz/finish' }).send({ type: 'quiz/finish' });
    expect(entry(play, 'single').graded?.verdict).toBe('right');
  });

  it('still says what is no answer at all', () => {
    const play = start('exam').next().answer();
    expect(entry(play, 'multiple').note).toMatch(/choose/i);
    expect(play.attempt.current).toBe('multiple');
  });

  it('gives no hints and opens no lesson', () => {
    const play = start('exam').hint().send({ type: 'quiz/read-lesson' });
    expect(entry(play, 'single').hints).toBe(0);
    expect(play.opened).toBeUndefined();
  });

  it('has a clock of its own, which also runs in the overview', () => {
    const play = start('exam').wait(1000).send({ type: 'quiz/finish' });
    expect(play.attempt).toMatchObject({ stage: 'overview', clock: { of: 'attempt', ms: 10_000 } });
    play.wait(2000);
    expect(leftMs(play.attempt)).toBe(7000);
    expect(quizTickMs(play.screen)).toBe(250);
    play.wait(7000);
    expect(play.attempt).toMatchObject({ stage: 'results', timeUp: true });
  });

  it('shows the overview behind the last question, and goes back to any', () => {
    const play = start('exam').next().next().next();
    expect(play.attempt.stage).toBe('overview');
    play.send({ type: 'quiz/point-question', question: 'multiple' });
    play.send({ type: 'quiz/go-to', question: 'multiple' });
    expect(play.attempt).toMatchObject({ stage: 'asking', current: 'multiple' });
  });

  it('flags questions until they are unflagged, and keeps the flags', () => {
    const play = start('exam').send({ type: 'quiz/flag' }).next().send({ type: 'quiz/flag' });
    play.send({ type: 'quiz/flag' });
    expect(entry(play, 'single').flagged).toBe(true);
    expect(entry(play, 'multiple').flagged).toBeUndefined();
    const [place] = play.progress.places;
    expect(place?.place).toMatchObject({ mode: 'exam', answers: { single: { flagged: true } } });
  });

  it('has no flags in practice', () => {
    expect(entry(start('practice').send({ type: 'quiz/flag' }), 'single').flagged).toBeUndefined();
  });

  it('counts everything that stands there when it is handed in, and records it then', () => {
    const play = start('exam').pick(1).answer().pick(0);
    play.send({ type: 'quiz/finish' });
    expect(play.recorded('answered')).toEqual([]);
    play.send({ type: 'quiz/finish' });
    expect(play.attempt.stage).toBe('results');
    expect(play.recorded('answered')).toEqual([
      expect.objectContaining({ item: 'quiz:queues#single', points: 1, mode: 'exam', seed: 7 }),
      expect.objectContaining({ item: 'quiz:queues#multiple', points: 0.5 }),
    ]);
    expect(play.recorded('quiz-finished')).toEqual([expect.objectContaining({ mode: 'exam' })]);
    expect(resultsOf(play.attempt, quiz)).toMatchObject({ points: 1.5, answered: 2 });
  });

  it('counts an order that was confirmed as it was shown', () => {
    const play = new Play({ quiz: 'every-type', mode: 'exam' });
    play.send({ type: 'quiz/finish' }).send({ type: 'quiz/go-to', question: 'order' }).answer();
    play.send({ type: 'quiz/finish' }).send({ type: 'quiz/finish' });
    expect(play.recorded('answered').map(({ item }) => item)).toEqual(['quiz:every-type#order']);
  });
});

describe('a sprint', () => {
  const sprint = () => start('timed', { questionMs: 3000 });

  it('has a clock for each question, which stands while another is open', () => {
    const play = sprint().wait(1000).next().wait(2000);
    expect(leftMs(play.attempt)).toBe(1000);
    play.send({ type: 'quiz/previous' });
    expect(leftMs(play.attempt)).toBe(2000);
  });

  it('takes what stands chosen when the clock runs out, and shows its feedback', () => {
    const play = sprint().pick(1).wait(3000);
    expect(play.attempt).toMatchObject({ stage: 'asking', current: 'single' });
    expect(entry(play, 'single')).toMatchObject({ timeUp: true, graded: { verdict: 'right' } });
    expect(quizTickMs(play.screen)).toBeUndefined();
  });

  it('closes a question without an answer: a miss, recorded without a response', () => {
    const play = sprint().wait(3000).pick(1).answer();
    expect(entry(play, 'single').graded).toBeUndefined();
    const [record] = play.recorded('answered');
    expect(record).toMatchObject({ item: 'quiz:queues#single', points: 0, mode: 'timed' });
    expect(record).not.toHaveProperty('response');
    play.next().wait(3000).next().wait(3000).next();
    expect(play.attempt.stage).toBe('results');
    expect(resultsOf(play.attempt, quiz).misses).toHaveLength(3);
  });

  it('is chosen before the quiz begins', () => {
    const play = new Play().send({ type: 'quiz/begin', start: 'sprint' });
    expect(play.attempt).toMatchObject({ mode: 'timed', clock: { of: 'question', ms: 3333 } });
  });
});

describe('extra time', () => {
  it('makes every clock longer and says so', () => {
    expect(start('timed', { extraTime: 0.5 }).attempt.clock).toEqual({
      of: 'attempt',
      ms: 15_000,
      extraTime: 0.5,
    });
    expect(start('exam', { extraTime: 1 }).attempt.clock?.ms).toBe(20_000);
    expect(start('timed', { questionMs: 2000, extraTime: 0.25 }).attempt.clock?.ms).toBe(2500);
    expect(start('practice', { extraTime: 1 }).attempt.clock).toBeUndefined();
  });

  it('can be chosen before the quiz begins', () => {
    const play = new Play();
    const chosen = Array.from({ length: 4 }, () => {
      play.send({ type: 'quiz/extra-time' });
      return play.screen.stage === 'choosing' ? play.screen.extraTime : undefined;
    });
    expect(chosen).toEqual([0.25, 0.5, 1, undefined]);
  });
});

describe('a mix of quizzes', () => {
  const mix = (more = {}) => new Play({ quiz: 'topic:queues', mode: 'practice', ...more });

  it('asks what all quizzes have on a topic, and records each answer where it belongs', () => {
    const play = mix();
    expect([...play.attempt.order].sort()).toEqual([
      'queues#multiple',
      'queues#numeric',
      'queues#single',
    ]);
    play.send({ type: 'quiz/next' });
    while (play.attempt.current !== 'queues#single') play.next();
    play.pick(1).answer();
    expect(play.recorded('answered')).toEqual([
      expect.objectContaining({ item: 'quiz:queues#single', points: 1 }),
    ]);
  });

  it('draws as many as are wished for, others for another seed', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => mix({ seed, count: 2 }).attempt.order);
    for (const order of orders) expect(new Set(order).size).toBe(2);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(2);
  });

  it('is no attempt at any quiz, and is resumed like one', () => {
    const play = mix({ count: 1 });
    expect(play.progress.places[0]?.place).toMatchObject({ quiz: 'topic:queues' });
    play.send({ type: 'quiz/finish' });
    expect(play.recorded('quiz-finished')).toEqual([]);
    expect(play.progress.places).toEqual([]);
  });

  it('is not there for a topic that nobody asks about', () => {
    expect(quizIn(new Play().context.catalogue, 'topic:gardening')).toBeUndefined();
  });
});

describe('simulated answers', () => {
  it('are measured as soon as the attempt has begun', () => {
    const play = new Play({ quiz: 'every-type', mode: 'practice' });
    expect(play.effects.filter(({ type }) => type === 'measure')).toEqual([
      { type: 'measure', questions: [expect.objectContaining({ id: 'simulated' })] },
    ]);
  });
});

describe('what is entered', () => {
  const placed = (play: Play) => play.recorded('placed');

  it('is kept every second while a clock runs', () => {
    const play = start('timed').pick(1).wait(5000);
    expect(placed(play).length).toBeGreaterThanOrEqual(5);
    expect(placed(play).at(-1)?.place).toMatchObject({
      elapsedMs: 5000,
      answers: { single: { response: { chosen: ['beta'] } } },
    });
  });

  it('is kept a second after the last key where no clock runs, and then no more', () => {
    const play = start('practice').pick(1);
    expect(quizTickMs(play.screen)).toBe(1000);
    play.send({ type: 'tick' }, 1000);
    expect(placed(play).at(-1)?.place).toMatchObject({
      answers: { single: { response: { chosen: ['beta'] } } },
    });
    expect(quizTickMs(play.screen)).toBeUndefined();
  });

  it('is not written at every key', () => {
    const play = start('practice').next().next();
    const before = placed(play).length;
    for (const digit of '1234567890') play.type(digit);
    expect(placed(play).length).toBe(before);
  });
});
