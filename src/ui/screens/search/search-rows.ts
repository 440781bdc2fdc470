import type { Found, FoundKind } from '../../../catalogue/search.ts';
import { fitText } from '../../../lib/text.ts';
import type { SearchScreen } from '../../../session/search/search.ts';
import { cutRow, type Row, spread } from '../../rows.ts';
import { visibleWindow } from '../../scroll.ts';

const kinds: Readonly<Record<FoundKind, string>> = {
  lesson: 'lesson',
  heading: 'section',
  term: 'term',
  quiz: 'quiz',
  incident: 'incident',
};

export const rowsPerResult = 2;

export function queryRow({ words, found }: SearchScreen, width: number): Row {
  const count = words.trim() === '' ? '' : `${found.length} found`;
  // The end of a long query is what its author is typing.
  const shown = words.slice(-Math.max(1, width - 20));
  return spread(
    [
      { text: '/ ', tone: 'accent', bold: true },
      { text: shown, tone: 'text' },
      { text: ' ', inverse: true },
      ...(words === '' ? [{ text: ' type to search', tone: 'muted' } as const] : []),
    ],
    [{ text: count, tone: 'muted' }],
    width,
  );
}

/** Two rows a result: its name with its kind, and what tells it from others. */
export function resultRows(
  { words, found, cursor }: SearchScreen,
  width: number,
  height: number,
): Row[] {
  if (found.length === 0) {
    const text =
      words.trim() === ''
        ? 'Lessons and their sections, terms, quizzes and incidents.'
        : `Nothing matches "${words.trim()}". Try fewer or shorter words.`;
    return [cutRow([{ text: `  ${text}`, tone: 'muted' }], width)];
  }
  const fitting = Math.max(1, Math.floor(height / rowsPerResult));
  const from = visibleWindow(found.length, cursor, fitting);
  return found
    .slice(from, from + fitting)
    .flatMap((result, index) => foundRows(result, from + index === cursor, width));
}

function foundRows({ kind, title, detail }: Found, selected: boolean, width: number): Row[] {
  return [
    cutRow(
      [
        { text: selected ? '❯ ' : '  ', tone: 'focus' },
        { text: fitText(kinds[kind], 10), tone: selected ? 'accent' : 'muted' },
        { text: title, tone: selected ? 'focus' : 'text', bold: selected },
      ],
      width,
    ),
    cutRow([{ text: `${' '.repeat(12)}${detail}`, tone: 'muted' }], width),
  ];
}
