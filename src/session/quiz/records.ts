import { questionId } from '../../lib/item-id.ts';
import type { DrawnQuestion } from '../../quiz/draw.ts';
import { mixNamed, originOf } from '../../quiz/mix.ts';
import { attemptSize, type Quiz } from '../../quiz/quiz.ts';
import type { Effect } from '../effects.ts';
import type { Context } from '../step.ts';
import { type Entry, isOpen } from './entry.ts';
import { keptResponse } from './kept.ts';
import { resultsOf } from './results.ts';
import { type AttemptScreen, entryOf } from './screen.ts';

/** An answered question of a quiz, or one whose clock ran out: a miss without a response. */
export function answeredEffects(
  screen: AttemptScreen,
  drawn: DrawnQuestion,
  entry: Entry,
  { now }: Context,
): Effect[] {
  if (isOpen(entry)) return [];
  const { id, revision } = drawn.question;
  const origin = originOf(screen.quiz, id);
  return [
    {
      type: 'record',
      event: {
        type: 'answered',
        item: questionId(origin.quiz, origin.question),
        at: now,
        points: entry.graded?.points ?? 0,
        ...(entry.graded ? { response: keptResponse(entry, drawn) } : {}),
        hints: entry.hints,
        elapsedMs: Math.round(entry.elapsedMs),
        revision,
        mode: screen.mode,
        seed: screen.seed,
      },
    },
  ];
}

/** The end of an attempt. Only the whole quiz counts as one: a drill of two misses is no 100 %. */
export function finishedEffects(screen: AttemptScreen, quiz: Quiz, { now }: Context): Effect[] {
  const left: Effect = {
    type: 'record',
    event: { type: 'place-left', at: now, place: { kind: 'quiz', quiz: screen.quiz } },
  };
  const whole = screen.order.length === attemptSize(quiz);
  if (!whole || mixNamed(quiz.id)?.kind === 'topic') return [left];
  const { mode, seed, order, elapsedMs } = screen;
  const parts = resultsOf(screen, quiz).parts.flatMap(({ id, points, questions: of }) =>
    id === undefined ? [] : [[id, points / of] as const],
  );
  return [
    {
      type: 'record',
      event: {
        type: 'quiz-finished',
        quiz: screen.quiz,
        at: now,
        mode,
        seed,
        points: pointsOf(screen),
        questions: order.length,
        elapsedMs: Math.round(elapsedMs),
        ...(quiz.parts ? { parts: Object.fromEntries(parts) } : {}),
      },
    },
    left,
  ];
}

/** Points as people count them: `3`, `2.75`. */
export const pointsText = (points: number): string => String(Number(points.toFixed(2)));

/** Points earned so far. */
export const pointsOf = (screen: AttemptScreen): number =>
  screen.order.reduce((sum, id) => sum + (entryOf(screen, id).graded?.points ?? 0), 0);
