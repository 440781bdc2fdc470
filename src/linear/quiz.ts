import { quizIn } from '../catalogue/mixes.ts';
import { formatShare } from '../lib/units.ts';
import { attemptSize, type Quiz } from '../quiz/quiz.ts';
import { clockFor } from '../session/quiz/clock.ts';
import { quizStarts } from '../session/quiz/quiz.ts';
import {
  type ChoosingScreen,
  type Clock,
  leftMs,
  type QuizScreen,
  type QuizStart,
} from '../session/quiz/screen.ts';
import type { AppState } from '../session/state.ts';
import { attemptPage } from './attempt.ts';
import { command, type Page, type Reply, send } from './page.ts';
import { durationText, oneLine, placeNamed } from './words.ts';

export function quizPage(screen: QuizScreen, state: AppState): Page {
  const quiz = quizIn(state.catalogue, screen.quiz);
  if (!quiz) return { place: 'quiz', lines: ['This quiz is not here any more.'], commands: [] };
  return screen.stage === 'choosing'
    ? choosingPage(screen, quiz, state)
    : attemptPage(screen, quiz, state, leftMs(screen));
}

const startWords: Readonly<Record<QuizStart, string>> = {
  resume: 'Go on',
  practice: 'Practice',
  timed: 'Timed',
  sprint: 'Sprint',
  exam: 'Exam',
};

/** How it is to be taken. */
function choosingPage(screen: ChoosingScreen, quiz: Quiz, { progress }: AppState): Page {
  const count = Math.min(screen.count ?? Number.POSITIVE_INFINITY, attemptSize(quiz));
  const starts = quizStarts(quiz.id, { progress });
  const { extraTime = 0 } = screen;
  const begin = (start: QuizStart): Reply => send({ type: 'quiz/begin', start });
  const first = starts[0] ?? 'practice';
  return {
    place: `quiz ${quiz.id} choosing`,
    lines: [
      `Quiz: ${oneLine(quiz.title)}. ${count} questions.`,
      'How do you take it? Type a number or a word.',
      ...starts.map(
        (start, index) =>
          `${index + 1}: ${startWords[start]}, ${saysOf(start, screen, quiz, count)}.`,
      ),
      `Extra time: ${extraTime === 0 ? 'none' : `${formatShare(extraTime)} more on every clock`}.`,
    ],
    enter: { does: startWords[first].toLowerCase(), reply: begin(first) },
    commands: [
      ...starts.map((start) =>
        command(
          start === 'resume' ? ['go on', 'resume'] : [start],
          saysOf(start, screen, quiz, count),
          begin(start),
        ),
      ),
      command(
        ['extra time', 'extra'],
        'the next amount of extra time',
        send({ type: 'quiz/extra-time' }),
      ),
    ],
    typed: (line) => {
      const place = placeNamed(line, starts.length);
      return place === undefined ? undefined : begin(starts[place]!);
    },
  };
}

function saysOf(start: QuizStart, screen: ChoosingScreen, quiz: Quiz, count: number): string {
  const clock = (of: Clock['of']) =>
    durationText(Math.round(clockFor(of, quiz, count, screen).ms / 1000) * 1000);
  switch (start) {
    case 'resume':
      return 'where you left it';
    case 'practice':
      return 'hints, no clock';
    case 'timed':
      return screen.questionMs === undefined
        ? `${clock('attempt')} on the clock`
        : `${clock('question')} for each question`;
    case 'sprint':
      return `${clock('question')} for each question`;
    case 'exam':
      return [
        clock('attempt'),
        ...(quiz.pass > 0 ? [`${formatShare(quiz.pass)} passes`] : []),
        'answers at the end',
      ].join(', ');
  }
}
