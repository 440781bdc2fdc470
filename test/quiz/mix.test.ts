import { describe, expect, it } from 'vitest';
import { examId, type Mix, mixNamed, mixOf, originOf, topicId } from '../../src/quiz/mix.ts';
import { attemptSize, readQuiz } from '../../src/quiz/quiz.ts';

function quiz(id: string, topics: string[], time?: string) {
  const questions = ['a', 'b'].map((name) => ({
    id: name,
    type: 'order',
    ask: 'Order?',
    items: ['x', 'y'],
  }));
  const { value } = readQuiz({
    schema: 1,
    id,
    title: id,
    topics,
    questions,
    ...(time ? { time } : {}),
  });
  return value!;
}

const quizzes = [
  quiz('queues', ['waiting', 'load'], '4m'),
  quiz('caches', ['latency', 'waiting'], '6m'),
  quiz('locks', ['load']),
];

const topic = (id: string): Mix => ({
  id: topicId(id),
  title: `Mixed: ${id}`,
  topics: [id],
  pass: 0.7,
  parts: [{ id, title: id, ask: 99, has: (_, { topics }) => topics.includes(id) }],
});

describe('a mix', () => {
  it('has the questions of every quiz on the topic, each under the name of its quiz', () => {
    const mix = mixOf(topic('waiting'), quizzes)!;
    expect(mix.questions.map(({ id }) => id)).toEqual([
      'queues#a',
      'queues#b',
      'caches#a',
      'caches#b',
    ]);
    expect(mix).toMatchObject({ id: 'topic:waiting', title: 'Mixed: waiting', timeMs: 600_000 });
  });

  it('has no time of its own where a quiz has none', () => {
    expect(mixOf(topic('load'), quizzes)?.timeMs).toBeUndefined();
    expect(mixOf(topic('gardening'), quizzes)).toBeUndefined();
  });

  it('puts a question into the first part that takes it, and leaves empty parts out', () => {
    const part = (id: string, ask: number, quiz: string) => ({
      id,
      title: id,
      ask,
      has: (_: unknown, of: { readonly id: string }) => of.id === quiz,
    });
    const parts = [part('one', 1, 'caches'), part('two', 5, 'queues'), part('again', 1, 'queues')];
    const exam = mixOf({ id: examId('all'), title: 'All', pass: 0.7, parts }, quizzes)!;
    expect(exam.parts).toEqual([
      { id: 'one', title: 'one', ask: 1, questions: ['caches#a', 'caches#b'] },
      { id: 'two', title: 'two', ask: 5, questions: ['queues#a', 'queues#b'] },
    ]);
    expect(attemptSize(exam)).toBe(3);
    expect(exam.questions).toHaveLength(4);
  });

  it('is told from a quiz by its id, and so are its questions', () => {
    expect(mixNamed(topicId('waiting'))).toEqual({ kind: 'topic', of: 'waiting' });
    expect(mixNamed('waiting')).toBeUndefined();
    expect(originOf(topicId('waiting'), 'caches#b')).toEqual({ quiz: 'caches', question: 'b' });
    expect(originOf('caches', 'b')).toEqual({ quiz: 'caches', question: 'b' });
    // Other quizzes may call their questions what they like.
    expect(originOf('.review', 'quiz:caches#b')).toEqual({
      quiz: '.review',
      question: 'quiz:caches#b',
    });
  });
});
