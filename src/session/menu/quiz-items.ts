import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quizIn, trackExam, trackMixes } from '../../catalogue/mixes.ts';
import { own } from '../../lib/own.ts';
import { formatDuration } from '../../lib/units.ts';
import { plural } from '../../lib/words.ts';
import type { Progress, QuizRecord } from '../../progress/progress.ts';
import { placementId } from '../../quiz/mix.ts';
import { attemptSize, type Quiz } from '../../quiz/quiz.ts';
import { percent } from '../progress/words.ts';
import { type BrowseItem, titled } from './item.ts';

/** Questions of a mix that is opened from the list: a few minutes' worth. */
export const mixSize = 10;

/** By track: its quizzes, a mix where there are several of them, and its exam. */
export function quizItems(catalogue: Catalogue, progress: Progress): BrowseItem[] {
  const quizzes = [...catalogue.quizzes.values()];
  const homeOf = ({ lessons }: Quiz) =>
    catalogue.tracks.find((track) => lessons.some((id) => track.lessons.includes(id)));
  const mixes = new Map(trackMixes(catalogue).map((mix) => [mix.topics[0], mix]));
  return [
    ...quizzes
      .filter((quiz) => !homeOf(quiz))
      .map((quiz) => quizItem(quiz, 'On their own', catalogue, progress)),
    ...catalogue.tracks.flatMap((track) => {
      const mix = mixes.get(track.id);
      const exam = trackExam(catalogue, track.id);
      return [
        ...quizzes
          .filter((quiz) => homeOf(quiz) === track)
          .map((quiz) => quizItem(quiz, track.title, catalogue, progress)),
        ...(mix ? [mixItem(mix, track.title, catalogue)] : []),
        ...(exam ? [examItem(exam, track.title, progress)] : []),
      ];
    }),
    ...placementItems('All tracks', catalogue, progress),
  ];
}

const mixItem = (
  { id, questions, lessons }: Quiz,
  group: string,
  catalogue: Catalogue,
): BrowseItem => ({
  id,
  title: 'Mixed',
  group,
  summary: `${mixSize} of ${questions.length} questions on the track, others at every attempt.`,
  mark: 'new',
  facts: [`${mixSize} questions`, ''],
  topics: [],
  notes: titled('Drills', lessons, catalogue),
});

function quizItem(quiz: Quiz, group: string, catalogue: Catalogue, progress: Progress): BrowseItem {
  const attempts = own(progress.quizzes, quiz.id) ?? [];
  const best = bestShare(attempts);
  return {
    id: quiz.id,
    title: quiz.title,
    group,
    summary: `${quiz.questions.length} questions, fresh numbers at every attempt.`,
    mark: markOf(quiz, best, progress),
    facts: [`${quiz.questions.length} questions`, bestFact(quiz, best)],
    topics: quiz.topics,
    notes: [
      ...(quiz.timeMs === undefined
        ? []
        : [`Timed: ${formatDuration(quiz.timeMs)}. Passed with ${percent(quiz.pass)}.`]),
      ...(best === undefined
        ? []
        : [`${plural(attempts.length, 'attempt')}, best ${percent(best)}.`]),
      ...titled('Drills', quiz.lessons, catalogue),
    ],
  };
}

export function placementItems(
  group: string,
  catalogue: Catalogue,
  progress: Progress,
): BrowseItem[] {
  const placement = quizIn(catalogue, placementId);
  if ((placement?.parts?.length ?? 0) < 2) return [];
  return [
    {
      ...taken(placement!, progress),
      title: placement!.title,
      group,
      summary: `${attemptSize(placement!)} questions over all tracks. Lessons of tracks that you know are marked; nothing is locked.`,
      notes: [],
    },
  ];
}

export function examItem(exam: Quiz, group: string, progress: Progress): BrowseItem {
  return {
    ...taken(exam, progress),
    title: 'Exam',
    group,
    summary: `${attemptSize(exam)} questions on all lessons of the track, others at every attempt, and the answers at the end. ${percent(exam.pass)} passes.`,
    notes: [],
  };
}

/** What has come of the attempts at a quiz that is drawn anew each time. */
function taken(quiz: Quiz, progress: Progress): Omit<BrowseItem, 'title' | 'summary' | 'notes'> {
  const best = bestShare(own(progress.quizzes, quiz.id) ?? []);
  return {
    id: quiz.id,
    mark: markOf(quiz, best, progress),
    facts: [`${attemptSize(quiz)} questions`, bestFact(quiz, best)],
    topics: [],
  };
}

function markOf(quiz: Quiz, best: number | undefined, progress: Progress): BrowseItem['mark'] {
  if (best !== undefined && best >= quiz.pass) return 'done';
  const begun = progress.places.some(
    ({ place }) => place.kind === 'quiz' && place.quiz === quiz.id,
  );
  return begun || best !== undefined ? 'begun' : 'new';
}

/** What is not to be passed has no best. */
const bestFact = ({ pass }: Quiz, best: number | undefined): string =>
  best === undefined || pass === 0 ? '' : `best ${percent(best)}`;

const bestShare = (attempts: readonly QuizRecord[]): number | undefined =>
  attempts.length === 0
    ? undefined
    : Math.max(...attempts.map(({ points, questions }) => points / Math.max(1, questions)));
