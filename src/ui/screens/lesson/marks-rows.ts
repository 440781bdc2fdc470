import { cutText, visibleText } from '../../../lib/text.ts';
import type { Mark } from '../../../progress/marks.ts';
import type { ListedMark } from '../../../session/lesson/marks.ts';
import type { Look } from '../../look.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';
import { hanging } from '../../question/list-rows.ts';
import { topAround } from '../../window.ts';

interface Room {
  readonly width: number;
  readonly look: Look;
}

/** Below a heading: that it is bookmarked, and what was written at it. */
export function markRows({ bookmarked, note }: Mark, { width, look }: Room): string[] {
  const written = note === undefined ? [] : wrapStyled(visibleText(note), Math.min(width, 80) - 2);
  return [
    ...(bookmarked ? [look.tone.accent('◆ bookmark')] : []),
    ...hanging(look.tone.accent('¶ '), written.map(look.markdown.em)),
  ];
}

/** The list of all bookmarks and notes, as many as fit around the cursor. */
export function markListRows(
  marks: readonly ListedMark[],
  cursor: string | undefined,
  { width, height, look }: Room & { readonly height: number },
): string[] {
  const head = [look.strong.text('Bookmarks and notes'), ''];
  if (marks.length === 0) {
    const hint = 'None yet. While you read, m bookmarks a part and a writes a note at it.';
    return [...head, ...wrapStyled(look.tone.muted(hint), width)];
  }
  const entries = marks.map((mark, index) => {
    const begins = marks[index - 1]?.lesson !== mark.lesson;
    const title = begins ? [look.tone.accent(cutText(visibleText(mark.lessonTitle), width))] : [];
    const gap = begins && index > 0 ? [''] : [];
    return [...gap, ...title, ...entryRows(mark, mark.id === cursor, { width, look })];
  });
  const room = height - head.length;
  const at = marks.findIndex(({ id }) => id === cursor);
  const before = entries.slice(0, Math.max(0, at)).flat().length;
  const rows = entries.flat();
  const from = topAround(rows.length, before, room);
  return [...head, ...rows.slice(from, from + room)];
}

function entryRows(mark: ListedMark, pointed: boolean, { width, look }: Room): string[] {
  const { title, bookmarked, note, lost } = mark;
  const sign = bookmarked ? '◆' : ' ';
  const gone = lost ? '  not in the lesson any more' : '';
  const name = cutText(visibleText(title), width - 6 - gone.length);
  const line = `${sign} ${pointed ? look.strong.focus(name) : name}${look.tone.muted(gone)}`;
  const written = note === undefined ? [] : wrapStyled(visibleText(note), width - 6);
  return [
    `${look.tone.focus(pointed ? '❯' : ' ')} ${line}`,
    ...hanging(`    ${look.tone.accent('¶ ')}`, written.map(look.markdown.em)),
  ];
}
