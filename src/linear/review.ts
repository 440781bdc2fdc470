import { todayAt, weekdayName } from '../lib/days.ts';
import { plural } from '../lib/words.ts';
import { limitsOf, reviewQueue } from '../session/review/cards.ts';
import { sessionSize } from '../session/review/review.ts';
import { type PlanRow, type PlanScreen, planRows } from '../session/review/screen.ts';
import type { AppState } from '../session/state.ts';
import { command, type Page, type Reply, say, send } from './page.ts';
import { listed } from './words.ts';

/** What is due, and how much of it a session takes. */
export function reviewPage(screen: PlanScreen, state: AppState, now: number): Page {
  const { catalogue, progress } = state;
  const today = state.today ?? todayAt(now);
  const { due, fresh, learnt, ahead } = reviewQueue(catalogue, progress, today);
  const limits = limitsOf(progress);
  const wished = screen.count ?? limits.perSession;
  const size = sessionSize({ due, fresh, learnt, ahead }, wished);
  const turn = (row: PlanRow, by: 1 | -1): Reply => {
    const steps = (planRows.indexOf(row) - planRows.indexOf(screen.row) + 3) % planRows.length;
    return send(...Array.from({ length: steps }, () => ({ type: 'review/move', by: 1 }) as const), {
      type: 'review/turn',
      by,
    });
  };
  const begin = size > 0 ? send({ type: 'review/begin' }) : say('There is nothing to ask now.');
  return {
    place: 'review',
    lines: [
      `Review. ${due.length} due, ${fresh.length} new, ${learnt} met so far.`,
      size > 0
        ? `Enter begins a session of ${plural(size, 'question')}.`
        : 'Nothing to ask now. Answer a quiz, read a lesson or name a cause: it comes back here.',
      `A session has at most ${plural(wished, 'question')}.`,
      `New things in a day: at most ${limits.newPerDay}.`,
      ...(learnt > 0
        ? [
            `Ahead: ${listed(ahead.map((many, index) => `${index === 0 ? 'tomorrow' : weekdayName(today.day + 1 + index)} ${many}`))}.`,
          ]
        : []),
    ],
    ...(size > 0 ? { enter: { does: 'begins the session', reply: begin } } : {}),
    commands: [
      command(['begin', 'start'], 'begins the session', begin),
      command(['longer'], 'longer sessions', turn('per-session', 1)),
      command(['shorter'], 'shorter sessions', turn('per-session', -1)),
      command(['more new'], 'more new things in a day', turn('new-per-day', 1)),
      command(['fewer new'], 'fewer new things in a day', turn('new-per-day', -1)),
    ],
  };
}
