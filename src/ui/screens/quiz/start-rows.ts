import { fitText, visibleText } from '../../../lib/text.ts';
import { formatDuration } from '../../../lib/units.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { clockOf } from '../../../session/quiz/attempt.ts';
import type { ChoosingScreen, QuizStart } from '../../../session/quiz/screen.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';

/** The ways to take a quiz. */
export function startRows(
  screen: ChoosingScreen,
  quiz: Quiz,
  starts: readonly QuizStart[],
  width: number,
): Row[] {
  const count = Math.min(screen.count ?? quiz.questions.length, quiz.questions.length);
  const clock = formatDuration(clockOf(quiz, count, screen.timeMs));
  const ways: Readonly<Record<QuizStart, { key: string; name: string; says: string }>> = {
    resume: { key: 'r', name: 'Go on', says: 'where you left it' },
    practice: { key: 'p', name: 'Practice', says: 'hints, no clock' },
    timed: { key: 't', name: 'Timed', says: `${clock} on the clock` },
  };
  const rows: Row[] = [
    [{ text: visibleText(quiz.title), tone: 'accent', bold: true }],
    [{ text: `${count} questions, fresh numbers at every attempt`, tone: 'muted' }],
    blankRow,
    ...starts.map((start): Row => {
      const { key, name, says } = ways[start];
      const selected = start === screen.start;
      return [
        { text: selected ? '❯ ' : '  ', tone: 'focus' },
        { text: `${key}  `, tone: 'muted' },
        { text: fitText(name, 11), tone: selected ? 'focus' : 'text', bold: selected },
        { text: says, tone: selected ? 'text' : 'muted' },
      ];
    }),
    blankRow,
    [{ text: 'Each answer gets its explanation at once.', tone: 'muted' }],
  ];
  return rows.map((row) => cutRow(row, width));
}
