import { describe, expect, it } from 'vitest';
import { mixId, mixOf, originOf, type Topic, topicOfMix } from '../../src/quiz/mix.ts';
import { readQuiz } from '../../src/quiz/quiz.ts';

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

const topic = (id: string): Topic => ({
  id,
  title: id,
  has: (_, { topics }) => topics.includes(id),
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
    expect(mix).toMatchObject({ id: mixId('waiting'), title: 'Mixed: waiting', timeMs: 600_000 });
  });

  it('has no time of its own where a quiz has none', () => {
    expect(mixOf(topic('load'), quizzes)?.timeMs).toBeUndefined();
    expect(mixOf(topic('gardening'), quizzes)).toBeUndefined();
  });

  it('is told from a quiz by its id, and so are its questions', () => {
    expect(topicOfMix(mixId('waiting'))).toBe('waiting');
    expect(topicOfMix('waiting')).toBeUndefined();
    expect(originOf(mixId('waiting'), 'caches#b')).toEqual({ quiz: 'caches', question: 'b' });
    expect(originOf('caches', 'b')).toEqual({ quiz: 'caches', question: 'b' });
    // Other quizzes may call their questions what they like.
    expect(originOf('.review', 'quiz:caches#b')).toEqual({
      quiz: '.review',
      question: 'quiz:caches#b',
    });
  });
});
