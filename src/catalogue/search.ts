import { headingsOf } from '../lesson/headings.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { topicId } from '../quiz/mix.ts';
import type { Catalogue } from './catalogue.ts';
import { type Searchable, type WordIndex, wordIndex } from './word-index.ts';

/** Something of the content that was found, and what opens when it is chosen. */
export interface Found extends Searchable {
  readonly kind: 'lesson' | 'heading' | 'term' | 'quiz' | 'topic' | 'incident';
  /** One line that tells it from others of the same title. */
  readonly detail: string;
  readonly target:
    | { readonly kind: 'lesson'; readonly lesson: string; readonly heading?: string }
    /** A quiz, or `topic:<topic>`. */
    | { readonly kind: 'quiz'; readonly quiz: string }
    | { readonly kind: 'incident'; readonly scenario: string };
}

/** Made once for a catalogue: searching while somebody types must not build it again. */
const indexes = new WeakMap<Catalogue, WordIndex<Found>>();

export function contentIndex(catalogue: Catalogue): WordIndex<Found> {
  const known = indexes.get(catalogue) ?? wordIndex(foundIn(catalogue));
  indexes.set(catalogue, known);
  return known;
}

function foundIn(catalogue: Catalogue): Found[] {
  const { lessons, glossary, quizzes, scenarios } = catalogue;
  return [
    ...[...lessons.values()].flatMap(lessonFound),
    ...glossary.map(
      ({ term, definition, lesson, also }): Found => ({
        kind: 'term',
        title: term,
        detail: definition,
        also,
        about: definition,
        target: { kind: 'lesson', lesson },
      }),
    ),
    ...[...quizzes.values()].map(
      ({ id, title, topics, questions }): Found => ({
        kind: 'quiz',
        title,
        detail: `${questions.length} questions`,
        also: [id, ...topics],
        about: '',
        target: { kind: 'quiz', quiz: id },
      }),
    ),
    ...topicsFound(catalogue),
    ...[...scenarios.values()].map(
      ({ id, title, summary, topics }): Found => ({
        kind: 'incident',
        title,
        detail: summary,
        also: [id, ...topics],
        about: summary,
        target: { kind: 'incident', scenario: id },
      }),
    ),
  ];
}

/** What quizzes are on: questions from all of those that are. */
function topicsFound({ quizzes }: Catalogue): Found[] {
  const topics = new Map<string, string[]>();
  for (const { title, topics: of } of quizzes.values()) {
    for (const topic of of) topics.set(topic, [...(topics.get(topic) ?? []), title]);
  }
  return [...topics].map(([topic, titles]) => ({
    kind: 'topic',
    title: topic.replaceAll('-', ' '),
    detail: `Questions from ${titles.join(', ')}`,
    also: [topic, 'questions on'],
    about: '',
    target: { kind: 'quiz', quiz: topicId(topic) },
  }));
}

function lessonFound(lesson: Lesson): Found[] {
  const { id, title, summary } = lesson;
  return [
    {
      kind: 'lesson',
      title,
      detail: summary,
      also: [id],
      about: summary,
      target: { kind: 'lesson', lesson: id },
    },
    ...headingsOf(lesson).map(
      (heading): Found => ({
        kind: 'heading',
        title: heading.title,
        detail: `in ${title}`,
        also: [],
        about: title,
        target: { kind: 'lesson', lesson: id, heading: heading.slug },
      }),
    ),
  ];
}
