import { todayAt } from '../lib/days.ts';
import { formatCount } from '../lib/units.ts';
import { capitalised, plural } from '../lib/words.ts';
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
import { oneLine, sentence } from './words.ts';

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
    ...masteryLines(tracks, 'track'),
  ],
  topics: ({ tracks }) =>
    tracks.flatMap(({ title, topics }) => [
      `Track: ${oneLine(title)}.`,
      ...masteryLines(topics, 'topic'),
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
          ...(bias === undefined ? [] : [sentence(capitalised(biasWords(bias) ?? ''))]),
        ],
};

type Mastered = Pick<TrackMastery, 'title' | 'asked' | 'questions' | 'mastery'>;

/** What has been asked about, and in one line how much has not. */
function masteryLines(of: readonly Mastered[], word: string): string[] {
  const asked = of.filter((one) => one.asked > 0);
  const left = of.filter((one) => one.asked === 0 && one.questions > 0).length;
  return [
    ...asked.map(masteryText),
    ...(left > 0 ? [`${plural(left, word)} not asked about yet.`] : []),
  ];
}

const masteryText = ({ title, asked, questions, mastery }: Mastered): string =>
  `${oneLine(title)}: ${verdictWords[mastery.verdict]}, ${percent(mastery.share)}, ${asked} of ${questions} asked.`;
