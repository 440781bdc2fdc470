import { isoDay } from '../../lib/days.ts';
import type { Mastery } from '../../review/mastery.ts';
import type { Summary } from '../../session/progress/summary.ts';

/**
 * What `sysdojo progress --json` prints. Keys keep their names and meaning while `schema` stays:
 *
 * - `date` and every other day: `YYYY-MM-DD` by the learner's clock, a day beginning at four.
 * - `streak`: `days` of the one that lasts, `longest`, `today` as `done`, `open` or `last-chance`.
 * - `timeSpentMs`: `total`, `week` (seven days), and by kind.
 * - `activity`: every day on which something was done.
 * - `tracks`, and in each its `topics`: `mastery` is `{share, low, high, verdict}`; the true share
 *   lies between `low` and `high` nine times in ten.
 * - `incidents`: every incident there is, `stars` the most ever won.
 * - `predictions`: `within` has the share of guesses no farther off than `error`; `bias` is the
 *   middle guess as a multiple of what the engine measured.
 * - `review`: `ahead` begins with tomorrow.
 */
export function progressJson(summary: Summary): object {
  const { today, streak, time, tracks, calibration, review } = summary;
  return {
    schema: 1,
    date: isoDay(today),
    streak,
    timeSpentMs: {
      total: time.totalMs,
      week: summary.weekMs,
      lessons: time.lessonsMs,
      quizzes: time.quizzesMs,
      incidents: time.incidentsMs,
      review: time.reviewMs,
    },
    activity: [...summary.activity].map(([day, { events, ms }]) => ({
      date: isoDay(day),
      events,
      ms,
    })),
    lessons: { read: summary.lessonsRead, total: summary.lessons },
    tracks: tracks.map((track) => ({
      id: track.id,
      title: track.title,
      lessons: { read: track.lessonsRead, total: track.lessons },
      questions: { asked: track.asked, total: track.questions },
      mastery: masteryJson(track.mastery),
      topics: track.topics.map((topic) => ({
        id: topic.id,
        title: topic.title,
        ...(topic.lesson ? { lesson: topic.lesson } : {}),
        questions: { asked: topic.asked, total: topic.questions },
        mastery: masteryJson(topic.mastery),
      })),
    })),
    incidents: summary.incidents,
    predictions: {
      count: calibration.count,
      within: calibration.within,
      bias: calibration.bias ?? null,
      list: summary.predictions.map(({ at, ...rest }) => ({
        at: new Date(at).toISOString(),
        ...rest,
      })),
    },
    review: {
      due: review.due.length,
      new: review.fresh.length,
      learnt: review.learnt,
      ahead: review.ahead.map((due, index) => ({ date: isoDay(today + 1 + index), due })),
    },
  };
}

const masteryJson = ({ share, low, high, verdict }: Mastery) => ({ share, low, high, verdict });
