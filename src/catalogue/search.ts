import Fuse, { type Expression } from 'fuse.js';
import { headingsOf } from '../lesson/headings.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Catalogue } from './catalogue.ts';

export type FoundKind = 'lesson' | 'heading' | 'term' | 'quiz' | 'incident';

/** Something that was found, and what opens when it is chosen. */
export interface Found {
  readonly kind: FoundKind;
  readonly title: string;
  /** One line that tells it from others of the same title. */
  readonly detail: string;
  readonly target:
    | { readonly kind: 'lesson'; readonly lesson: string; readonly heading?: string }
    | { readonly kind: 'quiz'; readonly quiz: string }
    | { readonly kind: 'incident'; readonly scenario: string };
}

interface Entry extends Found {
  /** Other words that lead here: ids, topics, other names of a term. */
  readonly also: readonly string[];
  /** What it is part of, or a sentence on it. */
  readonly about: string;
}

export interface SearchIndex {
  readonly fuse: Fuse<Entry>;
}

const keys = [
  { name: 'title', weight: 4 },
  { name: 'also', weight: 2 },
  { name: 'about', weight: 1 },
];

/** Made once for a catalogue: searching while somebody types must not build it again. */
const indexes = new WeakMap<Catalogue, SearchIndex>();

export function searchIndex(catalogue: Catalogue): SearchIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const fuse = new Fuse(entriesOf(catalogue), {
    keys,
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    minMatchCharLength: 1,
    threshold: 0.4,
    useExtendedSearch: true,
  });
  const index = { fuse };
  indexes.set(catalogue, index);
  return index;
}

/** What best fits all of the words. Misspelt ones are guessed at only when nothing has them as they stand. */
export function search(index: SearchIndex, words: string, limit = 20): Found[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const query: Expression = { $and: wanted.map(anywhere) };
  const ranked = index.fuse
    .search(query)
    .map(({ item, score = 1 }) => ({ item, rank: rankOf(item, wanted), score }))
    .sort((a, b) => a.rank - b.rank || a.score - b.score);
  return ranked
    .filter(({ rank }) => rank < guessed || ranked[0]!.rank === guessed)
    .slice(0, limit)
    .map(({ item: { kind, title, detail, target } }) => ({ kind, title, detail, target }));
}

/** Slips are forgiven in names; in sentences, where much is nearly alike, the word has to stand. */
const anywhere = (word: string): Expression => ({
  $or: [{ title: word }, { also: word }, { about: `'${word}` }],
});

/** Signs that mean something to the search itself are none of the words. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['"!^=$|]/g, '')
    .split(/[\s,;:]+/)
    .filter(Boolean);

/** The last of the ranks: only like the words. */
const guessed = 5;

/** 0 the title itself, 1 its beginning, 2 words in it, 3 words of its other names, 4 anywhere. */
function rankOf({ title, also, about }: Entry, wanted: readonly string[]): number {
  const text = wanted.join(' ');
  const names = [title, ...also].map((name) => name.toLowerCase());
  if (names.includes(text)) return 0;
  if (names[0]?.startsWith(text)) return 1;
  if (beginWords(names.slice(0, 1), wanted)) return 2;
  if (beginWords(names, wanted)) return 3;
  const everything = [...names, about.toLowerCase()].join(' ');
  return wanted.every((word) => everything.includes(word)) ? 4 : guessed;
}

function beginWords(names: readonly string[], wanted: readonly string[]): boolean {
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u));
  return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));
}

function entriesOf({ lessons, glossary, quizzes, scenarios }: Catalogue): Entry[] {
  return [
    ...[...lessons.values()].flatMap(lessonEntries),
    ...glossary.map(
      ({ term, definition, lesson, also }): Entry => ({
        kind: 'term',
        title: term,
        detail: definition,
        also,
        about: definition,
        target: { kind: 'lesson', lesson },
      }),
    ),
    ...[...quizzes.values()].map(
      ({ id, title, topics, questions }): Entry => ({
        kind: 'quiz',
        title,
        detail: `${questions.length} questions`,
        also: [id, ...topics],
        about: '',
        target: { kind: 'quiz', quiz: id },
      }),
    ),
    ...[...scenarios.values()].map(
      ({ id, title, summary, topics }): Entry => ({
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

function lessonEntries(lesson: Lesson): Entry[] {
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
      (heading): Entry => ({
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
