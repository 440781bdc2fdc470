import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Heading } from '../../../lesson/headings.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import type { Progress } from '../../../progress/progress.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import type { Message } from '../../../session/messages.ts';
import { type LessonLayout, lastTop, positionAt, readShare } from './layout.ts';

/** What a key's meaning depends on. */
export interface Reading {
  readonly screen: LessonScreen;
  readonly lesson: Lesson;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly layout: LessonLayout;
  /** First row on the screen, and how many there is room for. */
  readonly top: number;
  readonly height: number;
  /** As many of them as no panel lies over. */
  readonly shown: number;
  readonly width: number;
  /** The heading of the part that the reader looks at. */
  readonly here: Heading | undefined;
}

/** To a row of the lesson. */
export function movedTo(
  top: number,
  { layout, height, screen }: Pick<Reading, 'layout' | 'height' | 'screen'>,
): Message {
  const row = Math.max(0, Math.min(lastTop(layout, height), top));
  return {
    type: 'lesson/moved',
    position: positionAt(layout, row),
    read: readOf(layout, row, height, screen),
  };
}

/** How much has been read: of a lesson that is not all laid out yet, what was known before. */
export const readOf = (
  layout: LessonLayout,
  top: number,
  height: number,
  { read }: Pick<LessonScreen, 'read'>,
): number => (layout.complete ? readShare(layout, top, height) : read);
