import { isoDay, weekdayName } from '../lib/days.ts';
import { formatClock } from '../lib/units.ts';
import { type Daily, dailyOn, resultWords, roundedToSeconds } from '../session/duty/daily.ts';
import { type DutyScreen, resultLine } from '../session/duty/duty.ts';
import { currentWeek, type Shift, shiftNames, type Week } from '../session/duty/week.ts';
import type { AppState } from '../session/state.ts';
import { command, type Page, say, send } from './page.ts';
import { durationText, oneLine } from './words.ts';

/** On call: the incident of the day, or a week of shifts. */
export function dutyPage(screen: DutyScreen, { catalogue, progress }: AppState): Page {
  const daily = screen.what === 'daily' ? dailyOn(catalogue, progress, screen.day) : undefined;
  const week = screen.what === 'week' ? currentWeek(catalogue, progress) : undefined;
  const does =
    screen.what === 'daily'
      ? 'plays it'
      : week?.current === undefined
        ? 'begins a new week'
        : 'takes the shift that is on';
  const line = resultLine(screen, { catalogue, progress });
  const begin = send({ type: 'duty/begin' });
  return {
    place: `duty ${screen.what}`,
    lines: [...(screen.what === 'daily' ? dailyLines(daily) : weekLines(week)), `Enter ${does}.`],
    enter: { does, reply: begin },
    commands: [
      command(['begin', 'start'], does, begin),
      ...(line === undefined
        ? []
        : [command(['result'], 'the line to paste into a chat', say(line))]),
    ],
  };
}

function dailyLines(daily: Daily | undefined): string[] {
  if (!daily) return ['Incident of the day: there are no incidents here.'];
  const { day, title, difficulty, minutes, summary, result, streak } = daily;
  return [
    `Incident of the day, ${weekdayName(day)} ${isoDay(day)}: ${oneLine(title)}.`,
    oneLine(summary),
    `Difficulty ${difficulty} of 5, ${minutes} minutes.`,
    result
      ? `Played: ${resultWords(result).map(oneLine).join(', ')}.`
      : 'The same for everyone today. Your first run counts.',
    ...(streak > 0 ? [`${streak} in a row.`] : []),
  ];
}

function weekLines(week: Week | undefined): string[] {
  if (!week) {
    return [
      'On-call week: seven shifts, harder from day to day, one run each.',
      'Every minute of trouble burns the error budget of the whole week.',
    ];
  }
  const { shifts, current, budgetMs, burnedMs, end } = week;
  const left = formatClock(Math.max(0, budgetMs - burnedMs));
  return [
    end === 'exhausted'
      ? 'On-call week, over: the error budget is gone.'
      : end === 'survived'
        ? 'On-call week, over: the budget has held.'
        : `On-call week, shift ${(current ?? 0) + 1} of ${shifts.length} is on.`,
    `Error budget: ${left} of ${formatClock(budgetMs)} left.`,
    ...shifts.map((shift, index) => shiftText(shift, index, index === current)),
  ];
}

function shiftText({ incident, result, burnedMs }: Shift, index: number, on: boolean): string {
  const day = shiftNames[index] ?? `Shift ${index + 1}`;
  if (result) {
    const burned = burnedMs === 0 ? 'nothing' : durationText(roundedToSeconds(burnedMs));
    const [stars = '', outcome = ''] = resultWords(result);
    return `${day}: ${oneLine(incident?.title ?? 'gone')}, ${outcome}, ${oneLine(stars)}, burned ${burned}.`;
  }
  // What a shift has to bring is not known before it.
  return on
    ? `${day}, on now: ${oneLine(incident?.title ?? 'gone')}, difficulty ${incident?.difficulty ?? 0} of 5.`
    : `${day}: to come.`;
}
