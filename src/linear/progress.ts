import { todayAt } from '../lib/days.ts';
import { formatCount } from '../lib/units.ts';
import {
  type ProgressScreen,
  type ProgressTab,
  progressTabs,
} from '../session/progress/progress.ts';
import { type Summary, summaryOf } from '../session/progress/summary.ts';
import type { TrackMastery } from '../session/progress/topics.ts';
import {
  biasWords,
  percent,
  streakWords,
  timeWords,
  verdictWords,
} from '../session/progress/words.ts';
import type { AppState } from '../session/state.ts';
import { command, type Page, send } from './page.ts';
import { oneLine, plural, sentence } from './words.ts';

export function progressPage({ tab }: ProgressScreen, state: AppState, now: number): Page {
  const { catalogue, progress } = state;
  const summary = summaryOf(catalogue, progress, state.today ?? todayAt(now));
  return {
    place: `progress ${tab}`,
    lines: [
      `Progress, ${tab}: part ${progressTabs.indexOf(tab) + 1} of ${progressTabs.length}.`,
      ...parts[tab](summary),
    ],
    enter: { does: 'the next part', reply: send({ type: 'progress/turn', by: 1 }) },
    commands: [
      ...progressTabs.map((name) =>
        command([name], `the part ${name}`, send({ type: 'progress/tab', tab: name })),
      ),
      command(['next', 'n'], 'the next part', send({ type: 'progress/turn', by: 1 })),
      command(['previous', 'p'], 'the part before', send({ type: 'progress/turn', by: -1 })),
    ],
  };
}

const parts: Readonly<Record<ProgressTab, (summary: Summary) => string[]>> = {
  overview: ({ streak, time, weekMs, lessonsRead, lessons, review, tracks }) => [
    `Streak: ${sentence(streakWords(streak))}`,
    `Time: ${timeWords(time.totalMs)}, this week ${timeWords(weekMs)}.`,
    `Lessons: ${lessonsRead} of ${lessons} read.`,
    `Review: ${review.due.length} due, ${review.fresh.length} new.`,
    ...tracks.filter(({ questions }) => questions > 0).map(masteryText),
  ],
  topics: ({ tracks }) =>
    tracks.flatMap(({ title, topics }) => [
      `Track: ${oneLine(title)}.`,
      ...topics.filter(({ questions }) => questions > 0).map(masteryText),
    ]),
  incidents: ({ incidents }) => [
    `${plural(incidents.filter(({ runs }) => runs > 0).length, 'incident')} played of ${incidents.length}.`,
    ...incidents
      .filter(({ runs }) => runs > 0)
      .map(({ title, stars, won, runs, diagnosed, fewestLost }) =>
        [
          `${oneLine(title)}: ${stars} of 3 stars`,
          `won ${won} of ${plural(runs, 'run')}`,
          `cause named in ${diagnosed}`,
          ...(fewestLost === undefined ? [] : [`fewest lost ${formatCount(fewestLost)}`]),
        ]
          .join(', ')
          .concat('.'),
      ),
  ],
  predictions: ({ calibration: { count, within, bias } }) =>
    count === 0
      ? ['No predictions yet. Live models in lessons ask for them.']
      : [
          `${plural(count, 'prediction')}.`,
          ...within.map(({ error, share }) => `${percent(share)} within ${percent(error)}.`),
          ...(bias === undefined ? [] : [sentence(capital(biasWords(bias) ?? ''))]),
        ],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const masteryText = ({
  title,
  asked,
  questions,
  mastery,
}: Pick<TrackMastery, 'title' | 'asked' | 'questions' | 'mastery'>): string =>
  asked === 0
    ? `${oneLine(title)}: not asked yet, ${plural(questions, 'question')}.`
    : `${oneLine(title)}: ${verdictWords[mastery.verdict]}, ${percent(mastery.share)}, ${asked} of ${questions} asked.`;
