import { todayAt } from '../lib/days.ts';
import { type MenuEntry, menuEntries } from '../session/menu/menu.ts';
import type { AppState } from '../session/state.ts';
import { command, type Page, say, send } from './page.ts';
import { oneLine, placeNamed, thereAre } from './words.ts';

export function menuPage({ catalogue, progress, today }: AppState, now: number): Page {
  const entries = menuEntries(catalogue, progress, today ?? todayAt(now));
  const choose = (place: number) => send({ type: 'menu/choose', place });
  return {
    place: 'menu',
    lines: [
      `Menu, ${entries.length} choices. Type a number or a name; help tells the rest.`,
      ...entries.map((entry, index) => `${index + 1}: ${entryText(entry)}`),
    ],
    commands: entries.map(({ label, detail }, index) =>
      command([label.toLowerCase()], `opens ${oneLine(detail || label)}`, choose(index)),
    ),
    typed: (line) => {
      const place = placeNamed(line, entries.length);
      if (place !== undefined) return choose(place);
      return /^\d+$/.test(line) ? say(thereAre(entries.length, 'choice')) : undefined;
    },
  };
}

const entryText = ({ label, detail }: MenuEntry): string =>
  detail === '' ? `${label}.` : `${label}: ${oneLine(detail)}.`;
