import type { Catalogue } from '../catalogue/catalogue.ts';
import { waysIn } from '../session/welcome/welcome.ts';
import { command, type Page, send } from './page.ts';
import { oneLine, placeNamed } from './words.ts';

/** How to begin, asked once. */
export function welcomePage(catalogue: Catalogue): Page {
  const ways = waysIn(catalogue);
  const choose = (place: number) => send({ type: 'welcome/choose', place });
  return {
    place: 'welcome',
    lines: [
      'Welcome to sysdojo, a dojo for system design. How do you begin? Type a number.',
      ...ways.map(({ label, detail }, index) => `${index + 1}: ${label}, ${oneLine(detail)}.`),
      'At any time help tells what can be typed, and quit leaves.',
    ],
    commands: ways.map(({ label, detail }, index) =>
      command([label.toLowerCase()], oneLine(detail), choose(index)),
    ),
    typed: (line) => {
      const place = placeNamed(line, ways.length);
      return place === undefined ? undefined : choose(place);
    },
  };
}
