import type { BrowseScreen } from '../session/menu/browse.ts';
import type { BrowseItem } from '../session/menu/item.ts';
import { browseItems } from '../session/menu/items.ts';
import type { AppState } from '../session/state.ts';
import type { BrowseKind } from '../session/step.ts';
import { command, type Page, type Reply, say, send, taking } from './page.ts';
import { oneLine, placeNamed, sentence, thereAre } from './words.ts';

const titles: Readonly<Record<BrowseKind, string>> = {
  lessons: 'Lessons',
  quizzes: 'Quizzes',
  incidents: 'Incidents',
};

/** A list, a group at a time: dozens of lines read at once would help nobody. */
export function browsePage({ what, item }: BrowseScreen, { catalogue, progress }: AppState): Page {
  const items = browseItems(what, catalogue, progress);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === item),
  );
  const groups = groupsOf(items);
  const open = Math.max(
    0,
    groups.findIndex(({ from, members }) => at >= from && at < from + members.length),
  );
  const group = groups[open];
  if (!group) {
    return { place: `browse ${what}`, lines: [`${titles[what]}: there are none.`], commands: [] };
  }
  const toGroup = (place: number): Reply => {
    const other = groups[place];
    return other
      ? send({ type: 'browse/move', by: other.from - at })
      : say(place < 0 ? 'This is the first group.' : 'This is the last group.');
  };
  const { members, from, name } = group;
  const chosen = (line: string, run: (place: number) => Reply): Reply => {
    const place = placeNamed(line, members.length);
    return place === undefined ? say(`Type a number from 1 to ${members.length}.`) : run(place);
  };
  const openItem = (place: number): Reply =>
    send({ type: 'browse/move', by: from + place - at }, { type: 'browse/choose' });
  return {
    place: `browse ${what} ${name}`,
    lines: [
      `${titles[what]}, group ${open + 1} of ${groups.length}: ${oneLine(name)}, ${members.length}. Type a number to open one, next for the next group.`,
      ...members.map((member, index) => `${index + 1}: ${itemText(member, what)}`),
    ],
    commands: [
      command(['next', 'n'], 'the next group', () => toGroup(open + 1)),
      command(['previous', 'p'], 'the group before', () => toGroup(open - 1)),
      command(['groups'], 'the names of all groups', () =>
        say(
          ...groups.map(
            (one, index) => `Group ${index + 1}: ${oneLine(one.name)}, ${one.members.length}.`,
          ),
        ),
      ),
      taking(['group'], 'NUMBER', 'to that group', (rest) => {
        const place = placeNamed(rest, groups.length);
        return place === undefined ? say(thereAre(groups.length, 'group')) : toGroup(place);
      }),
      taking(['open'], 'NUMBER', 'opens it; the number alone does, too', (rest) =>
        chosen(rest, openItem),
      ),
      taking(['about'], 'NUMBER', 'what it is about', (rest) =>
        chosen(rest, (place) => say(...aboutItem(members[place]!))),
      ),
    ],
    typed: (line) => (/^\d+$/.test(line) ? chosen(line, openItem) : undefined),
  };
}

interface Group {
  readonly name: string;
  /** Place of its first item in the whole list. */
  readonly from: number;
  readonly members: readonly BrowseItem[];
}

function groupsOf(items: readonly BrowseItem[]): Group[] {
  const groups: { name: string; from: number; members: BrowseItem[] }[] = [];
  for (const [index, item] of items.entries()) {
    const name = item.group ?? 'All';
    const last = groups.at(-1);
    if (last?.name === name) last.members.push(item);
    else groups.push({ name, from: index, members: [item] });
  }
  return groups;
}

const doneWords: Readonly<Record<BrowseKind, string>> = {
  lessons: 'read',
  quizzes: 'passed',
  incidents: 'won',
};

function itemText({ title, mark, facts }: BrowseItem, what: BrowseKind): string {
  const state = mark === 'done' ? doneWords[what] : mark;
  return `${[title, state, ...facts.filter((fact) => fact !== '')].map(oneLine).join(', ')}.`;
}

const aboutItem = ({ title, summary, topics, notes }: BrowseItem): string[] => [
  sentence(oneLine(title)),
  ...(summary === '' ? [] : [oneLine(summary)]),
  ...notes.map((note) => sentence(oneLine(note.replace(/^· /, 'Goal: ')))),
  ...(topics.length === 0 ? [] : [`Topics: ${topics.join(', ')}.`]),
];
