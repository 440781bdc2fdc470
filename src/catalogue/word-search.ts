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

interface Entry<T> {
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

interface Options<T> {
  readonly limit?: number;
  /** How many ranks something moves up because of where its reader stands; down when negative. */
  readonly lift?: (thing: T) => number;
}

/**
 * What best fits all of the words. Small words count only where they stand in a name, misspelt ones
 * are guessed at only when nothing has them as they stand, and some of the words are better than
 * nothing.
 */
export function searchWords<T extends Searchable>(
  indexes: readonly WordIndex<T>[],
  words: string,
  { limit = 20, lift = () => 0 }: Options<T> = {},
): T[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return [];
  const large = wanted.filter((word) => !smallWords.has(word));
  const telling = large.length > 0 ? large : wanted;
  const ways = [
    () => asTheyStand(indexes, wanted, telling),
    () => guessed(indexes, telling),
    () => (telling.length > 1 ? partly(indexes, telling) : []),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length === 0) continue;
    return found
      .map((match) => ({ ...match, rank: match.rank - lift(match.entry.thing) }))
      .sort((a, b) => a.rank - b.rank || a.entry.title.length - b.entry.title.length)
      .slice(0, limit)
      .map(({ entry }) => entry.thing);
  }
  return [];
}

interface Match<T> {
  readonly entry: Entry<T>;
  readonly rank: number;
}

function asTheyStand<T extends Searchable>(
  indexes: readonly WordIndex<T>[],
  wanted: readonly string[],
  telling: readonly string[],
): Match<T>[] {
  return indexes.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const rank = rankOf(entry, telling);
      if (rank === undefined) return [];
      const whole = telling === wanted ? rank : (rankOf(entry, wanted) ?? rank);
      return [{ entry, rank: Math.min(rank, whole) }];
    }),
  );
}

/**
 * 0 the title itself, or another name; 1 its beginning; 2 words in it; 3 words of its other names;
 * 4 words of what is said about it; 5 anywhere, also within words.
 */
function rankOf<T>(entry: Entry<T>, wanted: readonly string[]): number | undefined {
  const { title, names, titleWords, nameWords, words, text } = entry;
  if (!wanted.every((word) => text.includes(word))) return undefined;
  const whole = wanted.join(' ');
  if (names.includes(whole)) return 0;
  if (title.startsWith(whole)) return 1;
  if (begin(titleWords, wanted)) return 2;
  if (begin(nameWords, wanted)) return 3;
  return begin(words, wanted) ? 4 : lastRank;
}

const begin = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word) => words.some((candidate) => candidate.startsWith(word)));

/** Each word as it stands in a name, or as one of its guesses, of which the first is the best. */
function guessed<T extends Searchable>(
  indexes: readonly WordIndex<T>[],
  wanted: readonly string[],
): Match<T>[] {
  return indexes.flatMap((index) => {
    const choices = wanted.map((word) => [word, ...guessesAt(word, index)]);
    return index.entries.flatMap((entry) => {
      let rank = 0;
      for (const choice of choices) {
        const at = choice.findIndex((word, place) =>
          place === 0
            ? entry.nameWords.some((name) => name.startsWith(word))
            : entry.nameWords.includes(word),
        );
        if (at === -1) return [];
        // What is named so comes before what has the word as another name.
        rank += at + (entry.titleWords.includes(choice[at]!) ? 0 : 0.5);
      }
      return [{ entry, rank }];
    });
  });
}

const mostGuesses = 8;
const keptGuesses = 500;

function guessesAt<T extends Searchable>(
  word: string,
  { guesses, spelling }: WordIndex<T>,
): readonly string[] {
  const before = guesses.get(word);
  if (before) return before;
  const found = spelling()
    .search(word.slice(0, longestWord))
    .map(({ item, score = 1 }) => ({
      item,
      off: score,
      longer: Math.abs(item.length - word.length),
    }))
    .sort((a, b) => a.off - b.off || a.longer - b.longer)
    .slice(0, mostGuesses)
    .map(({ item }) => item);
  if (guesses.size >= keptGuesses) guesses.clear();
  guesses.set(word, found);
  return found;
}

/** More letters than any slip is looked for in. */
const longestWord = 24;

/** What has at least half of the words: those with most of them first. */
function partly<T extends Searchable>(
  indexes: readonly WordIndex<T>[],
  wanted: readonly string[],
): Match<T>[] {
  return indexes.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const there = wanted.filter((word) => entry.text.includes(word));
      const missing = wanted.length - there.length;
      const rank = missing > there.length ? undefined : rankOf(entry, there);
      return rank === undefined ? [] : [{ entry, rank: rank + missing * (lastRank + 1) }];
    }),
  );
}

const lastRank = 5;

/** Signs are no part of words, capitals and accents make no difference. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/** Words, and of plurals the word for one as well: who types `retry` means retries, too. */
const wordsIn = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => (/[^aeiou]ies$/.test(word) ? [word, `${word.slice(0, -3)}y`] : [word]));

const wordsOf = (text: string): string[] =>
  folded(text)
    .replace(/['"!^=$|]/g, '')
    .split(/[\s,;:?]+/)
    .filter(Boolean);

const smallWords: ReadonlySet<string> = new Set(
  'a an and are as at by do does for from how i in is it of on or the to what when why with'.split(
    ' ',
  ),
);
