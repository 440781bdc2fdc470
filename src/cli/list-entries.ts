import type { LessonOutline, Outline, QuizOutline, ScenarioOutline } from '../catalogue/outline.ts';
import { packOf } from '../catalogue/packs.ts';
import { own } from '../lib/own.ts';
import type { IncidentRecord, Progress, QuizRecord } from '../progress/progress.ts';

/** One line of the catalogue with what the learner has made of it; also what `--json` prints. */
export interface ListEntry {
  readonly kind: 'lesson' | 'quiz' | 'scenario';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number | null;
  /** The track of a lesson. */
  readonly track?: string;
  readonly questions?: number;
  readonly difficulty?: number;
  /** The pack that it comes from; absent for what came with the program. */
  readonly pack?: string;
  readonly progress: LessonState | QuizState | ScenarioState;
}

interface LessonState {
  readonly state: 'new' | 'begun' | 'read';
}

interface QuizState {
  readonly taken: number;
  /** The best share of the points, 0 to 1. */
  readonly best: number | null;
}

interface ScenarioState {
  readonly played: number;
  readonly won: number;
  readonly stars: number;
}

/** What of the learner's progress tells in lists. */
export type Made = Pick<Progress, 'lessons' | 'quizzes' | 'incidents'>;

export const lists = ['lessons', 'quizzes', 'scenarios'] as const;
export type ListName = (typeof lists)[number];

export function listEntries(outline: Outline, progress: Made, list: ListName): ListEntry[] {
  switch (list) {
    case 'lessons':
      return outline.lessons.map((lesson) => withPack(lessonEntry(lesson, progress)));
    case 'quizzes':
      return outline.quizzes.map((quiz) =>
        withPack(quizEntry(quiz, own(progress.quizzes, quiz.id) ?? [])),
      );
    case 'scenarios':
      return outline.scenarios.map((scenario) =>
        withPack(scenarioEntry(scenario, own(progress.incidents, scenario.id) ?? [])),
      );
  }
}

function withPack(entry: ListEntry): ListEntry {
  const pack = packOf(entry.id);
  return pack === undefined ? entry : { ...entry, pack };
}

function lessonEntry(lesson: LessonOutline, progress: Made): ListEntry {
  const { id, title, summary, minutes, track } = lesson;
  const record = own(progress.lessons, id);
  const state = record === undefined ? 'new' : record.finishedAt === undefined ? 'begun' : 'read';
  return { kind: 'lesson', id, title, summary, minutes, track, progress: { state } };
}

function quizEntry(
  { id, title, timeMs, questions, topics }: QuizOutline,
  taken: readonly QuizRecord[],
): ListEntry {
  const shares = taken.map((attempt) => attempt.points / Math.max(1, attempt.questions));
  return {
    kind: 'quiz',
    id,
    title,
    summary: topics.join(', '),
    minutes: timeMs === null ? null : timeMs / 60_000,
    questions,
    progress: { taken: taken.length, best: shares.length === 0 ? null : Math.max(...shares) },
  };
}

function scenarioEntry(
  { id, title, summary, minutes, difficulty }: ScenarioOutline,
  played: readonly IncidentRecord[],
): ListEntry {
  const won = played.filter(({ outcome }) => outcome === 'won');
  return {
    kind: 'scenario',
    id,
    title,
    summary,
    minutes,
    difficulty,
    progress: {
      played: played.length,
      won: won.length,
      stars: Math.max(0, ...won.map(({ stars }) => stars)),
    },
  };
}
