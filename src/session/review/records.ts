import { type LessonItemId, questionId } from '../../lib/item-id.ts';
import type { ProgressEvent } from '../../progress/progress.ts';
import { readAmount } from '../../quiz/amount.ts';
import { drawQuestion } from '../../quiz/draw.ts';
import { rightNumber } from '../../quiz/right-number.ts';
import type { Effect } from '../effects.ts';
import type { ReviewItem } from './items.ts';
import { sessionQuizId } from './session-quiz.ts';

type Answered = Extract<ProgressEvent, { readonly type: 'answered' }>;

/**
 * What a session leaves behind: answers, under the ids of what was asked. The attempt itself is
 * nothing to come back to, since what is still due is due tomorrow as well.
 */
export function reviewEffects(effects: readonly Effect[], items: readonly ReviewItem[]): Effect[] {
  return effects.flatMap((effect): Effect[] => {
    if (effect.type !== 'record') return [effect];
    const { event } = effect;
    if (event.type !== 'answered') return [];
    const item = items.find(({ id }) => event.item === questionId(sessionQuizId, id));
    const kept = item && reviewed(item, event);
    return kept ? [{ type: 'record', event: kept }] : [];
  });
}

function reviewed(item: ReviewItem, answered: Answered): ProgressEvent | undefined {
  if (item.kind !== 'prediction') return { ...answered, item: item.id, mode: 'review' };
  const { question } = item;
  if (question.type !== 'numeric') return undefined;
  const typed = (answered.response as { readonly typed?: unknown } | undefined)?.typed;
  const read = readAmount(String(typed ?? ''), question.unit);
  if (!read.ok) return undefined;
  const { label } = question.unit;
  return {
    type: 'predicted',
    item: item.id as LessonItemId,
    at: answered.at,
    guess: read.readings[0]!,
    actual: rightNumber(drawQuestion(question, 0)),
    ...(label === '' ? {} : { unit: label }),
  };
}
