import { type Catalogue, lessonsOf, type Track } from '../../catalogue/catalogue.ts';
import { trackExam } from '../../catalogue/mixes.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { own } from '../../lib/own.ts';
import type { Progress } from '../../progress/progress.ts';
import { placementId } from '../../quiz/mix.ts';
import { type BrowseItem, titled } from './item.ts';
import { knownLessons } from './known.ts';
import { examItem, placementItems } from './quiz-items.ts';

/** Tracks with their lessons, each closed by its exam; the placement first, until it has been taken. */
export function lessonItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  const known = knownLessons(catalogue, progress);
  return [
    ...(progress.quizzes[placementId] ? [] : placementItems('Where to begin', catalogue, progress)),
    ...catalogue.tracks.flatMap((track) => {
      const exam = trackExam(catalogue, track.id);
      return [
        ...lessonsOf(catalogue, track).map((lesson) =>
          lessonItem(lesson, track, known.has(lesson.id), catalogue, progress),
        ),
        ...(exam ? [examItem(exam, track.title, progress)] : []),
      ];
    }),
  ];
}

function lessonItem(
  lesson: Lesson,
  track: Track,
  known: boolean,
  catalogue: Catalogue,
  progress: Progress,
): BrowseItem {
  const record = own(progress.lessons, lesson.id);
  const unread = known ? 'known' : record ? 'begun' : 'new';
  return {
    id: lesson.id,
    title: lesson.title,
    summary: lesson.summary,
    group: track.title,
    mark: record?.finishedAt === undefined ? unread : 'done',
    facts: [`${lesson.minutes} min`],
    topics: [],
    notes: [
      ...lesson.goals.map((goal) => `· ${goal}`),
      ...titled('Builds on', lesson.requires, catalogue),
    ],
  };
}
