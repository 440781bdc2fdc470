import * as z from 'zod/mini';
import type { Problem, Read } from '../lib/diagnostic.ts';
import { repeated } from '../lib/repeated.ts';
import { check, duration, id, share } from '../lib/schema.ts';
import { readQuestion } from './question.ts';
import type { Question } from './types.ts';

export interface Quiz {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** Lessons that teach what it asks. */
  readonly lessons: readonly string[];
  /** For the whole quiz when it is played against the clock. */
  readonly timeMs?: number;
  /** Share of the points that passes. */
  readonly pass: number;
  readonly questions: readonly Question[];
  /** What an attempt draws its questions from; it asks all of them in their order when absent. */
  readonly parts?: readonly Part[];
}

/** A part of a quiz that has its own share of every attempt, and its own line in the results. */
export interface Part {
  /** Of the lesson or the track that the part is on. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  /** How many of them an attempt asks. */
  readonly ask: number;
}

/** How many questions an attempt at the whole quiz has. */
export const attemptSize = ({ parts, questions }: Pick<Quiz, 'parts' | 'questions'>): number =>
  parts
    ? parts.reduce((sum, part) => sum + Math.min(part.ask, part.questions.length), 0)
    : questions.length;

export const quizSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: z.string().check(z.trim(), z.minLength(1, 'there is no title here')),
  topics: z.optional(z.array(id)),
  lessons: z.optional(z.array(id)),
  time: z.optional(duration),
  pass: z.optional(share),
  questions: z.array(z.unknown()).check(z.minLength(1, 'a quiz needs a question')),
});

const usualPass = 0.7;

/** Reads a quiz file. One wrong question makes the quiz wrong; every problem of every question is told. */
export function readQuiz(document: unknown): Read<Quiz> {
  const checked = check(quizSchema, document);
  const raw = rawQuestions(document);
  const reads = raw.map((question) => readQuestion(question));
  const problems: Problem[] = [
    ...(checked.ok ? [] : checked.problems),
    ...reads.flatMap((read, index) => read.problems.map((problem) => within(index, problem))),
    ...duplicates(raw),
  ];
  const questions = reads.flatMap(({ value }) => value ?? []);
  const broken = problems.some(({ severity }) => severity !== 'warning');
  if (!checked.ok || broken) return { problems };
  const { title, topics, lessons, time, pass } = checked.value;
  const value: Quiz = {
    id: checked.value.id,
    title,
    topics: topics ?? [],
    lessons: lessons ?? [],
    ...(time === undefined ? {} : { timeMs: time }),
    pass: pass ?? usualPass,
    questions,
  };
  return { value, problems };
}

function rawQuestions(document: unknown): readonly unknown[] {
  const questions = (document as { questions?: unknown } | null | undefined)?.questions;
  return Array.isArray(questions) ? questions : [];
}

const within = (index: number, problem: Problem): Problem => ({
  ...problem,
  path: ['questions', index, ...problem.path],
});

function duplicates(questions: readonly unknown[]): Problem[] {
  const ids = questions.map((question, index) => ({
    id: (question as { id?: unknown } | null)?.id,
    index,
  }));
  return repeated(ids, ({ id }) => (typeof id === 'string' ? id : undefined)).map(
    ({ thing: { id, index } }) => ({
      code: 'duplicate-id',
      path: ['questions', index, 'id'],
      message: `there is another question "${id}" in this quiz`,
      hint: 'Answers are kept by id: give each question its own.',
    }),
  );
}
