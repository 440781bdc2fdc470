import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { marksFor } from '../../../session/lesson/marks.ts';
import type { LessonPanel } from '../../../session/lesson/panel.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import { hitsIn } from './find.ts';
import { markListRows } from './marks-rows.ts';
import { termsInView } from './panel-commands.ts';
import { panelRows } from './panel-rows.ts';
import type { Room } from './pieces.ts';
import type { Reading } from './reading.ts';
import { shownRows } from './shown-rows.ts';

interface Beneath {
  readonly screen: LessonScreen;
  readonly catalogue: Catalogue;
  readonly room: Room;
}

/** Rows of the text that a panel lies over. */
export function coveredBy(
  panel: LessonPanel | undefined,
  { screen, catalogue, room }: Beneath,
): number {
  if (!panel) return 0;
  const beneath = { lesson: screen.lesson, catalogue, hits: 0, term: [1, 9] as const };
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
  };
  const rows = shownRows(layout, { ...reading, sideways }, overlay, room.look);
  if (!panel) return rows;
  const seen = termsInView(reading);
  const at = panel.kind === 'term' ? seen.findIndex(({ term }) => term === panel.term) : -1;
  const over = panelRows(
    panel,
    { lesson: screen.lesson, catalogue, hits: hits.length, term: [at + 1, seen.length] },
    room,
  );
  const free = height - over.length;
  const text = Array.from({ length: free }, (_, index) => rows[index] ?? '');
  return [...text, ...over];
}
