import type { Lesson } from '../lesson/lesson.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Question } from '../quiz/question.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A course: lessons in the order in which they are best read. */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Ids of lessons that exist. */
  readonly lessons: readonly string[];
}

export interface GlossaryTerm {
  readonly term: string;
  /** One sentence. */
  readonly definition: string;
  /** Id of the lesson that explains the term. */
  readonly lesson: string;
  /** Other names in use, older ones included. */
  readonly also: readonly string[];
}

/** All content that could be read, and what was wrong with the rest. Frozen. */
export interface Catalogue {
  /** In track order. */
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly tracks: readonly Track[];
  readonly glossary: readonly GlossaryTerm[];
  readonly quizzes: ReadonlyMap<string, Quiz>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly diagnostics: readonly Diagnostic[];
}

export const emptyCatalogue: Catalogue = Object.freeze({
  lessons: new Map(),
  tracks: [],
  glossary: [],
  quizzes: new Map(),
  scenarios: new Map(),
  diagnostics: [],
});

/** The lessons of a track in its order. */
export function lessonsOf(catalogue: Catalogue, track: Track): Lesson[] {
  return track.lessons.flatMap((id) => catalogue.lessons.get(id) ?? []);
}

/** Titles of the lessons that a scenario names and that exist. */
export const lessonTitles = (
  { lessons }: Pick<Scenario, 'lessons'>,
  catalogue: Pick<Catalogue, 'lessons'>,
): string[] => lessons.flatMap((id) => catalogue.lessons.get(id)?.title ?? []);

/** The lesson after this one in its track, or undefined at the end. */
export function nextLesson(catalogue: Catalogue, lesson: string): Lesson | undefined {
  return neighbour(catalogue, lesson, 1);
}

/** The lesson before this one in its track, or undefined at the beginning. */
export function previousLesson(catalogue: Catalogue, lesson: string): Lesson | undefined {
  return neighbour(catalogue, lesson, -1);
}

function neighbour(catalogue: Catalogue, lesson: string, step: 1 | -1): Lesson | undefined {
  const track = catalogue.tracks.find(({ lessons }) => lessons.includes(lesson));
  if (!track) return undefined;
  const id = track.lessons[track.lessons.indexOf(lesson) + step];
  return id === undefined ? undefined : catalogue.lessons.get(id);
}

/** The inline questions of a lesson, in reading order. */
export function questionsOf(lesson: Lesson): Question[] {
  return lesson.blocks.flatMap((block) => (block.kind === 'check' ? [block.question] : []));
}

/** The lessons that ask for this one to be read before. */
export function unlockedBy({ lessons }: Catalogue, lesson: string): Lesson[] {
  return [...lessons.values()].filter(({ requires }) => requires.includes(lesson));
}

/** The quizzes that drill what a lesson taught. */
export function quizzesOn(catalogue: Catalogue, lesson: string): Quiz[] {
  return [...catalogue.quizzes.values()].filter(({ lessons }) => lessons.includes(lesson));
}

/** The incidents that need what a lesson taught. */
export function scenariosOn(catalogue: Catalogue, lesson: string): Scenario[] {
  return [...catalogue.scenarios.values()].filter(({ lessons }) => lessons.includes(lesson));
}
