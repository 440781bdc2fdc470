import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { marksFor } from '../../../session/lesson/marks.ts';
import type { LessonPanel } from '../../../session/lesson/panel.ts';
import { hitsIn } from './find.ts';
import { markListRows } from './marks-rows.ts';
import { linksInView, termsInView } from './panel-commands.ts';
import { panelRows } from './panel-rows.ts';
import type { Room } from './pieces.ts';
import type { Reading } from './reading.ts';
import { shownRows } from './shown-rows.ts';

interface Beneath {
  readonly lesson: Lesson;
  readonly catalogue: Catalogue;
  readonly room: Room;
}

/** Rows of the text that a panel lies over. */
export function coveredBy(
  panel: LessonPanel | undefined,
  { lesson, catalogue, room }: Beneath,
): number {
  if (!panel) return 0;
  const beneath = { lesson, catalogue, hits: 0, place: [1, 9] as const };
  return panelRows(panel, beneath, room).length;
}

/** What stands in the place of the text: its rows, what was found in them, and an open panel. */
export function bodyRows(reading: Reading, room: Room): string[] {
  const { screen, catalogue, progress, layout, height } = reading;
  const { panel, found, sideways } = screen;
  if (panel?.kind === 'marks') {
    const marks = marksFor(screen.lesson, progress, catalogue);
    return markListRows(marks, panel.cursor, { ...room, height });
  }
  const words = panel?.kind === 'find' ? panel.typed.text.trim() : (found?.words ?? '');
  const hits = hitsIn(layout, words);
  const overlay = {
    hits,
    ...(panel?.kind === 'find' || !found ? {} : { hit: found.hit }),
    ...(panel?.kind === 'term' ? { term: panel.term } : {}),
    ...(panel?.kind === 'link' ? { link: panel.link } : {}),
  };
  const rows = shownRows(layout, { ...reading, sideways }, overlay, room.look);
  if (!panel) return rows;
  const over = panelRows(
    panel,
    { lesson: reading.lesson, catalogue, hits: hits.length, place: placeInView(panel, reading) },
    room,
  );
  const free = height - over.length;
  const text = Array.from({ length: free }, (_, index) => rows[index] ?? '');
  return [...text, ...over];
}

/** Which of the terms or links on the screen a panel is about, counted from 1, and how many there are. */
function placeInView(panel: LessonPanel, reading: Reading): readonly [number: number, of: number] {
  if (panel.kind === 'term') {
    const seen = termsInView(reading);
    return [seen.findIndex(({ term }) => term === panel.term) + 1, seen.length];
  }
  const seen = linksInView(reading);
  const at = panel.kind === 'link' ? seen.findIndex(({ link }) => link === panel.link) : -1;
  return [at + 1, seen.length];
}
