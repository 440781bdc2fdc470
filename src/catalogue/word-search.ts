import { type Entry, folded, type Searchable, type WordIndex } from './word-index.ts';

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
