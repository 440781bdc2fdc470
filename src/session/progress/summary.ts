import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Today } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import {
  activityByDay,
  type DayActivity,
  type TimeSpent,
  timeSpent,
} from '../../progress/activity.ts';
import type { Progress } from '../../progress/progress.ts';
import { type Streak, streakIn } from '../../progress/streak.ts';
import { type Calibration, calibrationOf, type PredictedNumber } from '../../review/calibration.ts';
import type { Queue } from '../../review/queue.ts';
import { reviewQueue } from '../review/cards.ts';
import { masteryByTrack, type TrackMastery } from './topics.ts';

/** All there is to say of how far a learner has come; the screen, the text and the JSON are drawn from it. */
export interface Summary {
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly streak: Streak;
  readonly time: TimeSpent;
  /** The last seven days, today among them. */
  readonly weekMs: number;
  readonly activity: ReadonlyMap<number, DayActivity>;
  readonly tracks: readonly TrackMastery[];
  readonly lessonsRead: number;
  readonly lessons: number;
  readonly incidents: readonly IncidentSummary[];
  readonly predictions: readonly PredictionSummary[];
  readonly calibration: Calibration;
  readonly review: Queue;
}

export interface IncidentSummary {
  readonly id: string;
  readonly title: string;
  readonly difficulty: number;
  readonly runs: number;
  readonly won: number;
  /** The most ever won. */
  readonly stars: number;
  /** Runs in which the cause was named. */
  readonly diagnosed: number;
  /** The fewest requests lost in a run that was won; absent without one. */
  readonly fewestLost?: number;
}

export interface PredictionSummary extends PredictedNumber {
  readonly item: string;
  readonly unit?: string;
}

/** The progress screen asks at every key press. */
const known = new WeakMap<Progress, { readonly catalogue: Catalogue; readonly summary: Summary }>();

export function summaryOf(catalogue: Catalogue, progress: Progress, today: Today): Summary {
  const before = known.get(progress);
  if (before?.summary.today === today.day && before.catalogue === catalogue) return before.summary;
  const summary = computed(catalogue, progress, today);
  known.set(progress, { catalogue, summary });
  return summary;
}

function computed(catalogue: Catalogue, progress: Progress, today: Today): Summary {
  const { day, utcOffsetMs } = today;
  const activity = activityByDay(progress, utcOffsetMs);
  const predictions = predictionsOf(progress);
  const { lessons } = catalogue;
  return {
    today: day,
    streak: streakIn(progress, today),
    time: timeSpent(progress),
    weekMs: [...activity].reduce((sum, [of, { ms }]) => (of > day - 7 ? sum + ms : sum), 0),
    activity,
    tracks: masteryByTrack(catalogue, progress, today),
    lessonsRead: [...lessons.keys()].filter(
      (id) => own(progress.lessons, id)?.finishedAt !== undefined,
    ).length,
    lessons: lessons.size,
    incidents: [...catalogue.scenarios.values()].map((scenario): IncidentSummary => {
      const runs = own(progress.incidents, scenario.id) ?? [];
      const won = runs.filter(({ outcome }) => outcome === 'won');
      return {
        id: scenario.id,
        title: scenario.title,
        difficulty: scenario.difficulty,
        runs: runs.length,
        won: won.length,
        stars: Math.max(0, ...runs.map(({ stars }) => stars)),
        diagnosed: runs.filter(({ diagnosed }) => diagnosed).length,
        ...(won.length > 0 ? { fewestLost: Math.min(...won.map(({ lost }) => lost)) } : {}),
      };
    }),
    predictions,
    calibration: calibrationOf(predictions),
    review: reviewQueue(catalogue, progress, today),
  };
}

/** Every number that was predicted, oldest first. */
export function predictionsOf({ predictions }: Pick<Progress, 'predictions'>): PredictionSummary[] {
  return Object.entries(predictions)
    .flatMap(([item, of]) => of.map((prediction) => ({ item, ...prediction })))
    .sort((a, b) => a.at - b.at);
}
