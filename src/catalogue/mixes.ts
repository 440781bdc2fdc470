import { mixId, mixOf, type Topic, topicOfMix } from '../quiz/mix.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Catalogue } from './catalogue.ts';

const mixes = new WeakMap<Catalogue, Map<string, Quiz | undefined>>();

/** A quiz by its id, or the mix of all questions on a topic; undefined when there is neither. */
export function quizIn(catalogue: Catalogue, id: string): Quiz | undefined {
  const topic = topicOfMix(id);
  if (topic === undefined) return catalogue.quizzes.get(id);
  const known = mixes.get(catalogue) ?? new Map<string, Quiz | undefined>();
  mixes.set(catalogue, known);
  if (!known.has(id)) known.set(id, mixOf(topicIn(catalogue, topic), catalogue.quizzes.values()));
  return known.get(id);
}

/** What a mix can be of: what quizzes are on, the tracks, and the lessons that questions lead to. */
export function topicsOf(catalogue: Catalogue): string[] {
  const { quizzes, tracks, lessons } = catalogue;
  const named = [...quizzes.values()].flatMap(({ topics }) => topics);
  const all = new Set([...named, ...tracks.map(({ id }) => id), ...lessons.keys()]);
  return [...all].filter((topic) => quizIn(catalogue, mixId(topic))).sort();
}

/** Mixes that bring together what several quizzes ask: one for each such track. */
export function trackMixes(catalogue: Catalogue): Quiz[] {
  return catalogue.tracks.flatMap(({ id }) => {
    const mix = quizIn(catalogue, mixId(id));
    const sources = new Set(mix?.questions.map((question) => question.id.split('#')[0]));
    return mix && sources.size > 1 ? [mix] : [];
  });
}

/**
 * A topic by the name that quizzes give it, or by a track or a lesson. Questions that lead to no
 * lesson belong where their quiz does.
 */
function topicIn({ tracks, lessons }: Catalogue, id: string): Topic {
  const track = tracks.find((candidate) => candidate.id === id);
  const title = track?.title ?? lessons.get(id)?.title ?? id.replaceAll('-', ' ');
  return {
    id,
    title,
    has: (question, quiz) => {
      const lesson = question.lesson?.split('#')[0];
      if (quiz.topics.includes(id) || lesson === id) return true;
      const about = lesson === undefined ? quiz.lessons : [lesson];
      return about.length > 0 && about.every((known) => track?.lessons.includes(known) === true);
    },
  };
}
