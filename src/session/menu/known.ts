import type { Catalogue } from '../../catalogue/catalogue.ts';
import { trackExam } from '../../catalogue/mixes.ts';
import { own } from '../../lib/own.ts';
import type { Progress } from '../../progress/progress.ts';
import { placementId } from '../../quiz/mix.ts';

/** Share of the points on a track in the placement from which its lessons can be skipped. */
export const knownShare = 0.8;

/** Rounding keeps nobody out. */
export const isKnown = (share: number): boolean => share >= knownShare - 1e-9;

/** Lessons that need not be read: the last placement, or a passed exam of their track, says so. */
export function knownLessons(catalogue: Catalogue, progress: Progress): ReadonlySet<string> {
  const placed = own(progress.quizzes, placementId)?.at(-1)?.parts ?? {};
  return new Set(
    catalogue.tracks.flatMap(({ id, lessons }) =>
      isKnown(own(placed, id) ?? 0) || hasPassed(catalogue, progress, id) ? lessons : [],
    ),
  );
}

function hasPassed(catalogue: Catalogue, progress: Progress, track: string): boolean {
  const exam = trackExam(catalogue, track);
  const attempts = exam ? (own(progress.quizzes, exam.id) ?? []) : [];
  return attempts.some(({ points, questions }) => points / questions >= (exam?.pass ?? 1) - 1e-9);
}
