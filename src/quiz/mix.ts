import type { Part, Quiz } from './quiz.ts';
import type { Question } from './types.ts';

/**
 * A quiz made of questions from other quizzes. Its id is `<kind>:<of what>`, and its questions are
 * called `<quiz>#<question>`: nobody's kebab-case ids look like these.
 */
export type MixKind =
  /** All questions on one topic. */
  | 'topic'
  /** Some questions on every lesson of a track, to close it with. */
  | 'exam'
  /** Some questions on every track, to find out what may be skipped. */
  | 'placement';

export const topicId = (topic: string): string => `topic:${topic}`;
export const examId = (track: string): string => `exam:${track}`;
export const placementId = 'placement:tracks';

/** What a mix's id says; undefined for the id of a quiz. */
export function mixNamed(id: string): { readonly kind: MixKind; readonly of: string } | undefined {
  const [, kind, of] = /^(topic|exam|placement):(.+)$/.exec(id) ?? [];
  return kind === undefined || of === undefined ? undefined : { kind: kind as MixKind, of };
}

/** Exams and the placement are taken in one way only. */
export function isExamOnly(id: string): boolean {
  const mix = mixNamed(id);
  return mix !== undefined && mix.kind !== 'topic';
}

/** The quiz that a question comes from, and its id there. */
export function originOf(
  quiz: string,
  question: string,
): { readonly quiz: string; readonly question: string } {
  const at = question.indexOf('#');
  return mixNamed(quiz) === undefined || at === -1
    ? { quiz, question }
    : { quiz: question.slice(0, at), question: question.slice(at + 1) };
}

/** Share of the points that passes a mix. */
export const passOfMix = 0.7;

/** What a mix is to be made of. */
export interface Mix {
  readonly id: string;
  readonly title: string;
  readonly topics?: readonly string[];
  /** 0 for a mix that is not to be passed. */
  readonly pass: number;
  readonly parts: readonly PartSpec[];
}

interface PartSpec extends Omit<Part, 'questions'> {
  readonly has: (question: Question, quiz: Quiz) => boolean;
}

/** Undefined when there is no question for any of its parts. A question stands in the first part that takes it. */
export function mixOf(mix: Mix, quizzes: Iterable<Quiz>): Quiz | undefined {
  const known = [...quizzes];
  const found = known.flatMap((quiz) =>
    quiz.questions.flatMap((question) => {
      const part = mix.parts.find(({ has }) => has(question, quiz));
      return part ? [{ part, quiz, question: within(quiz, question) }] : [];
    }),
  );
  if (found.length === 0) return undefined;
  const { id, title, topics = [], pass } = mix;
  const timeMs = timeFor(found.map(({ quiz }) => quiz));
  const parts = mix.parts.flatMap(({ has: _, ...part }): Part[] => {
    const questions = found.flatMap((one) => (one.part.id === part.id ? [one.question.id] : []));
    return questions.length === 0 ? [] : [{ ...part, questions }];
  });
  return {
    id,
    title,
    topics,
    lessons: [...new Set(found.flatMap(({ quiz }) => quiz.lessons))],
    ...(timeMs === undefined ? {} : { timeMs }),
    pass,
    questions: found.map(({ question }) => question),
    parts,
  };
}

const within = (quiz: Quiz, question: Question): Question => ({
  ...question,
  id: `${quiz.id}#${question.id}`,
});

/** Each question takes its part of its own quiz's time; undefined when one of the quizzes has none. */
function timeFor(sources: readonly Quiz[]): number | undefined {
  const times = sources.flatMap(({ timeMs, questions }) =>
    timeMs === undefined ? [] : [timeMs / questions.length],
  );
  return times.length < sources.length
    ? undefined
    : Math.round(times.reduce((sum, ms) => sum + ms, 0));
}
