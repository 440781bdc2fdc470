import type { Lesson } from '../lesson/lesson.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Catalogue, lessonsOf } from './catalogue.ts';

/** What there is, without what is in it: enough for a list, and read in a moment. */
export interface Outline {
  /** By track; lessons that no track lists come last. */
  readonly lessons: readonly LessonOutline[];
  readonly quizzes: readonly QuizOutline[];
  readonly scenarios: readonly ScenarioOutline[];
}

export interface LessonOutline extends Pick<Lesson, 'id' | 'title' | 'summary' | 'minutes'> {
  /** The title of its track. */
  readonly track: string;
}

export interface QuizOutline extends Pick<Quiz, 'id' | 'title' | 'topics'> {
  readonly timeMs: number | null;
  /** How many. */
  readonly questions: number;
}

export type ScenarioOutline = Pick<Scenario, 'id' | 'title' | 'summary' | 'minutes' | 'difficulty'>;

export function outlineOf(catalogue: Catalogue): Outline {
  const { tracks, lessons, quizzes, scenarios } = catalogue;
  const listed = tracks.flatMap((track) => lessonsOf(catalogue, track));
  const titles = new Map(tracks.map(({ id, title }) => [id, title]));
  return {
    lessons: [...new Set([...listed, ...lessons.values()])].map(
      ({ id, title, summary, minutes, track }) => ({
        id,
        title,
        summary,
        minutes,
        track: titles.get(track) ?? track,
      }),
    ),
    quizzes: [...quizzes.values()].map(({ id, title, topics, timeMs, questions }) => ({
      id,
      title,
      topics,
      timeMs: timeMs ?? null,
      questions: questions.length,
    })),
    scenarios: [...scenarios.values()].map(({ id, title, summary, minutes, difficulty }) => ({
      id,
      title,
      summary,
      minutes,
      difficulty,
    })),
  };
}
