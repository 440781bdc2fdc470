import type { LessonItemId } from '../../lib/item-id.ts';
import type { Progress } from '../../progress/progress.ts';
import { type DrawnQuestion, drawQuestion } from '../../quiz/draw.ts';
import type { Question } from '../../quiz/question.ts';
import type { Effect } from '../effects.ts';
import { type EntryAction, emptyEntry, updateEntry } from '../quiz/entry.ts';
import { entryFrom, keptResponse } from '../quiz/kept.ts';
import type { Context } from '../step.ts';
import type { CheckState } from './screen.ts';

/** The question with the numbers of this attempt: reading the lesson again asks the same ones. */
export const drawnCheck = (question: Question, { attempt }: CheckState): DrawnQuestion =>
  drawQuestion(question, attempt);

/** A question as it was left: with the last answer to it, if there was one. */
export function checkFrom(progress: Progress, item: LessonItemId, question: Question): CheckState {
  // What a review asked had other numbers.
  const answers = (progress.answers[item] ?? []).filter(({ mode }) => mode !== 'review');
  const last = answers.at(-1);
  if (!last || (last.revision ?? question.revision) !== question.revision) {
    return { attempt: answers.length, entry: emptyEntry };
  }
  const attempt = answers.length - 1;
  const kept = { hints: 0, ...last };
  return { attempt, entry: entryFrom(kept, drawQuestion(question, attempt)) };
}

/** A fresh attempt, with other numbers. */
export const againFrom = ({ attempt }: CheckState): CheckState => ({
  attempt: attempt + 1,
  entry: emptyEntry,
});

export function updateCheck(
  state: CheckState,
  action: EntryAction,
  item: LessonItemId,
  question: Question,
  { now }: Context,
): { readonly state: CheckState; readonly effects: readonly Effect[] } {
  const drawn = drawnCheck(question, state);
  const entry = updateEntry(state.entry, action, drawn);
  const next = { ...state, entry };
  if (!entry.graded || state.entry.graded) return { state: next, effects: [] };
  const record: Effect = {
    type: 'record',
    event: {
      type: 'answered',
      item,
      at: now,
      points: entry.graded.points,
      response: keptResponse(entry, drawn),
      hints: entry.hints,
      revision: question.revision,
      mode: 'lesson',
      seed: next.attempt,
    },
  };
  return { state: next, effects: [record] };
}
