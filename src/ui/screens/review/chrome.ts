import type { ReviewScreen } from '../../../session/review/screen.ts';
import { withSession } from '../../../session/review/session-quiz.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome } from '../../chrome.ts';
import { quizChrome } from '../quiz/chrome.ts';

const where = ['sysdojo', 'Review'];

export function reviewChrome(
  screen: ReviewScreen,
  known: Pick<AppState, 'catalogue' | 'progress'>,
): Chrome {
  if (screen.stage === 'plan') {
    return { where, context: 'review', labels: screen.row === 'begin' ? { more: '' } : {} };
  }
  const catalogue = withSession(known.catalogue, screen.items);
  return { ...quizChrome(screen.attempt, { ...known, catalogue }), where };
}
