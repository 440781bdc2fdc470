import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Heading } from '../../../lesson/headings.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { type Mark, marksIn } from '../../../progress/marks.ts';
import type { Progress } from '../../../progress/progress.ts';
import { calibrationOf } from '../../../review/calibration.ts';
import { calibrationText } from '../../../session/lesson/prediction-text.ts';
import type { LessonScreen } from '../../../session/lesson/screen.ts';
import { predictionsOf } from '../../../session/progress/summary.ts';
import type { GrowingPieces } from './growing-pieces.ts';
import type { LessonLayout } from './layout.ts';
import { LayoutCache } from './layout-cache.ts';
import { liveInputs, liveRows, wholeLesson } from './lesson-rows.ts';
import { markRows } from './marks-rows.ts';
import type { Room } from './pieces.ts';

/** By heading; what stands above the first one has none. */
type Marks = ReadonlyMap<string | undefined, Mark>;

interface Laid {
  readonly layout: LessonLayout;
  readonly marks: Marks;
  /** All of the lesson, for keys that may lead anywhere in it. */
  readonly whole: () => LessonLayout;
}

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
  room: Room & { readonly height: number },
): Laid {
  const { width, look, height } = room;
  const { bookmarks, notes, predictions } = progress;
  const [cache] = useState(() => new LayoutCache());
  const growing = useMemo(
    () => wholeLesson(lesson, catalogue, { width, look }),
    [lesson, catalogue, width, look],
  );
  growing.growPast(screen.position, screensAhead * height);
  useGrowth(growing);
  // Every answer that is saved brings all records anew, mostly as they were: their text tells.
  const written = JSON.stringify(marksIn({ bookmarks, notes }, lesson.id));
  const marks = useMemo(
    () => new Map((JSON.parse(written) as Mark[]).map((mark) => [mark.heading, mark])),
    [written],
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
  const laidOut = () =>
    cache.layout(
      growing.pieces,
      (key) => [width, look, calibration, ...liveInputs(key, screen)],
      (key) => liveRows(key, lesson, screen, catalogue, { ...room, calibration }),
      below,
      growing.complete,
    );
  const whole = () => {
    growing.growWhile(() => true);
    return laidOut();
  };
  return { layout: laidOut(), marks, whole };
}

/** What scrolling keys reach before the rest of the lesson is there. */
const screensAhead = 3;
/** Keys are answered between two slices. */
const sliceMs = 8;

/** Lays out the rest of a lesson while its first screen is being looked at, and then draws it. */
function useGrowth(growing: GrowingPieces): void {
  const [, draw] = useState<GrowingPieces>();
  useEffect(() => {
    if (growing.complete) return;
    let timer: ReturnType<typeof setTimeout>;
    const slice = (): void => {
      const end = performance.now() + sliceMs;
      if (growing.growWhile(() => performance.now() < end)) timer = setTimeout(slice);
      else draw(growing);
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [growing]);
}
