import { isoDay } from '../../lib/days.ts';
import { plural, starsText } from '../../lib/words.ts';
import type { Summary } from '../../session/progress/summary.ts';
import {
  biasWords,
  percent,
  streakWords,
  timeWords,
  verdictWords,
} from '../../session/progress/words.ts';

/** The course so far as a page to keep. */
export function progressMarkdown(summary: Summary): string {
  const { streak, time, lessons, lessonsRead, calibration } = summary;
  return [
    '# System design, so far',
    '',
    `As of ${isoDay(summary.today)}: ${lessonsRead} of ${lessons} lessons read, ` +
      `time spent: ${timeWords(time.totalMs)}, streak ${streakWords(streak)} (longest ${streak.longest}).`,
    '',
    '## By track and topic',
    '',
    'Mastery is the share of a topic’s questions that would likely be answered right today; ' +
      'nine times in ten it lies within the band.',
    '',
    ...tableOf(
      ['Track', 'Topic', 'Lesson', 'Asked', 'Mastery', 'Band', ''],
      summary.tracks.flatMap((track) =>
        track.topics.map((topic, index) => [
          index === 0 ? track.title : '',
          topic.title,
          topic.lesson ?? '',
          `${topic.asked} of ${topic.questions}`,
          topic.asked === 0 ? '–' : percent(topic.mastery.share),
          topic.asked === 0
            ? '–'
            : `${percent(topic.mastery.low)} to ${percent(topic.mastery.high)}`,
          topic.asked === 0 ? '' : verdictWords[topic.mastery.verdict],
        ]),
      ),
    ),
    '',
    '## Incidents',
    '',
    ...tableOf(
      ['Incident', 'Stars', 'Runs', 'Won', 'Cause named', 'Fewest requests lost'],
      summary.incidents.map(({ title, stars, runs, won, diagnosed, fewestLost }) => [
        title,
        starsText(stars),
        String(runs),
        String(won),
        runs === 0 ? '–' : String(diagnosed),
        fewestLost?.toLocaleString('en-US') ?? '–',
      ]),
    ),
    '',
    '## Calibration',
    '',
    ...(calibration.count === 0
      ? ['No predictions yet.']
      : [
          `${plural(calibration.count, 'prediction')}; ${biasWords(calibration.bias) ?? 'no bias can be told'}.`,
          '',
          ...tableOf(
            ['No farther off than', 'Predictions'],
            calibration.within.map(({ error, share }) => [percent(error), percent(share)]),
          ),
        ]),
    '',
  ].join('\n');
}

/** Titles are content: a bar in one must not begin a cell. */
const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}
