import Fuse from 'fuse.js';

/** Something that has a name and can be looked for. */
export interface Searchable {
  readonly title: string;
  /** Other words that lead here: ids, topics, other names of a term. */
  readonly also: readonly string[];
  /** What it is part of, or a sentence on it. */
  readonly about: string;
}

export interface WordIndex<T extends Searchable> {
  readonly entries: readonly Entry<T>[];
  /** Every word of every name, to guess at misspelt ones. Made when first wanted. */
  readonly spelling: () => Fuse<string>;
  /** What was guessed before: with each key only the last word is another. */
  readonly guesses: Map<string, readonly string[]>;
}

export interface Entry<T> {
  readonly thing: T;
  readonly title: string;
  /** The title, then its other names. */
  readonly names: readonly string[];
  readonly titleWords: readonly string[];
  readonly nameWords: readonly string[];
  readonly words: readonly string[];
  /** All of it. */
  readonly text: string;
}

/** All words of things, taken apart once: searching while somebody types must not do it again. */
export function wordIndex<T extends Searchable>(things: readonly T[]): WordIndex<T> {
  const entries = things.map(entryOf);
  let spelling: Fuse<string> | undefined;
  return {
    entries,
    spelling: () => {
      spelling ??= new Fuse([...new Set(entries.flatMap(({ nameWords }) => nameWords))], {
        threshold: 0.4,
        // A slip is looked for where words begin, not in the middle of longer ones.
        distance: 10,
        includeScore: true,
        ignoreFieldNorm: true,
      });
      return spelling;
    },
    guesses: new Map(),
  };
}

function entryOf<T extends Searchable>(thing: T): Entry<T> {
  const names = [thing.title, ...thing.also].map(folded);
  const about = folded(thing.about);
  const nameWords = names.flatMap(wordsIn);
  return {
    thing,
    title: names[0]!,
    names,
    titleWords: wordsIn(names[0]!),
    nameWords,
    words: [...nameWords, ...wordsIn(about)],
    text: [...names, about, ...nameWords].join(' '),
  };
}

/** Signs are no part of words, capitals and accents make no difference. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/** Words, and of plurals the word for one as well: who types `retry` means retries, too. */
const wordsIn = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => (/[^aeiou]ies$/.test(word) ? [word, `${word.slice(0, -3)}y`] : [word]));
