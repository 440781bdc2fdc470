import { describe, expect, it } from 'vitest';
import { quizTickMs } from '../../../src/session/quiz/quiz.ts';
import { resultsOf } from '../../../src/session/quiz/results.ts';
import { drawnOf, entryOf } from '../../../src/session/quiz/screen.ts';
import { Play, quiz, start } from './support.ts';

const graded = (play: Play, id: string) => entryOf(play.attempt, id).graded;
const n = (play: Play): number => drawnOf(play.attempt, quiz, 'numeric')!.values.n!;

describe('choosing how to take a quiz', () => {
  it('asks when nobody has said so, and begins as chosen', () => {
    const play = new Play();
    expect(play.screen).toMatchObject({ stage: 'choosing', start: 'practice' });
    play.send({ type: 'quiz/point-start', start: 'timed' });
    expect(play.screen).toMatchObject({ start: 'timed' });
    play.send({ type: 'quiz/begin', start: 'timed' });
    expect(play.attempt).toMatchObject({
      stage: 'asking',
      mode: 'timed',
      clock: { of: 'attempt', ms: 10_000 },
      current: 'single',
    });
  });

  it('begins at once in a mode that was asked for, with the time and number that were wished for', () => {
    const { attempt } = start('timed', { timeMs: 90_000, count: 2 });
    expect(attempt).toMatchObject({ stage: 'asking', clock: { ms: 90_000 } });
    expect(attempt.order).toHaveLength(2);
    expect(start('timed', { count: 2 }).attempt.clock?.ms).toBe(6667);
  });

  it('offers to go on where an attempt was left', () => {
    const first = start('practice').pick(1).answer();
    const play = new Play(
      {},
      { kind: 'quiz', stage: 'choosing', quiz: 'queues', seed: 9, start: 'resume' },
    );
    play.progress = first.progress;
    play.send({ type: 'quiz/begin', start: 'resume' });
    expect(graded(play, 'single')?.verdict).toBe('right');
    expect(play.attempt.seed).toBe(first.attempt.seed);
  });
});

describe('practice', () => {
  it('has no clock and wants no ticks', () => {
    const play = start('practice');
    expect(play.attempt.clock).toBeUndefined();
    expect(quizTickMs(play.screen)).toBeUndefined();
  });

  it('answers, records each answer at once, and ends in the results', () => {
    const play = start('practice').pick(1).answer();
    expect(graded(play, 'single')).toEqual({ ok: true, verdict: 'right', points: 1 });
    expect(play.recorded('answered')).toEqual([
      expect.objectContaining({
        item: 'quiz:queues#single',
        points: 1,
        hints: 0,
        revision: 1,
        response: { chosen: ['beta'] },
        at: play.now,
      }),
    ]);
    play.next().pick(0).answer().next();
    expect(play.recorded('answered')[1]).toMatchObject({
      item: 'quiz:queues#multiple',
      points: 0.5,
      revision: 3,
    });
    play
      .type(`${n(play) * 2} ms`)
      .answer()
      .next();
    expect(play.attempt.stage).toBe('results');
    expect(play.recorded('quiz-finished')).toEqual([
      expect.objectContaining({ quiz: 'queues', mode: 'practice', points: 2.5, questions: 3 }),
    ]);
    expect(play.progress.places).toEqual([]);
  });

  it('cannot change an answer', () => {
    const play = start('practice').pick(0).answer().pick(1).answer();
    expect(graded(play, 'single')?.verdict).toBe('wrong');
    expect(play.recorded('answered')).toHaveLength(1);
  });

  it('takes a quarter of the point for each hint', () => {
    const play = start('practice').hint().hint().hint().pick(1).answer();
    expect(graded(play, 'single')?.points).toBe(0.5);
    expect(play.recorded('answered')[0]).toMatchObject({ hints: 2 });
  });

  it('asks again for what is no answer, at no cost', () => {
    const play = start('practice').next().answer();
    expect(entryOf(play.attempt, 'multiple').note).toMatch(/choose/i);
    play.next().type('soon').answer();
    expect(entryOf(play.attempt, 'numeric').note).toMatch(/number/);
    expect(play.recorded('answered')).toEqual([]);
    play.send({ type: 'quiz/entry', action: { type: 'edit', edit: 'clear' } });
    expect(entryOf(play.attempt, 'numeric').note).toBeUndefined();
    play.type(`${n(play) * 2}`).answer();
    expect(graded(play, 'numeric')?.verdict).toBe('right');
  });

  it('skips, goes back, and comes back to what is open before the results', () => {
    const play = start('practice').next().next();
    expect(play.attempt.current).toBe('numeric');
    play.send({ type: 'quiz/previous' });
    expect(play.attempt.current).toBe('multiple');
    play.pick(0).pick(1).answer().next();
    expect(play.attempt.current).toBe('numeric');
    play.type('1').answer().next();
    expect(play.attempt.current).toBe('single');
    play.pick(1).answer().next();
    expect(play.attempt.stage).toBe('results');
  });

  it('can be ended early; what is open stays open and is not recorded', () => {
    const play = start('practice').pick(1).answer().send({ type: 'quiz/finish' });
    expect(resultsOf(play.attempt, quiz)).toMatchObject({ points: 1, questions: 3, answered: 1 });
    expect(play.recorded('answered')).toHaveLength(1);
  });

  it('counts the time between keys, but not the time spent on feedback', () => {
    const play = start('practice');
    play.send({ type: 'quiz/entry', action: { type: 'move', by: 1 } }, 20_000);
    play.send({ type: 'quiz/entry', action: { type: 'answer' } }, 10_000);
    play.send({ type: 'quiz/next' }, 60_000);
    play.send({ type: 'quiz/entry', action: { type: 'move', by: 1 } }, 5000);
    expect(play.attempt.elapsedMs).toBe(35_000);
    expect(play.recorded('answered')[0]).toMatchObject({ elapsedMs: 30_000 });
  });
});

