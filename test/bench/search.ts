// What a key costs in search, over all content that comes with the program: every beginning of words
// that are there, misspelt and not there, as somebody types them.
import { contentIndex } from '../../src/catalogue/search.ts';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import { openSearch, updateSearch } from '../../src/session/search/search.ts';
import { fixed, millisecondsOf, printTable, quantile } from './support/numbers.ts';

const catalogue = loadCatalogue(shippedContent());
const context = {
  now: Date.now(),
  catalogue,
  progress: emptyProgress,
  on: { kind: 'lesson', lesson: 'caching' },
} as const;

const typed = [
  'consistent hashing',
  'retry strom',
  'what is the p99 of a queue',
  'idempotncy',
  'xyzzy',
];
const indexMs = millisecondsOf(() => contentIndex(catalogue));
let { screen } = openSearch({ kind: 'search' }, context);
const times: number[] = [];
for (let round = 0; round < 20; round++) {
  // Nothing that was guessed before is known.
  contentIndex(catalogue).guesses.clear();
  for (const words of typed) {
    for (let end = 1; end <= words.length; end++) {
      times.push(
        millisecondsOf(() => {
          const message = { type: 'search/words', words: words.slice(0, end) } as const;
          screen = updateSearch(screen, message, context).screen;
        }),
      );
    }
  }
}
printTable([
  ['a key in search, ms (wanted: p99 < 16)', 'p50', 'p99', 'max', 'keys'],
  [
    `${contentIndex(catalogue).entries.length} entries`,
    ...[0.5, 0.99].map((share) => fixed(quantile(times, share), 2)),
    fixed(Math.max(...times), 1),
    String(times.length),
  ],
]);
console.log(`  index made in ${fixed(indexMs, 1)} ms`);
