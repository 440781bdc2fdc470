import { fitText, textWidth, wrapText } from '../../../lib/text.ts';
import type { BrowseItem } from '../../../session/menu/item.ts';
import type { BrowseKind } from '../../../session/step.ts';
import { blankRow, type Row, type Span, spread } from '../../rows.ts';
import { hiddenText, topAround } from '../../window.ts';

const nothing: Readonly<Record<BrowseKind, string>> = {
  lessons: 'There are no lessons here.',
  quizzes: 'There are no quizzes here.',
  incidents: 'There are no incidents here.',
};

interface Line {
  readonly group?: string;
  readonly item?: BrowseItem;
}

/** Group headings (with a blank line before all but the first) and items, top to bottom. */
function linesOf(items: readonly BrowseItem[]): Line[] {
  return items.flatMap((item, index): Line[] => {
    const begins = item.group !== undefined && item.group !== items[index - 1]?.group;
    if (!begins) return [{ item }];
    return [...(index > 0 ? [{}] : []), { group: item.group! }, { item }];
  });
}

const itemsIn = (lines: readonly Line[]): number => lines.filter(({ item }) => item).length;

export const listLines = (items: readonly BrowseItem[]): number =>
  Math.max(1, linesOf(items).length);

/** The part of the list around the cursor that fits, and below it how much is out of sight. */
export function listRows(
  what: BrowseKind,
  items: readonly BrowseItem[],
  cursor: string | undefined,
  width: number,
  height: number,
): Row[] {
  if (items.length === 0) return [[{ text: nothing[what], tone: 'muted' }]];
  const lines = linesOf(items);
  const widths = factWidths(items);
  const from = topAround(
    lines.length,
    lines.findIndex(({ item }) => item?.id === cursor),
    height,
  );
  const shown = lines.slice(from, from + height).map(({ group, item }): Row => {
    if (item) return itemRow(item, item.id === cursor, widths, width);
    return group === undefined ? blankRow : [{ text: `  ${group}`, tone: 'muted', bold: true }];
  });
  const hidden = hiddenText(itemsIn(lines.slice(0, from)), itemsIn(lines.slice(from + height)));
  return hidden === '' ? shown : [...shown, spread([], [{ text: hidden, tone: 'muted' }], width)];
}

const marks: Readonly<Record<BrowseItem['mark'], Span>> = {
  new: { text: '· ', tone: 'muted' },
  begun: { text: '◐ ', tone: 'accent' },
  done: { text: '✓ ', tone: 'ok' },
  known: { text: '≈ ', tone: 'ok' },
};

function itemRow(
  item: BrowseItem,
  selected: boolean,
  widths: readonly number[],
  width: number,
): Row {
  const left: Row = [
    { text: selected ? '❯ ' : '  ', tone: 'focus' },
    marks[item.mark],
    { text: item.title, tone: selected ? 'focus' : 'text', bold: selected },
  ];
  const facts = widths
    .flatMap((size, column) =>
      size === 0 ? [] : [fitText(item.facts[column] ?? '', size, 'right')],
    )
    .join('  ');
  return spread(left, [{ text: facts, tone: selected ? 'text' : 'muted' }], width);
}

function factWidths(items: readonly BrowseItem[]): number[] {
  const columns = Math.max(0, ...items.map(({ facts }) => facts.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...items.map(({ facts }) => textWidth(facts[column] ?? ''))),
  );
}

/** What the pane says of the item under the cursor. */
export function detailRows(item: BrowseItem, width: number): Row[] {
  return [
    [{ text: item.title, tone: 'accent', bold: true }],
    ...paragraph(item.summary, width, 'text'),
    ...(item.notes.length > 0 ? [blankRow] : []),
    ...item.notes.flatMap((note) => paragraph(note, width, 'muted')),
    ...(item.topics.length > 0
      ? [
          blankRow,
          [{ text: item.topics.map((topic) => `#${topic}`).join(' '), tone: 'muted' } as const],
        ]
      : []),
  ];
}

function paragraph(text: string, width: number, tone: 'text' | 'muted'): Row[] {
  if (text === '') return [];
  const hang = text.startsWith('· ') ? 2 : 0;
  const [first = '', ...rest] = wrapText(text, width);
  const wrapped = rest.length === 0 ? [] : wrapText(rest.join(' '), width - hang);
  return [first, ...wrapped.map((line) => ' '.repeat(hang) + line)].map((line) => [
    { text: line, tone },
  ]);
}
