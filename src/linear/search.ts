import { plural } from '../lib/words.ts';
import type { SearchScreen } from '../session/search/search.ts';
import { type Page, type Reply, say, send, taking } from './page.ts';
import { oneLine, placeNamed, sentence, thereAre } from './words.ts';

export function searchPage({ words, found, cursor }: SearchScreen): Page {
  const choose = (place: number): Reply =>
    send({ type: 'search/move', by: place - cursor }, { type: 'search/choose' });
  return {
    place: `search ${words}`,
    lines: [
      words.trim() === ''
        ? 'Search. Type the words to look for, or a number.'
        : `Search for ${oneLine(words)}: ${plural(found.length, 'result')}.`,
      ...found.map(
        ({ kind, title, detail }, index) =>
          `${index + 1}: ${kind}, ${oneLine(title)}${detail === '' ? '' : `, ${sentence(oneLine(detail))}`}`,
      ),
    ],
    commands: [
      taking(['open'], 'NUMBER', 'opens a result; the number alone does, too', (rest) => {
        const place = placeNamed(rest, found.length);
        return place === undefined ? say(thereAre(found.length, 'result')) : choose(place);
      }),
    ],
    typed: (line) => {
      const place = /^\d+$/.test(line) ? placeNamed(line, found.length) : undefined;
      return place === undefined ? send({ type: 'search/words', words: line }) : choose(place);
    },
  };
}
