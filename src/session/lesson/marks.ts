import type { Catalogue } from '../../catalogue/catalogue.ts';
import { headingsOf } from '../../lesson/headings.ts';
import { type Mark, markedLessons, marksIn } from '../../progress/marks.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Effect } from '../effects.ts';

/** A heading of a lesson, or the part above its first one. */
export interface MarkPlace {
  readonly heading?: string;
  readonly title: string;
}

/** A bookmark or a note in the list of all of them. */
export interface ListedMark extends Mark {
  readonly id: string;
  readonly lessonTitle: string;
  /** What it stood at is not there any more; what was written is. */
  readonly lost: boolean;
}

export const markId = (lesson: string, heading: string | undefined): string =>
  heading === undefined ? lesson : `${lesson}#${heading}`;

/** All bookmarks and notes: those of one lesson first, each lesson's in the order of its headings. */
export function marksFor(
  lesson: string,
  progress: Progress,
  { lessons }: Pick<Catalogue, 'lessons'>,
): ListedMark[] {
  const marked = markedLessons(progress);
  const known = [...lessons.keys()].filter((id) => id !== lesson && marked.includes(id));
  const gone = marked.filter((id) => !lessons.has(id));
  return [lesson, ...known, ...gone].flatMap((id) => {
    const found = lessons.get(id);
    const slugs = found ? headingsOf(found).map(({ slug }) => slug) : [];
    const place = ({ heading }: Mark) => (heading === undefined ? -1 : slugs.indexOf(heading));
    const listed = marksIn(progress, id).map((mark) => ({
      ...mark,
      id: markId(id, mark.heading),
      lessonTitle: found?.title ?? id,
      lost: !found || (mark.heading !== undefined && place(mark) < 0),
    }));
    return listed.sort((a, b) => Number(a.lost) - Number(b.lost) || place(a) - place(b));
  });
}

const markAt = (progress: Progress, lesson: string, heading: string | undefined) =>
  marksIn(progress, lesson).find((mark) => mark.heading === heading);

export const noteAt = (
  progress: Progress,
  lesson: string,
  heading: string | undefined,
): string | undefined => markAt(progress, lesson, heading)?.note;

export const noteEvent = (lesson: string, place: MarkPlace, text: string, at: number): Effect => ({
  type: 'record',
  event: { type: 'noted', lesson, ...place, text, at },
});

/** Sets a bookmark, or takes it away where there is one. */
export function toggleBookmark(
  lesson: string,
  place: MarkPlace,
  progress: Progress,
  at: number,
): Effect {
  const on = !markAt(progress, lesson, place.heading)?.bookmarked;
  return { type: 'record', event: { type: 'bookmarked', lesson, ...place, on, at } };
}
