import type { Quiz } from './quiz.ts';
import type { Question } from './types.ts';

/**
 * A quiz of all questions on one topic, from whatever quizzes they are in. Its id is `topic:<topic>`,
 * and its questions are called `<quiz>#<question>`: nobody's kebab-case ids look like these.
 */
export const mixId = (topic: string): string => `topic:${topic}`;

/** The topic of a mix's id; undefined for the id of a quiz. */
export const topicOfMix = (id: string): string | undefined =>
  id.startsWith('topic:') ? id.slice('topic:'.length) : undefined;

/** The quiz that a question comes from, and its id there. */
export function originOf(
  quiz: string,
  question: string,
): { readonly quiz: string; readonly question: string } {
  const at = question.indexOf('#');
  return topicOfMix(quiz) === undefined || at === -1
    ? { quiz, question }
    : { quiz: question.slice(0, at), question: question.slice(at + 1) };
}

/** Share of the points that passes a mix. */
const passOfMix = 0.7;

/** Undefined when no quiz is on the topic. */
export function mixOf(topic: string, quizzes: Iterable<Quiz>): Quiz | undefined {
  const sources = [...quizzes].filter(({ topics }) => topics.includes(topic));
  if (sources.length === 0) return undefined;
  const timed = sources.every(({ timeMs }) => timeMs !== undefined);
  return {
    id: mixId(topic),
    title: `Mixed: ${topic.replaceAll('-', ' ')}`,
    topics: [topic],
    lessons: [...new Set(sources.flatMap(({ lessons }) => lessons))],
    ...(timed ? { timeMs: sources.reduce((sum, { timeMs = 0 }) => sum + timeMs, 0) } : {}),
    pass: passOfMix,
    questions: sources.flatMap(({ id, questions }) =>
      questions.map((question): Question => ({ ...question, id: `${id}#${question.id}` })),
    ),
  };
}
