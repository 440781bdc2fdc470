import { fitText, textWidth, wrapText } from '../../../lib/text.ts';
import type { Choice } from '../../../session/search/choice.ts';
import type { SearchScreen } from '../../../session/search/search.ts';
import { blankRow, cutRow, type Row, spread } from '../../rows.ts';
import { hiddenText, topAround } from '../../window.ts';

const kinds: Readonly<Record<Choice['kind'], string>> = {
  lesson: 'lesson',
  heading: 'section',
  term: 'term',
  quiz: 'quiz',
  topic: 'topic',
  incident: 'incident',
  command: 'open',
  resume: 'resume',
  key: 'do',
};

/** The words, with a row of air above and below them. */
const queryRows = 3;
/** What is chosen in full, under a row of air, and a row of air above the footer. */
const detailRows = 2;
const kindWidth = 10;

export const listHeight = (bodyHeight: number): number =>
  Math.max(1, bodyHeight - queryRows - detailRows - 2);

/** The words, what was found, and what the chosen one is about; beneath the row of air at the top. */
export function searchRows(screen: SearchScreen, width: number, bodyHeight: number): Row[] {
  const height = listHeight(bodyHeight);
  const list = resultRows(screen, width, height);
  const air = new Array<Row>(height - list.length).fill(blankRow);
  const chosen = screen.found[screen.cursor];
  const indent = ' '.repeat(2 + kindWidth);
  const detail = wrapText(chosen?.detail ?? '', width - indent.length).slice(0, detailRows);
  return [
    queryRow(screen, width),
    blankRow,
    ...list,
    ...air,
    moreRow(screen, width, height),
    ...detail.map((line): Row => [{ text: `${indent}${line}`, tone: 'muted' }]),
  ];
}

/** Air, unless there is more than can be seen at once. */
function moreRow({ found, cursor }: SearchScreen, width: number, height: number): Row {
  const from = topAround(found.length, cursor, height);
  const text = hiddenText(from, found.length - from - height);
  return text === '' ? blankRow : spread([], [{ text, tone: 'muted' }], width);
}

function queryRow({ words, found }: SearchScreen, width: number): Row {
  const count = words.trim() === '' ? '' : `${found.length} found`;
  // The end of a long query is what its author is typing.
  const shown = words.slice(-Math.max(1, width - 20));
  return spread(
    [
      { text: '/ ', tone: 'accent', bold: true },
      { text: shown, tone: 'text' },
      { text: ' ', inverse: true },
      ...(words === ''
        ? [{ text: ' type to search lessons, terms, incidents, commands', tone: 'muted' } as const]
        : []),
    ],
    [{ text: count, tone: 'muted' }],
    width,
  );
}

function resultRows({ words, found, cursor }: SearchScreen, width: number, height: number): Row[] {
  if (found.length === 0) {
    const text = `Nothing matches "${words.trim()}". Try fewer or shorter words.`;
    return [cutRow([{ text: `  ${text}`, tone: 'muted' }], width)];
  }
  const from = topAround(found.length, cursor, height);
  const shown = found.slice(from, from + height);
  const room = width - 2 - kindWidth;
  const longest = Math.max(...shown.map(({ title }) => textWidth(title)));
  const titleWidth = Math.min(longest, Math.floor(room * 0.6));
  return shown.map((choice, index) =>
    choiceRow(choice, from + index === cursor, { titleWidth, width }),
  );
}

/** Where there is no room for something worth reading, a row has no detail. */
const leastDetail = 16;

function choiceRow(
  { kind, title, detail }: Choice,
  selected: boolean,
  { titleWidth, width }: { readonly titleWidth: number; readonly width: number },
): Row {
  const room = width - 2 - kindWidth;
  const split = room - titleWidth - 2 >= leastDetail;
  return cutRow(
    [
      { text: selected ? '❯ ' : '  ', tone: 'focus' },
      { text: fitText(kinds[kind], kindWidth), tone: selected ? 'accent' : 'muted' },
      {
        text: fitText(title, split ? titleWidth : room),
        tone: selected ? 'focus' : 'text',
        bold: selected,
      },
      ...(split ? [{ text: `  ${detail}`, tone: 'muted' } as const] : []),
    ],
    width,
  );
}
