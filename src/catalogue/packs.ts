import type { Lesson } from '../lesson/lesson.ts';
import type { Question } from '../quiz/question.ts';
import type { Catalogue } from './catalogue.ts';

/** The pack that an id comes from: `acme/retry-storm` → `acme`; undefined for one of our own. */
export function packOf(id: string): string | undefined {
  const at = id.indexOf('/');
  return at === -1 ? undefined : id.slice(0, at);
}

/**
 * The content of a pack with the pack's name before each of its ids. What it says of lessons means
 * its own first, and ours otherwise.
 */
export function namespaced(catalogue: Catalogue, pack: string): Catalogue {
  const named = (id: string): string => `${pack}/${id}`;
  const mention = (reference: string): string => {
    const [lesson = ''] = reference.split('#');
    return catalogue.lessons.has(lesson) ? named(reference) : reference;
  };
  const ofQuestion = <Q extends Question>(question: Q): Q =>
    question.lesson === undefined ? question : { ...question, lesson: mention(question.lesson) };
  const ofLesson = (lesson: Lesson): Lesson => ({
    ...lesson,
    id: named(lesson.id),
    track: named(lesson.track),
    requires: lesson.requires.map(mention),
    blocks: lesson.blocks.map((block) =>
      block.kind === 'check' ? { ...block, question: ofQuestion(block.question) } : block,
    ),
  });
  const renamed = <T extends { readonly id: string }>(
    things: ReadonlyMap<string, T>,
    rename: (thing: T) => T,
  ): Map<string, T> => new Map([...things].map(([id, thing]) => [named(id), rename(thing)]));
  return {
    lessons: renamed(catalogue.lessons, ofLesson),
    tracks: catalogue.tracks.map((track) => ({
      ...track,
      id: named(track.id),
      lessons: track.lessons.map(named),
    })),
    glossary: catalogue.glossary.map((term) => ({ ...term, lesson: mention(term.lesson) })),
    quizzes: renamed(catalogue.quizzes, (quiz) => ({
      ...quiz,
      id: named(quiz.id),
      lessons: quiz.lessons.map(mention),
      questions: quiz.questions.map(ofQuestion),
    })),
    scenarios: renamed(catalogue.scenarios, (scenario) => ({
      ...scenario,
      id: named(scenario.id),
      lessons: scenario.lessons.map(mention),
    })),
    diagnostics: catalogue.diagnostics,
  };
}

/** Two catalogues as one, the first one's first. Of a term that both explain, the first one's counts. */
export function merged(one: Catalogue, other: Catalogue): Catalogue {
  const terms = new Set(one.glossary.map(({ term }) => term.toLowerCase()));
  return Object.freeze({
    lessons: new Map([...one.lessons, ...other.lessons]),
    tracks: [...one.tracks, ...other.tracks],
    glossary: [
      ...one.glossary,
      ...other.glossary.filter(({ term }) => !terms.has(term.toLowerCase())),
    ],
    quizzes: new Map([...one.quizzes, ...other.quizzes]),
    scenarios: new Map([...one.scenarios, ...other.scenarios]),
    diagnostics: [...one.diagnostics, ...other.diagnostics],
  });
}