describe('against the clock', () => {
  it('counts only while a question is open, and wants ticks only then', () => {
    const play = start('timed').wait(2000);
    expect(play.attempt.elapsedMs).toBe(2000);
    expect(quizTickMs(play.screen)).toBe(250);
    play.pick(1).answer();
    expect(quizTickMs(play.screen)).toBeUndefined();
    play.send({ type: 'quiz/next' }, 30_000);
    expect(play.attempt.elapsedMs).toBe(2000);
    expect(quizTickMs(play.screen)).toBe(250);
  });

  it('stands still while paused', () => {
    const play = start('timed').wait(1000).send({ type: 'quiz/toggle-pause' });
    expect(play.attempt.stage).toBe('paused');
    expect(quizTickMs(play.screen)).toBeUndefined();
    play.send({ type: 'quiz/toggle-pause' }, 60_000).wait(500);
    expect(play.attempt).toMatchObject({ stage: 'asking', elapsedMs: 1500 });
  });

  it('takes no answers while paused', () => {
    const play = start('timed').send({ type: 'quiz/toggle-pause' }).pick(1).answer();
    expect(entryOf(play.attempt, 'single').input).toBeUndefined();
    expect(play.recorded('answered')).toEqual([]);
  });

  it('does not run ahead when the terminal was suspended', () => {
    const play = start('timed').send({ type: 'tick' }, 3_600_000);
    expect(play.attempt).toMatchObject({ stage: 'asking', elapsedMs: 500 });
  });

  it('counts what stands chosen or typed when time ends, and nothing else', () => {
    const play = start('timed').next().pick(0).pick(1).next();
    play.type(`${n(play) * 2}ms`).wait(10_000);
    expect(play.attempt).toMatchObject({ stage: 'results', timeUp: true });
    expect(graded(play, 'multiple')?.verdict).toBe('right');
    expect(graded(play, 'numeric')?.verdict).toBe('right');
    expect(graded(play, 'single')).toBeUndefined();
    expect(play.recorded('answered').map(({ item }) => item)).toEqual([
      'quiz:queues#multiple',
      'quiz:queues#numeric',
    ]);
    expect(resultsOf(play.attempt, quiz)).toMatchObject({ points: 2, answered: 2, passed: true });
  });

  it('leaves open what stands typed and is no answer', () => {
    const play = start('timed').next().next().type('so').wait(10_000);
    expect(play.attempt.stage).toBe('results');
    expect(graded(play, 'numeric')).toBeUndefined();
    expect(play.recorded('answered')).toEqual([]);
  });

  it('never ends while feedback is read, but before another question opens', () => {
    const play = start('timed').wait(9900);
    play.now += 400;
    play.pick(1).answer();
    expect(graded(play, 'single')?.verdict).toBe('right');
    expect(play.attempt.stage).toBe('asking');
    play.next();
    expect(play.attempt).toMatchObject({ stage: 'results', timeUp: true });
  });
});

describe('results', () => {
  const finished = () => {
    const play = start('practice').pick(0).answer().next().pick(0).pick(1).answer().next();
    return play.type('7').answer().next();
  };

  it('says how it went by lesson, and every miss with what was answered and what is right', () => {
    const play = finished();
    const { points, share, passed, parts, misses } = resultsOf(play.attempt, quiz);
    expect({ points, share, passed }).toEqual({ points: 1, share: 1 / 3, passed: false });
    expect(parts).toEqual([
      { id: 'waiting', points: 0, questions: 2 },
      { points: 1, questions: 1 },
    ]);
    expect(misses.map(({ drawn }) => drawn.question.id)).toEqual(['single', 'numeric']);
    expect(misses[0]?.feedback.options.map(({ text, chosen }) => [text, chosen])).toEqual([
      ['alpha', true],
      ['beta', false],
    ]);
    expect(misses[1]?.feedback.parts[0]?.right).toBe(`${n(play) * 2} ms`);
  });

  it('opens the lesson behind the miss', () => {
    const play = finished().send({ type: 'quiz/read-lesson' });
    expect(play.opened).toEqual({ kind: 'lesson', lesson: 'waiting', heading: 'in-line' });
    play
      .send({ type: 'quiz/point-miss', miss: 'numeric', top: 3 })
      .send({ type: 'quiz/read-lesson' });
    expect(play.opened).toEqual({ kind: 'lesson', lesson: 'waiting' });
  });

  it('does not open the lesson before the question is answered', () => {
    const play = start('practice').send({ type: 'quiz/read-lesson' });
    expect(play.opened).toBeUndefined();
    play.pick(0).answer().send({ type: 'quiz/read-lesson' });
    expect(play.opened).toMatchObject({ lesson: 'waiting' });
  });

  it('drills the misses again with other numbers; a drill is no attempt at the quiz', () => {
    const play = finished();
    const before = play.attempt.seed;
    play.send({ type: 'quiz/drill' });
    expect(play.attempt).toMatchObject({
      stage: 'asking',
      mode: 'practice',
      order: ['single', 'numeric'],
    });
    expect(play.attempt.seed).not.toBe(before);
    play.pick(1).answer().next();
    play
      .type(String(n(play) * 2))
      .answer()
      .next();
    expect(play.attempt.stage).toBe('results');
    expect(play.recorded('quiz-finished')).toHaveLength(1);
    expect(play.progress.places).toEqual([]);
    expect(resultsOf(play.attempt, quiz).misses).toEqual([]);
  });
});
