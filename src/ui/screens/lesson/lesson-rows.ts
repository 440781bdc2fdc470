import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { liveOf } from '../../../session/lesson/live.ts';
import { onwardKey, onwardOf } from '../../../session/lesson/onward.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import { MarkedLinks, MarkedTerms } from '../../markdown/anchors.ts';
import { LinkList } from '../../markdown/links.ts';
import { checkRows } from './check-rows.ts';
import { goalRows, onwardRows, sourceRows, titleRows } from './frame-rows.ts';
import { termNames } from './glossary.ts';
import { GrowingPieces } from './growing-pieces.ts';
import type { LiveRows } from './live-rows.ts';
import { modelRows } from './model-rows.ts';
import { type Piece, piecesOf, type Room, stillPiece } from './pieces.ts';
import { stepsRows } from './steps-rows.ts';

interface Known extends Room {
  readonly catalogue: Catalogue;
  readonly pieces: GrowingPieces;
}

/** The last layout of each lesson: what covers the reader for a while must not cost another one. */
const known = new WeakMap<Lesson, Known>();

/** A whole lesson in pieces: title, body, sources, what can be done now and next. */
export function wholeLesson(lesson: Lesson, catalogue: Catalogue, room: Room): GrowingPieces {
  const { width, look } = room;
  const last = known.get(lesson);
  if (last?.width === width && last.look === look && last.catalogue === catalogue) {
    return last.pieces;
  }
  const pieces = new GrowingPieces(eachPiece(lesson, catalogue, room));
  known.set(lesson, { width, look, catalogue, pieces });
  return pieces;
}

function* eachPiece(lesson: Lesson, catalogue: Catalogue, room: Room): Generator<Piece> {
  const links = new LinkList();
  const followed = new MarkedLinks();
  const terms = new MarkedTerms(termNames(catalogue));
  yield* still(titleRows(lesson, knownOf(lesson, catalogue), room));
  yield* piecesOf(lesson, { links, terms, followed }, room);
  yield* still(sourceRows(lesson, { links, followed }, room));
  yield* still(goalRows(lesson, room));
  if (onwardOf(lesson.id, { catalogue }).length > 0) yield { kind: 'live', key: onwardKey };
}

const still = (rows: readonly string[]): Piece[] => (rows.length > 0 ? [stillPiece(rows)] : []);

function knownOf({ track, requires }: Lesson, { tracks, lessons }: Catalogue) {
  const title = tracks.find(({ id }) => id === track)?.title;
  return {
    ...(title === undefined ? {} : { track: title }),
    requires: requires.map((id) => lessons.get(id)?.title ?? id),
  };
}

/** What a live block's rows depend on besides the room that there is; compared one by one. */
export function liveInputs(key: string, screen: LessonScreen): readonly unknown[] {
  const focused = screen.focus === key;
  const state = screen.checks[key] ?? screen.models[key];
  return [focused, state, screen.steps[key], screen.sideways, key === onwardKey && screen.onward];
}

/** A live block as it stands now. */
export function liveRows(
  key: string,
  lesson: Lesson,
  screen: LessonScreen,
  catalogue: Catalogue,
  { width, look, calibration }: Room & { readonly calibration: string },
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
      return state ? modelRows(block.model, state, { ...room, calibration }) : nothing;
    }
    case 'steps':
      return stepsRows(block.steps, screen.steps[key] ?? 1, { ...room, sideways: screen.sideways });
    case undefined:
      return nothing;
  }
}

const nothing: LiveRows = { rows: [], cursor: [0, 0] };
