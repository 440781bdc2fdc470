import { headingsOf } from '../../lesson/headings.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { LessonScreen, Position } from './screen.ts';

/** Where to take the lesson up again; nothing while its end is on the screen. */
export function placeOf({ lesson, position, read }: LessonScreen): PlaceOf<'lesson'> | undefined {
  if (read >= 1) return undefined;
  const { heading, block, into } = position;
  return {
    kind: 'lesson',
    lesson,
    ...(heading === undefined ? {} : { heading }),
    offset: block + into,
  };
}

/** The position of a place. A heading that the lesson has no more leads to its beginning. */
export function positionOf({ heading, offset }: PlaceOf<'lesson'>, lesson: Lesson): Position {
  if (heading !== undefined && !headingsOf(lesson).some(({ slug }) => slug === heading)) {
    return { block: 0, into: 0 };
  }
  const block = Math.max(0, Math.floor(offset));
  return {
    ...(heading === undefined ? {} : { heading }),
    block,
    into: Math.max(0, offset - block),
  };
}
