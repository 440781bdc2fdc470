import { calendarDay, monthName, weekdayOf } from '../../../lib/days.ts';
import type { DayActivity } from '../../../progress/activity.ts';
import type { Row, Span } from '../../rows.ts';

/** From how many things done on a day each glyph is drawn. */
const levels = [
  { from: 30, glyph: '█' },
  { from: 15, glyph: '▓' },
  { from: 5, glyph: '▒' },
  { from: 1, glyph: '░' },
] as const;

const weekdayLabels = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];
const labelWidth = 4;
const columnsPerWeek = 2;

/** So many weeks have room. */
export const weeksIn = (width: number): number =>
  Math.max(1, Math.floor((width - labelWidth) / columnsPerWeek));

/** Weeks as columns, the last one this week; months above, and beneath what the glyphs mean. */
export function calendarRows(
  activity: ReadonlyMap<number, DayActivity>,
  today: number,
  weeks: number,
): Row[] {
  const monday = today - weekdayOf(today) - 7 * (weeks - 1);
  return [
    [{ text: monthsText(monday, weeks), tone: 'muted' }],
    ...weekdayLabels.map(
      (label, weekday): Row => [
        { text: label.padEnd(labelWidth), tone: 'muted' },
        ...Array.from({ length: weeks }, (_, week) =>
          daySpan(monday + 7 * week + weekday, today, activity),
        ),
      ],
    ),
    [
      { text: ' '.repeat(labelWidth) },
      { text: '· none  ', tone: 'muted' },
      {
        text: levels
          .map(({ glyph }) => glyph)
          .toReversed()
          .join(''),
        tone: 'ok',
      },
      { text: ' more  ', tone: 'muted' },
      { text: '◻', tone: 'focus' },
      { text: ' today', tone: 'muted' },
    ],
  ];
}

function daySpan(day: number, today: number, activity: ReadonlyMap<number, DayActivity>): Span {
  if (day > today) return { text: ' '.repeat(columnsPerWeek) };
  const { events = 0 } = activity.get(day) ?? {};
  const level = levels.find(({ from }) => events >= from);
  const text = (glyph: string) => glyph.padEnd(columnsPerWeek);
  if (!level)
    return day === today ? { text: text('◻'), tone: 'focus' } : { text: text('·'), tone: 'muted' };
  return { text: text(level.glyph), tone: day === today ? 'focus' : 'ok' };
}

/** The name of a month above the week in which it begins. */
function monthsText(monday: number, weeks: number): string {
  const cells = new Array<string>(weeks * columnsPerWeek).fill(' ');
  let free = 0;
  for (let week = 0; week < weeks; week++) {
    const end = calendarDay(monday + 7 * week + 6);
    const begins = end.dayOfMonth <= 7 || week === 0;
    const name = monthName(end.month);
    const at = week * columnsPerWeek;
    if (!begins || at < free || at + name.length > cells.length) continue;
    cells.splice(at, name.length, ...name);
    free = at + name.length + 1;
  }
  return ' '.repeat(labelWidth) + cells.join('').trimEnd();
}
