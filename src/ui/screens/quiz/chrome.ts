import { quizIn } from '../../../catalogue/mixes.ts';
import { visibleText } from '../../../lib/text.ts';
import { formatClock } from '../../../lib/units.ts';
import type { Question } from '../../../quiz/question.ts';
import type { Quiz } from '../../../quiz/quiz.ts';
import { isOpen } from '../../../session/quiz/entry.ts';
import { lessonLink, resultsOf } from '../../../session/quiz/results.ts';
import {
  type AttemptScreen,
  drawnOf,
  entryOf,
  isThinking,
  leftMs,
  type QuizScreen,
} from '../../../session/quiz/screen.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome, Labels } from '../../chrome.ts';
import type { KeyContext } from '../../keys.ts';
import { answerWay } from '../../question/actions.ts';
import type { Row } from '../../rows.ts';
import type { AttemptContext } from './attempt-keys.ts';

/** Below this the clock is worth a look. */
const lastMinuteMs = 60_000;

/** The last minute, or the last quarter of a short clock. */
const urgentMs = ({ clock }: AttemptScreen): number => Math.min(lastMinuteMs, (clock?.ms ?? 0) / 4);

/** A clock that shows 0 has run out. */
export const wholeSeconds = (ms: number): number => Math.ceil(ms / 1000) * 1000;

export function quizChrome(screen: QuizScreen, { catalogue }: Pick<AppState, 'catalogue'>): Chrome {
  const quiz = quizIn(catalogue, screen.quiz);
  const where = ['sysdojo', 'Drill', visibleText(quiz?.title ?? screen.quiz)];
  if (screen.stage === 'choosing') return { where, context: 'quiz-mode' };
  const question = quiz?.questions.find(({ id }) => id === screen.current);
  const labels = quiz ? labelsOf(screen, quiz) : {};
  return { where, right: clockRow(screen), context: contextOf(screen, question), labels };
}

/** A key that would do nothing is not offered; one that a question cannot do without is. */
function labelsOf(screen: AttemptScreen, quiz: Quiz): Labels {
  if (screen.stage === 'results') {
    const { misses } = resultsOf(screen, quiz);
    const pointed = misses.find(({ drawn }) => drawn.question.id === screen.miss);
    return {
      ...(misses.length > 0 ? {} : { drill: '' }),
      ...(pointed && lessonLink(pointed.drawn) ? {} : { read: '' }),
    };
  }
  const drawn = drawnOf(screen, quiz);
  if (!drawn) return {};
  const { question, hints } = drawn;
  const entry = entryOf(screen, screen.current);
  const others = screen.order.filter((id) => id !== screen.current);
  const last = others.every((id) => !isOpen(entryOf(screen, id)));
  const exam = screen.mode === 'exam';
  return {
    ...(entry.hints < hints.length && !exam ? {} : { hint: '' }),
    ...(exam ? { next: 'next', finish: 'overview' } : { flag: '' }),
    ...(entry.flagged ? { flag: 'unflag' } : {}),
    ...(question.type === 'multiple' ? { toggle: 'choose' } : {}),
    ...(question.type === 'categorize' ? { assign: 'sort' } : {}),
    ...(question.lesson === undefined ? { lesson: '' } : {}),
    ...(!isOpen(entry) && last ? { next: 'results' } : {}),
  };
}

function contextOf(screen: AttemptScreen, question: Question | undefined): KeyContext {
  if (screen.stage === 'results') return 'quiz-results';
  if (screen.stage === 'overview') return 'quiz-overview';
  return screen.stage === 'paused' ? 'quiz-paused' : attemptContext(screen, question);
}

/** The keys of an open question depend on whether letters choose, are typed, or neither. */
export function attemptContext(
  screen: AttemptScreen,
  question: Question | undefined,
): AttemptContext {
  return question && isThinking(screen) ? `quiz-${answerWay(question)}` : 'quiz-feedback';
}

function clockRow(screen: AttemptScreen): Row {
  const left = leftMs(screen);
  if (screen.stage === 'results') return [{ text: 'results', tone: 'muted' }];
  if (left === undefined) return [{ text: screen.mode, tone: 'muted' }];
  const clock = formatClock(wholeSeconds(left));
  if (!isThinking(screen)) return [{ text: `‖ ${clock} left`, tone: 'muted' }];
  return left <= urgentMs(screen)
    ? [{ text: `! ${clock} left`, tone: 'warning', bold: true }]
    : [{ text: `${clock} left`, tone: 'text' }];
}
