import { fitText } from '../../../lib/text.ts';
import { formatClock, formatDuration } from '../../../lib/units.ts';
import { difficultyText, starsText } from '../../../lib/words.ts';
import { roundedToSeconds } from '../../../session/duty/daily.ts';
import { type Shift, shiftNames, type Week } from '../../../session/duty/week.ts';
import { bar } from '../../components/bar.ts';
import { blankRow, type Row, type Span } from '../../rows.ts';
import { said } from './said.ts';

const rules =
  'Seven shifts, one incident each, harder from day to day. The first run of a shift counts. ' +
  'Every minute of trouble burns the error budget of the whole week, and what is gone is gone.';

/** A week on call: its shifts, and what is left of the error budget. */
export function weekRows(week: Week | undefined, width: number): Row[] {
  if (!week) return said(rules, width, 'text');
  return [
    ...week.shifts.map((shift, index) => shiftRow(shift, index, week, width)),
    blankRow,
    ...budgetRows(week, width),
    blankRow,
    ...endRows(week, width),
  ];
}

function shiftRow(shift: Shift, index: number, { current }: Week, width: number): Row {
  const on = index === current;
  const tone = on ? 'focus' : shift.result ? 'text' : 'muted';
  const { incident, result, burnedMs } = shift;
  // What a shift has to bring is not known before it.
  const title = result || on ? (incident?.title ?? 'gone') : '·  ·  ·';
  const right = result
    ? `${starsText(result.stars)}  ${fitText(words(burnedMs), 10, 'right')}`
    : '';
  const nameWidth = Math.max(8, width - 12 - 2 - 9 - 17);
  return [
    { text: on ? '❯ ' : '  ', tone: 'focus' },
    mark(shift),
    { text: fitText(shiftNames[index] ?? '', 11), tone, bold: on },
    { text: fitText(title, nameWidth), tone, bold: on },
    { text: fitText(incident ? difficultyText(incident.difficulty) : '', 7), tone: 'muted' },
    { text: right, tone },
  ];
}

function mark({ result }: Shift): Span {
  if (!result) return { text: '· ', tone: 'muted' };
  return result.outcome === 'won' ? { text: '✓ ', tone: 'ok' } : { text: '✖ ', tone: 'bad' };
}

function budgetRows({ budgetMs, burnedMs, end }: Week, width: number): Row[] {
  const left = Math.max(0, budgetMs - burnedMs);
  const share = budgetMs > 0 ? left / budgetMs : 0;
  const { filled, rest } = bar(share, Math.min(30, width - 36));
  const tone = end === 'exhausted' ? 'bad' : share < 0.25 ? 'warning' : 'ok';
  return [
    [
      { text: 'Error budget  ' },
      { text: filled, tone },
      { text: rest, tone: 'muted' },
      {
        text: `  ${formatClock(left)} of ${formatClock(budgetMs)} left`,
        tone: share < 0.25 ? tone : 'text',
      },
    ],
  ];
}

function endRows({ end, shifts }: Week, width: number): Row[] {
  if (end === 'exhausted') {
    return said(
      'The error budget is gone. Releases are frozen, and the week is over for you.',
      width,
      'bad',
    );
  }
  if (end === 'survived') return said('The week is over, and the budget has held.', width, 'ok');
  return shifts.some(({ result }) => result) ? [] : said(rules, width);
}

const words = (ms: number): string => (ms === 0 ? '0 s' : formatDuration(roundedToSeconds(ms)));
