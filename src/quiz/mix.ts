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

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly has: (question: Question, quiz: Quiz) => boolean;
}

/** Undefined when nobody asks about the topic. */
export function mixOf({ id: topic, title, has }: Topic, quizzes: Iterable<Quiz>): Quiz | undefined {
  const sources = [...quizzes].flatMap((quiz) => {
    const questions = quiz.questions.filter((question) => has(question, quiz));
    return questions.length === 0 ? [] : [{ quiz, questions }];
  });
  if (sources.length === 0) return undefined;
  const times = sources.flatMap(({ quiz: { timeMs, questions: all }, questions }) =>
    timeMs === undefined ? [] : (timeMs / all.length) * questions.length,
  );
  const timed = times.length === sources.length;
  return {
    id: mixId(topic),
    title: `Mixed: ${title}`,
    topics: [topic],
    lessons: [...new Set(sources.flatMap(({ quiz }) => quiz.lessons))],
    ...(timed ? { timeMs: Math.round(times.reduce((sum, ms) => sum + ms, 0)) } : {}),
    pass: passOfMix,
    questions: sources.flatMap(({ quiz, questions }) =>
      questions.map((question): Question => ({ ...question, id: `${quiz.id}#${question.id}` })),
    ),
  };
}
