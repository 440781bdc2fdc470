import type { Question } from '../../../quiz/question.ts';
import { drawnCheck } from '../../../session/lesson/check.ts';
import type { CheckState } from '../../../session/lesson/screen.ts';
import { inputOf, isTouched } from '../../../session/quiz/entry.ts';
import type { Look } from '../../look.ts';
import { answerRows } from '../../question/answer-rows.ts';
import { questionRows } from '../../question/question-rows.ts';
import { boxColumns, boxRows } from './box.ts';
import type { LiveRows } from './live-rows.ts';

/** An inline question: what is asked, the options or the input line, and once answered the reasons. */
export function checkRows(
  question: Question,
  state: CheckState,
  { width, look, focused }: { width: number; look: Look; focused: boolean },
): LiveRows {
  const drawn = drawnCheck(question, state);
  const inner = width - boxColumns;
  const { entry } = state;
  const asked = questionRows(drawn, entry, look, { width: inner, airy: false, focused });
  const begun = focused || entry.graded || isTouched(entry, drawn);
  const answer = begun ? answerRows(drawn, entry, look, inner) : [];
  const body = entry.graded
    ? [...asked.rows.slice(0, asked.answerAt), ...answer, '', ...asked.rows.slice(asked.answerAt)]
    : [
        ...asked.rows,
        ...(answer.length > 0 && answer.some((row) => row !== '') ? ['', ...answer] : []),
      ];
  const rows = boxRows(body, {
    title: entry.graded ? 'check' : 'check yourself',
    hint: entry.graded ? 'tab: again' : 'tab: answer',
    width,
    focused,
    look,
  });
  const at = inputOf(entry, drawn).cursor;
  const option = asked.itemAt[at];
  const end = asked.itemAt[at + 1];
  const cursor: LiveRows['cursor'] = entry.graded
    ? [asked.answerAt + 1, rows.length]
    : option !== undefined && end !== undefined
      ? [option + 1, Math.max(end, option + 1) + 1]
      : [asked.answerAt, rows.length];
  return { rows, cursor };
}
