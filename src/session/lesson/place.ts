import type { Catalogue } from '../../catalogue/catalogue.ts';
import { headingsOf } from '../../lesson/headings.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { PlaceOf } from '../../progress/place.ts';
import type { Position } from './position.ts';
import type { LessonScreen } from './screen.ts';

/** As many headings above the reader's own are kept: more than are ever renamed at once. */
const keptAbove = 4;

/** Where to take the lesson up again; nothing while its end is on the screen. */
export function placeOf(
  { lesson, position, read }: LessonScreen,
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'lessons'> },
): PlaceOf<'lesson'> | undefined {
  if (read >= 1) return undefined;
  const { heading, block, into } = position;
  const offset = block + into;
  if (heading === undefined) return { kind: 'lesson', lesson, offset };
  const known = catalogue.lessons.get(lesson);
  const slugs = known ? headingsOf(known).map(({ slug }) => slug) : [];
  const above = slugs.slice(0, Math.max(0, slugs.indexOf(heading))).reverse();
  return { kind: 'lesson', lesson, heading, offset, above: above.slice(0, keptAbove) };
}

/**
 * The position of a place. A heading that the lesson has no more was renamed, or its part was taken
 * out: what now follows the nearest heading above it stands where it stood.
 */
export function positionOf(
  { heading, offset, above }: PlaceOf<'lesson'>,
  lesson: Lesson,
): Position {
  const slugs = headingsOf(lesson).map(({ slug }) => slug);
  const block = Math.max(0, Math.floor(offset));
  const into = Math.max(0, offset - block);
  if (heading === undefined) return { block, into };
  if (slugs.includes(heading)) return { heading, block, into };
  const left = above?.find((slug) => slugs.includes(slug));
  const next = slugs[left === undefined ? 0 : slugs.indexOf(left) + 1] ?? left;
  const unknown = above === undefined || (left === undefined && above.length > 0);
  if (unknown || next === undefined) return { block: 0, into: 0 };
  return { heading: next, block, into };
}
