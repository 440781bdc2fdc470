import type { Lesson } from '../../../lesson/lesson.ts';
import { fitText, textWidth, visibleText } from '../../../lib/text.ts';
import { plural } from '../../../lib/words.ts';
import type { Onward } from '../../../session/lesson/onward.ts';
import type { Look } from '../../look.ts';
import { linkRows } from '../../markdown/render.ts';
import { wrapStyled } from '../../markdown/styled-text.ts';
import { hanging } from '../../question/list-rows.ts';
import { boxColumns, boxRows } from './box.ts';
import type { LiveRows } from './live-rows.ts';
import type { Collected } from './pieces.ts';

/** Longer lines of text are hard to read, however wide the terminal is. */
const measure = 80;

interface Room {
  readonly width: number;
  readonly look: Look;
}

/** What stands above a lesson: its title, what it is about, how long it takes. */
export function titleRows(
  { title, summary, minutes, checked }: Lesson,
  known: { readonly track?: string; readonly requires: readonly string[] },
  { width, look }: Room,
): string[] {
  const columns = Math.min(width, measure);
  const facts = [known.track, plural(minutes, 'minute'), checked && `facts checked ${checked}`];
  const after = known.requires.length > 0 ? [`Best after: ${known.requires.join(', ')}`] : [];
  const name = wrapStyled(look.strong.text(visibleText(title)), columns);
  return [
    '',
    ...name,
    look.tone.accent('━'.repeat(Math.max(...name.map(textWidth)))),
    ...(summary === '' ? [] : wrapStyled(visibleText(summary), columns)),
    ...[facts.filter(Boolean).join(' · '), ...after].flatMap((line) =>
      wrapStyled(look.tone.muted(visibleText(line)), columns),
    ),
  ];
}

/** What the reader can do now. */
export function goalRows({ goals }: Lesson, { width, look }: Room): string[] {
  if (goals.length === 0) return [];
  const rows = goals.flatMap((goal) =>
    hanging(`${look.tone.ok('✓')} `, wrapStyled(visibleText(goal), Math.min(width, measure) - 2)),
  );
  return [look.strong.ok('Done. You can now:'), ...rows];
}

const kinds: Readonly<Record<Onward['kind'], string>> = {
  lesson: 'Next lesson',
  unlocked: 'Unlocks',
  quiz: 'Quiz',
  incident: 'Incident',
  previous: 'Previous',
};

/** Where to go from here; the entry under the cursor opens. */
export function onwardRows(
  entries: readonly Onward[],
  cursor: number,
  { width, look, focused }: Room & { readonly focused: boolean },
): LiveRows {
  const inner = width - boxColumns;
  const rows = entries.map(({ kind, title, summary }, index) => {
    const pointed = focused && index === cursor;
    const text = fitText(`${visibleText(title)} – ${visibleText(summary)}`, inner - 15).trimEnd();
    const name = pointed ? look.strong.focus(text) : text;
    return `${look.tone.focus(pointed ? '❯' : ' ')} ${look.tone.muted(kinds[kind].padEnd(13))}${name}`;
  });
  const framed = boxRows(rows, { title: 'what next', hint: 'tab: choose', width, focused, look });
  return { rows: framed, cursor: [0, framed.length] };
}

/** Where the facts are from, and the addresses behind the numbers in the text. */
export function sourceRows(
  { sources }: Lesson,
  { links, followed }: Pick<Collected, 'links' | 'followed'>,
  { width, look }: Room,
): string[] {
  const { hyperlinks } = look.markdown;
  const rows = sources.flatMap(({ title, url }) => {
    const address = followed.mark(url, look.tone.muted(visibleText(url)), hyperlinks);
    return [
      ...wrapStyled(visibleText(title), width),
      ...wrapStyled(address, width - 2).map((row) => `  ${row}`),
    ];
  });
  const listed = linkRows(links, { width, style: look.markdown });
  return [
    ...(rows.length > 0 ? [look.strong.text('Sources'), ...rows] : []),
    ...(rows.length > 0 && listed.length > 0 ? [''] : []),
    ...(listed.length > 0 ? [look.strong.text('Links'), ...listed] : []),
  ];
}
