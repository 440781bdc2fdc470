import { weekdayName } from '../../../lib/days.ts';
import { fitText } from '../../../lib/text.ts';
import { plural } from '../../../lib/words.ts';
import type { Limits, Queue } from '../../../review/queue.ts';
import { sessionSize } from '../../../session/review/review.ts';
import { type PlanRow, type PlanScreen, planRows } from '../../../session/review/screen.ts';
import { bar } from '../../components/bar.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';

/** A question with its explanation takes about so long. */
const secondsPerQuestion = 30;
const nameWidth = 16;

/** What is due, how much of it a session takes, and what the next days bring. */
export function planView(
  screen: PlanScreen,
  queue: Queue,
  limits: Limits,
  today: number,
  width: number,
): Row[] {
  const { due, fresh, learnt } = queue;
  const wished = screen.count ?? limits.perSession;
  const size = sessionSize(queue, wished);
  const rows: Row[] = [
    [{ text: titleOf(queue), tone: 'accent', bold: true }],
    [{ text: subtitleOf(queue), tone: 'muted' }],
    blankRow,
    ...planRows.map((row) =>
      planRow(row, screen.row, { size, wished, newPerDay: limits.newPerDay }),
    ),
    blankRow,
    ...(learnt > 0 ? aheadRows(queue.ahead, limits.perSession, today, width) : []),
    ...(due.length + fresh.length + learnt > 0
      ? [
          [
            {
              text: 'What is missed comes back tomorrow, what is known later and later.',
              tone: 'muted',
            } as const,
          ],
        ]
      : []),
  ];
  return rows.map((row) => cutRow(row, width));
}

function titleOf({ due, fresh, learnt }: Queue): string {
  if (due.length > 0) return `${due.length} due now`;
  if (fresh.length > 0) return 'Nothing is due: time for something new';
  return learnt > 0 ? 'Nothing is due today' : 'Nothing to review yet';
}

function subtitleOf({ due, fresh, learnt, ahead }: Queue): string {
  if (due.length + fresh.length > 0) {
    const isNew = fresh.length > 0 ? `${fresh.length} new today` : 'nothing new today';
    return `${isNew} · ${learnt} met so far`;
  }
  if (learnt === 0) return 'Answer a quiz, read a lesson or name a cause: it comes back here.';
  const days = ahead.findIndex((count) => count > 0);
  const when =
    days === -1 ? 'in more than a week' : days === 0 ? 'tomorrow' : `in ${days + 1} days`;
  return `${learnt} met so far, the next one is due ${when}`;
}

interface Amounts {
  readonly size: number;
  readonly wished: number;
  readonly newPerDay: number;
}

function planRow(row: PlanRow, open: PlanRow, { size, wished, newPerDay }: Amounts): Row {
  const selected = row === open;
  const name = { begin: 'Begin', 'per-session': 'A session', 'new-per-day': 'New in a day' }[row];
  const minutes = Math.max(1, Math.round((size * secondsPerQuestion) / 60));
  const amount = (value: number) => (selected ? `‹ ${value} ›` : `  ${value}`);
  const value = {
    begin: size === 0 ? 'nothing to ask' : `${plural(size, 'question')}, about ${minutes} min`,
    'per-session': amount(wished),
    'new-per-day': amount(newPerDay),
  }[row];
  return [
    { text: selected ? '❯ ' : '  ', tone: 'focus' },
    { text: fitText(name, nameWidth), tone: selected ? 'focus' : 'text', bold: selected },
    { text: value, tone: selected ? 'text' : 'muted' },
  ];
}

function aheadRows(
  ahead: readonly number[],
  perSession: number,
  today: number,
  width: number,
): Row[] {
  // A session's worth is a full bar, so that two questions do not look like a mountain.
  const most = Math.max(perSession, ...ahead);
  const cells = Math.max(8, Math.min(30, width - nameWidth - 8));
  return [
    [{ text: 'The next seven days', tone: 'muted', bold: true }],
    ...ahead.map((count, index): Row => {
      const day = today + 1 + index;
      return [
        {
          text: `  ${fitText(index === 0 ? 'tomorrow' : weekdayName(day), nameWidth)}`,
          tone: 'muted',
        },
        {
          text: count === 0 ? '·' : bar(count / most, cells).filled,
          tone: count === 0 ? 'muted' : 'ok',
        },
        { text: count === 0 ? '' : ` ${count}`, tone: 'text' },
      ];
    }),
    blankRow,
  ];
}
