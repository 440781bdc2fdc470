import type { Diagnostic } from '../../../lib/diagnostic.ts';
import { fitText } from '../../../lib/text.ts';
import type { MenuEntry, MenuEntryId } from '../../../session/menu/menu.ts';
import { blankRow, type Row, spread } from '../../rows.ts';
import { logo } from './logo.ts';

const purposes: Readonly<Record<MenuEntryId, string>> = {
  resume: '',
  learn: 'lessons with live models',
  drill: 'questions, fresh every time',
  respond: 'live incidents to resolve',
  review: 'what you met, before it fades',
  progress: 'how far you have come',
  search: 'lessons, terms, quizzes, incidents',
  settings: 'review, clocks and looks, as they suit you',
};

export const menuWidth = (bodyWidth: number): number => Math.min(bodyWidth, 72);

export const titleRows: readonly Row[] = [
  ...logo.map((line): Row => [{ text: `  ${line}`, tone: 'accent' }]),
  [{ text: '  Train system design where it runs: in the terminal.', tone: 'muted' }],
  blankRow,
];

/** `1  Learn     lessons with live models            3 lessons · 1 read` */
export function entryRow(entry: MenuEntry, index: number, selected: boolean, width: number): Row {
  const name: Row = [
    { text: `${index + 1}  `, tone: 'muted' },
    { text: fitText(entry.label, 10), tone: selected ? 'focus' : 'text', bold: true },
  ];
  if (entry.id === 'resume') {
    return spread([...name, { text: entry.detail, tone: 'accent' }], [], width);
  }
  const detail: Row = [{ text: entry.detail, tone: entry.calls ? 'accent' : 'muted' }];
  return spread(
    [...name, { text: purposes[entry.id], tone: selected ? 'text' : 'muted' }],
    detail,
    width,
  );
}

/** Tells of content that could not be read; absent when all is well. */
export function problemsRow(diagnostics: readonly Diagnostic[]): Row | undefined {
  const files = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  ).size;
  if (files === 0) return undefined;
  const what = files === 1 ? '1 file has problems' : `${files} files have problems`;
  return [
    { text: `  ! ${what}`, tone: 'warning' },
    { text: ' – sysdojo check shows them', tone: 'muted' },
  ];
}
