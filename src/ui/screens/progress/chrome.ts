import { summaryOf } from '../../../session/progress/summary.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome } from '../../chrome.ts';
import { todayOf } from '../../today.ts';

export function progressChrome(known: Pick<AppState, 'catalogue' | 'progress' | 'today'>): Chrome {
  const { days } = summaryOf(known.catalogue, known.progress, todayOf(known)).streak;
  return {
    where: ['sysdojo', 'Progress'],
    ...(days > 0 ? { right: [{ text: `streak ${days}`, tone: 'muted' as const }] } : {}),
    context: 'progress',
  };
}
