import { reviewQueue } from '../../../session/review/cards.ts';
import type { ReviewScreen, SessionScreen } from '../../../session/review/screen.ts';
import { withSession } from '../../../session/review/session-quiz.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome } from '../../chrome.ts';
import type { Span } from '../../rows.ts';
import { todayOf } from '../../today.ts';
import { quizChrome } from '../quiz/chrome.ts';

type Known = Pick<AppState, 'catalogue' | 'progress' | 'today'>;

const where = ['sysdojo', 'Review'];

export function reviewChrome(screen: ReviewScreen, known: Known): Chrome {
  if (screen.stage === 'plan') {
    return { where, context: 'review', labels: screen.row === 'begin' ? { more: '' } : {} };
  }
  const catalogue = withSession(known.catalogue, screen.items);
  return {
    ...quizChrome(screen.attempt, { ...known, catalogue }),
    where,
    right: [countOf(screen, known)],
  };
}

/** How much is left today, and at the end what tomorrow brings. */
function countOf({ attempt }: SessionScreen, known: Known): Span {
  const { due, ahead } = reviewQueue(known.catalogue, known.progress, todayOf(known));
  const text =
    attempt.stage === 'results'
      ? `${due.length} still due · ${ahead[0] ?? 0} tomorrow`
      : `${due.length} due`;
  return { text, tone: 'muted' };
}
