import { textWidth } from '../../../lib/text.ts';
import type { DrawnQuestion } from '../../../quiz/draw.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { isOpen } from '../../../session/quiz/entry.ts';
import { type AttemptScreen, drawnOf, entryOf } from '../../../session/quiz/screen.ts';
import type { Look } from '../../look.ts';
import { answerRows } from '../../question/answer-rows.ts';
import { type QuestionRows, questionRows } from '../../question/question-rows.ts';
import { moreText, type Window, windowAt } from '../../window.ts';
import { progressRow } from './progress-row.ts';

/** The open question on a screen of a given size. */
export interface AttemptLayout {
  /** Progress, a blank row, as much of the question as fits, and what stays at the bottom. */
  readonly rows: readonly string[];
  readonly window: Window;
  readonly drawn: DrawnQuestion;
  readonly question: QuestionRows;
  readonly hintsLeft: number;
}

/** A body this high has rows to spare. */
export const airyHeight = 20;

/** Lines of text longer than this are hard to read. */
const measure = 84;

export const contentWidth = (bodyWidth: number): number => Math.min(measure, bodyWidth - 2);

/** Blanks left of the content: it stands in the middle of a wide terminal. */
export const contentMargin = (bodyWidth: number): string =>
  ' '.repeat(Math.floor((bodyWidth - contentWidth(bodyWidth)) / 2));

export function attemptLayout(
  screen: AttemptScreen,
  quiz: Quiz,
  look: Look,
  room: { readonly width: number; readonly height: number },
): AttemptLayout | undefined {
  const drawn = drawnOf(screen, quiz);
  if (!drawn) return undefined;
  const entry = entryOf(screen, screen.current);
  const width = contentWidth(room.width);
  const margin = contentMargin(room.width);
  const exam = screen.mode === 'exam';
  const pinned = answerRows(drawn, entry, look, width - 9, { exam });
  // Air below the header and above the keys, where there is some to give.
  const air = room.height >= airyHeight ? [''] : [];
  const height = Math.max(1, room.height - pinned.length - 3 - 2 * air.length);
  const rowsWith = (airy: boolean) => questionRows(drawn, entry, look, { width, airy });
  const airy = rowsWith(true);
  const question = airy.rows.length <= height ? airy : rowsWith(false);
  const { rows, answerAt } = question;
  const start = isOpen(entry) ? 0 : answerAt;
  const window = windowAt(rows.length, height, screen.top ?? start);
  const shown = rows.slice(window.top, window.top + height);
  const more = moreText(window);
  const [firstPinned = '', ...otherPinned] = pinned;
  const gap = ' '.repeat(Math.max(2, width - textWidth(firstPinned) - textWidth(more)));
  return {
    rows: [
      ...air,
      progressRow(screen, quiz, look, width),
      '',
      ...shown,
      '',
      more === '' ? firstPinned : firstPinned + gap + look.tone.muted(more),
      ...otherPinned,
    ].map((row) => (row === '' ? '' : margin + row)),
    window,
    drawn,
    question,
    hintsLeft: exam ? 0 : drawn.hints.length - entry.hints,
  };
}
