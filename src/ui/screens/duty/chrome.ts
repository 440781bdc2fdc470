import { dailyOn } from '../../../session/duty/daily.ts';
import { type DutyScreen, resultLine } from '../../../session/duty/duty.ts';
import { currentWeek } from '../../../session/duty/week.ts';
import type { AppState } from '../../../session/state.ts';
import type { Chrome } from '../../chrome.ts';

type Known = Pick<AppState, 'catalogue' | 'progress'>;

export function dutyChrome(screen: DutyScreen, known: Known): Chrome {
  const copy = resultLine(screen, known) === undefined ? { copy: '' } : {};
  return {
    where: ['sysdojo', 'Respond', screen.what === 'daily' ? 'Incident of the day' : 'On-call week'],
    context: 'duty',
    labels: { begin: beginLabel(screen, known), ...copy },
  };
}

function beginLabel({ what, day }: DutyScreen, { catalogue, progress }: Known): string {
  if (what === 'daily') return dailyOn(catalogue, progress, day)?.result ? 'play again' : 'play';
  const week = currentWeek(catalogue, progress);
  if (!week) return 'begin the week';
  return week.current === undefined ? 'another week' : 'begin the shift';
}
