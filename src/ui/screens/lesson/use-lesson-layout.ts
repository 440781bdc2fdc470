import { useMemo, useState } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Heading } from '../../../lesson/headings.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { type Mark, marksIn } from '../../../progress/marks.ts';
import type { Progress } from '../../../progress/progress.ts';
import { calibrationOf } from '../../../review/calibration.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import { predictionsOf } from '../../../session/progress/summary.ts';
import type { LessonLayout } from './layout.ts';
import { LayoutCache } from './layout-cache.ts';
import { liveInputs, liveRows, wholeLesson } from './lesson-rows.ts';
import { markRows } from './marks-rows.ts';
import { calibrationText } from './model-rows.ts';
import type { Room } from './pieces.ts';

/** By heading; what stands above the first one has none. */
type Marks = ReadonlyMap<string | undefined, Mark>;

/** A lesson laid out as it stands now, and what the learner has marked in it. */
export function useLessonLayout(
  {
    lesson,
    screen,
    catalogue,
    progress,
  }: {
    readonly lesson: Lesson;
    readonly screen: LessonScreen;
    readonly catalogue: Catalogue;
    readonly progress: Progress;
  },
  room: Room,
): { readonly layout: LessonLayout; readonly marks: Marks } {
  const { width, look } = room;
  const { bookmarks, notes, predictions } = progress;
  const [cache] = useState(() => new LayoutCache());
  const pieces = useMemo(
    () => wholeLesson(lesson, catalogue, { width, look }),
    [lesson, catalogue, width, look],
  );
  const marks = useMemo(
    () => new Map(marksIn({ bookmarks, notes }, lesson.id).map((mark) => [mark.heading, mark])),
    [bookmarks, notes, lesson],
  );
  const below = useMemo(
    () => (heading: Heading | undefined) => {
      const mark = marks.get(heading?.slug);
      return mark ? markRows(mark, { width, look }) : [];
    },
    [marks, width, look],
  );
  const calibration = useMemo(
    () => calibrationText(calibrationOf(predictionsOf({ predictions }))),
    [predictions],
  );
  const layout = cache.layout(
    pieces,
    (key) => [width, look, calibration, ...liveInputs(key, screen)],
    (key) => liveRows(key, lesson, screen, catalogue, { ...room, calibration }),
    below,
  );
  return { layout, marks };
}
