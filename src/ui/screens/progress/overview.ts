import { fitText, visibleText } from '../../../lib/text.ts';
import { calibrated } from '../../../review/rating.ts';
import type { Summary } from '../../../session/progress/summary.ts';
import { percent, streakRule, streakWords, timeWords } from '../../../session/progress/words.ts';
import { blankRow, type Row } from '../../rows.ts';
import { calendarRows, weeksIn } from './calendar.ts';
import { beside, fact, heading } from './columns.ts';
import { incidentRows } from './incidents.ts';
import { masteryBar, masteryLegend, shareText, verdictText, verdictTones } from './mastery-bar.ts';
import { predictionLegend, ratioRows } from './ratio-chart.ts';

/** Half a year is as much as says something. */
const mostWeeks = 26;
const gap = 4;
const widestBar = 24;

/** Below so many rows there is no room for more than the essential. */
const tall = 28;

/** The whole of it at a glance. */
export function overviewRows(
  summary: Summary,
  { width, height }: { readonly width: number; readonly height: number },
): Row[] {
  const { activity, today } = summary;
  if (width < 70) {
    return [
      ...factsOf(summary, wideName),
      blankRow,
      ...masteryRows(summary, width),
      blankRow,
      heading('Activity'),
      ...calendarRows(activity, today, Math.min(mostWeeks, weeksIn(width))),
    ];
  }
  const weeks = Math.min(mostWeeks, weeksIn(Math.floor(width * 0.42)));
  const left = 4 + 2 * weeks + gap;
  const facts = factsOf(summary);
  const half = Math.ceil(facts.length / 2);
  const upper = [
    ...beside(facts.slice(0, half), facts.slice(half), Math.max(left, 46)),
    blankRow,
    ...beside(
      [heading('Activity'), ...calendarRows(activity, today, weeks)],
      masteryRows(summary, width - left),
      left,
    ),
  ];
  if (height < tall || width < 100) return upper;
  return [...upper, blankRow, blankRow, ...lowerRows(summary, left, width, height - upper.length)];
}

/** Where there is room: how near the guesses came, and what the incidents have brought. */
function lowerRows(summary: Summary, left: number, width: number, height: number): Row[] {
  const { predictions } = summary;
  const guesses =
    predictions.length === 0
      ? [[{ text: 'none yet', tone: 'muted' } as const]]
      : [predictionLegend, ...ratioRows(predictions, left - gap)];
  const incidents = incidentRows(summary, width - left).slice(2, height - 3);
  return beside([heading('Predictions'), ...guesses], [heading('Incidents'), ...incidents], left);
}

const narrowName = 9;
const wideName = 13;

function factsOf(
  { streak, time, weekMs, review, ...rest }: Summary,
  firstName = narrowName,
): Row[] {
  const { lessons, lessonsRead, tracks, incidents, calibration } = rest;
  const asked = tracks.reduce((sum, track) => sum + track.asked, 0);
  const questions = tracks.reduce((sum, track) => sum + track.questions, 0);
  const stars = incidents.reduce((sum, incident) => sum + incident.stars, 0);
  const near = calibration.within.find(({ error }) => error === calibrated)?.share ?? 0;
  // When all of it was this week, to say so twice would only take room.
  const week = weekMs > 0 && weekMs < time.totalMs ? `, ${timeWords(weekMs)} this week` : '';
  const due = [`${review.due.length} due`, review.fresh.length > 0 && `${review.fresh.length} new`];
  return [
    fact('Streak', streakWords(streak), firstName, streak.days > 0 ? 'ok' : 'text'),
    [{ text: ' '.repeat(firstName) }, { text: streakRule, tone: 'muted' }],
    fact('Time', `${timeWords(time.totalMs)}${week}`, firstName),
    fact('Review', due.filter(Boolean).join(', '), firstName),
    fact('Lessons', `${lessonsRead} of ${lessons} read`, wideName),
    fact('Questions', `${asked} of ${questions} asked`, wideName),
    fact('Incidents', `★ ${stars} of ${3 * incidents.length}`, wideName),
    fact(
      'Predictions',
      calibration.count === 0 ? 'none yet' : `${percent(near)} within 25 %`,
      wideName,
    ),
  ];
}

function masteryRows({ tracks }: Summary, width: number): Row[] {
  const asking = tracks.filter(({ questions }) => questions > 0);
  const figures = 17;
  const bar = Math.max(8, Math.min(widestBar, Math.floor((width - figures) * 0.45)));
  const name = Math.max(8, width - bar - figures);
  return [
    heading('Mastery'),
    ...asking.map(
      ({ title, mastery }): Row => [
        { text: fitText(visibleText(title), name - 1), tone: 'text' },
        { text: ' ' },
        ...masteryBar(mastery, bar),
        { text: shareText(mastery).padStart(6), tone: 'text' },
        { text: `  ${verdictText(mastery)}`, tone: verdictTones[mastery.verdict] },
      ],
    ),
    ...(asking.length > 0 ? [blankRow, masteryLegend] : []),
  ];
}
