import { own } from '../lib/own.ts';
import type { Progress } from './progress.ts';

/** A place in a lesson that the learner marked or wrote something at. */
export interface Mark {
  readonly lesson: string;
  /** Slug of the heading; absent above the first one. */
  readonly heading?: string;
  /** What the heading said when it was marked. */
  readonly title: string;
  readonly bookmarked: boolean;
  readonly note?: string;
}

/** The bookmarks and notes of a lesson that hold now, in the order in which they were first made. */
export function marksIn(progress: Pick<Progress, 'bookmarks' | 'notes'>, lesson: string): Mark[] {
  const marks = new Map<string | undefined, Mark>();
  const change = (heading: string | undefined, title: string, what: Partial<Mark>) => {
    const known = marks.get(heading) ?? { lesson, title, bookmarked: false };
    const { note: _, ...rest } = known;
    const base = 'note' in what ? rest : known;
    const added = what.note === '' ? {} : what;
    marks.set(heading, { ...base, ...(heading === undefined ? {} : { heading }), ...added, title });
  };
  for (const { heading, title, on } of own(progress.bookmarks, lesson) ?? []) {
    change(heading, title, { bookmarked: on });
  }
  for (const { heading, title, text } of own(progress.notes, lesson) ?? []) {
    change(heading, title, { note: text });
  }
  return [...marks.values()].filter(({ bookmarked, note }) => bookmarked || note !== undefined);
}

/** Every lesson that has bookmarks or notes. */
export const markedLessons = ({ bookmarks, notes }: Progress): string[] => [
  ...new Set([...Object.keys(bookmarks), ...Object.keys(notes)]),
];
