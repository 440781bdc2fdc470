import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { liveOf } from '../../../session/lesson/live.ts';
import { onwardKey, onwardOf } from '../../../session/lesson/onward.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import type { Look } from '../../look.ts';
import { LinkList } from '../../markdown/links.ts';
import { checkRows } from './check-rows.ts';
import { goalRows, onwardRows, sourceRows, titleRows } from './frame-rows.ts';
import type { LiveRows } from './live-rows.ts';
import { modelRows } from './model-rows.ts';
import { type Piece, type Pieces, piecesOf, type Room } from './pieces.ts';
import { stepsRows } from './steps-rows.ts';

/** A whole lesson in pieces: title, body, sources, what can be done now and next. */
export function wholeLesson(lesson: Lesson, catalogue: Catalogue, room: Room): Pieces {
  const links = new LinkList();
  const still = (rows: readonly string[]): Piece[] =>
    rows.length > 0 ? [{ kind: 'still', rows }] : [];
  const { pieces, overflow } = piecesOf(lesson, links, room);
  const onward = onwardOf(lesson.id, { catalogue }).length > 0;
  return {
    overflow,
    pieces: [
      ...still(titleRows(lesson, knownOf(lesson, catalogue), room)),
      ...pieces,
      ...still(sourceRows(lesson, links, room)),
      ...still(goalRows(lesson, room)),
      ...(onward ? [{ kind: 'live' as const, key: onwardKey }] : []),
    ],
  };
}

function knownOf({ track, requires }: Lesson, { tracks, lessons }: Catalogue) {
  const title = tracks.find(({ id }) => id === track)?.title;
  return {
    ...(title === undefined ? {} : { track: title }),
    requires: requires.map((id) => lessons.get(id)?.title ?? id),
  };
}

/** A live block as it stands now. */
export function liveRows(
  key: string,
  lesson: Lesson,
  screen: LessonScreen,
  catalogue: Catalogue,
  { width, look, sideways }: { width: number; look: Look; sideways: number },
): LiveRows {
  const focused = screen.focus === key;
  const room = { width, look, focused };
  if (key === onwardKey) {
    return onwardRows(onwardOf(lesson.id, { catalogue }), screen.onward, room);
  }
  const block = liveOf(lesson, key);
  switch (block?.kind) {
    case 'check': {
      const state = screen.checks[key];
      return state ? checkRows(block.question, state, room) : nothing;
    }
    case 'model': {
      const state = screen.models[key];
      return state ? modelRows(block.model, state, room) : nothing;
    }
    case 'steps':
      return stepsRows(block.steps, screen.steps[key] ?? 1, { ...room, sideways });
    case undefined:
      return nothing;
  }
}

const nothing: LiveRows = { rows: [], cursor: [0, 0] };
