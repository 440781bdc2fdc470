import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { isoDay, weekdayName } from '../../../lib/days.ts';
import { wrapText } from '../../../lib/text.ts';
import { difficultyText } from '../../../lib/words.ts';
import type { Progress } from '../../../progress/progress.ts';
import { type Daily, dailyOn, resultWords } from '../../../session/duty/daily.ts';
import { type DutyScreen, resultLine } from '../../../session/duty/duty.ts';
import { currentWeek } from '../../../session/duty/week.ts';
import { blankRow, cutRow, type Row } from '../../rows.ts';
import { said } from './said.ts';
import { weekRows } from './week-rows.ts';

/** Top to bottom: what is on, how it went, and the line to paste. */
export function dutyRows(
  screen: DutyScreen,
  catalogue: Catalogue,
  progress: Progress,
  width: number,
): Row[] {
  const known = { catalogue, progress };
  const rows =
    screen.what === 'daily'
      ? dailyRows(dailyOn(catalogue, progress, screen.day), width)
      : weekRows(currentWeek(catalogue, progress), width);
  const line = resultLine(screen, known);
  return [...rows, ...(line === undefined ? [] : lineRows(line, screen, width))].map((row) =>
    cutRow(row, width),
  );
}

function dailyRows(daily: Daily | undefined, width: number): Row[] {
  if (!daily) return [[{ text: 'There are no incidents here.', tone: 'muted' }]];
  const { day, title, difficulty, summary, minutes, result, streak } = daily;
  return [
    [{ text: `${weekdayName(day)} ${isoDay(day)}`, tone: 'muted' }],
    blankRow,
    [
      { text: title, tone: 'accent', bold: true },
      { text: `   ${difficultyText(difficulty)}   ${minutes} min`, tone: 'muted' },
    ],
    ...said(summary, width, 'text'),
    blankRow,
    ...(result
      ? [
          [
            result.outcome === 'won'
              ? { text: '✓ ', tone: 'ok' as const }
              : { text: '✖ ', tone: 'bad' as const },
            { text: resultWords(result).join('  ·  ') },
          ],
        ]
      : said(
          'The same incident under the same luck for everyone today. Your first run counts.',
          width,
        )),
    ...(streak > 0 ? [blankRow, [{ text: `${streak} in a row`, tone: 'accent' as const }]] : []),
  ];
}

function lineRows(line: string, { copied }: DutyScreen, width: number): Row[] {
  return [
    blankRow,
    [{ text: '─'.repeat(width), tone: 'muted' }],
    ...wrapText(line, width).map((text): Row => [{ text }]),
    ...(copied ? [blankRow, [{ text: '✓ copied', tone: 'ok' as const }]] : []),
  ];
}
