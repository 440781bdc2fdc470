import { weekdayName } from '../../lib/days.ts';
import { wrapText } from '../../lib/text.ts';
import { starsText } from '../../lib/words.ts';
import type { Summary } from '../../session/progress/summary.ts';
import {
  biasWords,
  percent,
  streakRule,
  streakWords,
  timeWords,
  verdictWords,
} from '../../session/progress/words.ts';
import { table } from '../table.ts';

/** What `sysdojo progress` prints. */
export function progressText(summary: Summary, width: number): string {
  const { streak, time, lessons, lessonsRead, review } = summary;
  const facts = [
    ['Streak', `${streakWords(streak)}. ${streakRule}`],
    ['Time', `${timeWords(time.totalMs)}, this week ${timeWords(summary.weekMs)}`],
    ['Lessons', `${lessonsRead} of ${lessons} read`],
    ['Review', dueText(summary)],
  ];
  const names = facts.map(([name, value]) => [name!, value!]);
  return [
    ...table(names, [{}, { flexible: true }], width),
    ...(review.learnt > 0 ? hung(aheadText(summary), 9, width) : []),
    '',
    ...masteryText(summary, width),
    '',
    ...incidentsText(summary, width),
    ...predictionsText(summary, width),
  ].join('\n');
}

const dueText = ({ review: { due, fresh } }: Summary): string =>
  [
    due.length === 0 ? 'nothing due' : `${due.length} due`,
    ...(fresh.length > 0 ? [`${fresh.length} new`] : []),
  ].join(', ') + (due.length + fresh.length > 0 ? ' – sysdojo review' : '');

const aheadText = ({ today, review: { ahead } }: Summary): string =>
  ahead
    .map((due, index) => `${index === 0 ? 'tomorrow' : weekdayName(today + 1 + index)} ${due}`)
    .join(' · ');

function masteryText({ tracks }: Summary, width: number): string[] {
  const rows = tracks
    .filter(({ questions }) => questions > 0)
    .map(({ title, asked, questions, mastery }) => [
      `  ${title}`,
      asked === 0 ? '' : percent(mastery.share),
      asked === 0 ? '' : `${percent(mastery.low)} to ${percent(mastery.high)}`,
      verdictWords[mastery.verdict],
      `${asked} of ${questions} asked`,
    ]);
  if (rows.length === 0) return ['Mastery: there are no questions.'];
  const columns = [{ flexible: true }, { align: 'right' }, { align: 'right' }, {}, {}] as const;
  return ['Mastery (and where it lies nine times in ten)', ...table(rows, columns, width)];
}

function incidentsText({ incidents }: Summary, width: number): string[] {
  const rows = incidents.map(({ title, stars, runs, won, diagnosed }) => [
    `  ${title}`,
    starsText(stars),
    runs === 0 ? 'not played' : `won ${won} of ${runs}`,
    runs === 0 ? '' : `cause named in ${diagnosed}`,
  ]);
  return ['Incidents', ...table(rows, [{ flexible: true }, {}, {}, {}], width)];
}

function predictionsText({ calibration }: Summary, width: number): string[] {
  const { count, within, bias } = calibration;
  if (count === 0) return [];
  const shares = within.map(({ error, share }) => `${percent(share)} within ${percent(error)}`);
  const [first = '', ...rest] = hung(`${count}: ${shares.join(', ')}`, 13, width);
  return ['', `Predictions${first.slice(11)}`, ...rest, ...hung(biasWords(bias) ?? '', 13, width)];
}

/** A text as lines that begin so many columns further right. */
const hung = (text: string, indent: number, width: number): string[] =>
  wrapText(text, width - indent).map((line) => ' '.repeat(indent) + line);
