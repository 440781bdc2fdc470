import { type Today, todayAt } from '../../../lib/days.ts';
import { summaryOf } from '../../../session/progress/summary.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome } from '../../chrome.ts';

/** The learner's day; before anything has happened there is none to be wrong about. */
export const todayOf = ({ today }: Pick<AppState, 'today'>): Today => today ?? todayAt(0);

export function progressChrome(known: Pick<AppState, 'catalogue' | 'progress' | 'today'>): Chrome {
  const { days } = summaryOf(known.catalogue, known.progress, todayOf(known)).streak;
  return {
    where: ['sysdojo', 'Progress'],
    ...(days > 0 ? { right: [{ text: `streak ${days}`, tone: 'muted' as const }] } : {}),
    context: 'progress',
  };
}
