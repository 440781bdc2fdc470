import { fitText, visibleText, wrapText } from '../../../lib/text.ts';
import { formatDuration, formatShare } from '../../../lib/units.ts';
import { placementId } from '../../../quiz/mix.ts';
import { attemptSize, type Quiz } from '../../../quiz/quiz.ts';
import { knownShare } from '../../../session/menu/known.ts';
import { clockFor } from '../../../session/quiz/clock.ts';
import type { ChoosingScreen, Clock, QuizStart } from '../../../session/quiz/screen.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';

const placementSays = `A few on every track. With ${formatShare(knownShare)} of a track's points, Learn marks its lessons as known; nothing is locked.`;

/** The ways to take a quiz. */
export function startRows(
  screen: ChoosingScreen,
  quiz: Quiz,
  starts: readonly QuizStart[],
  width: number,
): Row[] {
  const count = Math.min(screen.count ?? Number.POSITIVE_INFINITY, attemptSize(quiz));
  const { extraTime = 0 } = screen;
  const clock = (of: Clock['of']) =>
    formatDuration(Math.round(clockFor(of, quiz, count, screen).ms / 1000) * 1000);
  const timed =
    screen.questionMs === undefined
      ? `${clock('attempt')} on the clock`
      : `${clock('question')} for each question`;
  const ways: Readonly<Record<QuizStart, { key: string; name: string; says: string }>> = {
    resume: { key: 'r', name: 'Go on', says: 'where you left it' },
    practice: { key: 'p', name: 'Practice', says: 'hints, no clock' },
    timed: { key: 't', name: 'Timed', says: timed },
    sprint: { key: 's', name: 'Sprint', says: `${clock('question')} for each question` },
    exam: {
      key: 'e',
      name: 'Exam',
      says: [
        clock('attempt'),
        ...(quiz.pass > 0 ? [`${formatShare(quiz.pass)} passes`] : []),
        'answers at the end',
      ].join(', '),
    },
  };
  const rows: Row[] = [
    [{ text: visibleText(quiz.title), tone: 'accent', bold: true }],
    [{ text: `${count} questions, fresh numbers at every attempt`, tone: 'muted' }],
    ...(quiz.id === placementId
      ? wrapText(placementSays, width).map((text): Row => [{ text, tone: 'muted' }])
      : []),
    blankRow,
    ...starts.map((start): Row => {
      const { key, name, says } = ways[start];
      const selected = start === screen.start;
      return [
        { text: selected ? '❯ ' : '  ', tone: 'focus' },
        { text: `${key}  `, tone: 'muted' },
        { text: fitText(name, 12), tone: selected ? 'focus' : 'text', bold: selected },
        { text: says, tone: selected ? 'text' : 'muted' },
      ];
    }),
    blankRow,
    [
      { text: '  x  ', tone: 'muted' },
      { text: fitText('Extra time', 12), tone: 'text' },
      {
        text: extraTime === 0 ? 'none' : `${formatShare(extraTime)} more on every clock`,
        tone: extraTime === 0 ? 'muted' : 'text',
      },
    ],
  ];
  return rows.map((row) => cutRow(row, width));
}
