import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Today } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import type { Progress } from '../../progress/progress.ts';
import { type Evidence, type Mastery, masteryOf } from '../../review/mastery.ts';
import { memoryOf, retrievability } from '../../review/memory.ts';
import { errorOf } from '../../review/rating.ts';
import { reviewsOf } from '../review/cards.ts';
import { type ReviewItem, reviewItems } from '../review/items.ts';

/** How much of a topic, which is what one lesson teaches, somebody masters. */
export interface TopicMastery {
  /** Lesson id; for questions without a lesson the id of their quiz or incident. */
  readonly id: string;
  readonly title: string;
  /** Absent where the topic has no lesson. */
  readonly lesson?: 'new' | 'begun' | 'read';
  /** Questions, checks, diagnoses and predictions on it. */
  readonly questions: number;
  /** How many of them have been answered. */
  readonly asked: number;
  readonly mastery: Mastery;
}

export interface TrackMastery {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly TopicMastery[];
  readonly lessonsRead: number;
  readonly lessons: number;
  readonly questions: number;
  readonly asked: number;
  readonly mastery: Mastery;
}

/** Tracks in course order, and at last whatever belongs to none. */
export function masteryByTrack(
  catalogue: Catalogue,
  progress: Progress,
  today: Today,
): TrackMastery[] {
  const byTopic = new Map<string, ReviewItem[]>();
  for (const item of reviewItems(catalogue).values()) {
    const id = item.lesson ?? item.source.id;
    byTopic.set(id, [...(byTopic.get(id) ?? []), item]);
  }
  const evidence = (items: readonly ReviewItem[]) =>
    items.flatMap((item) => evidenceOf(item, progress, today) ?? []);
  const topic = (id: string, title: string): TopicMastery & { found: readonly Evidence[] } => {
    const items = byTopic.get(id) ?? [];
    const found = evidence(items);
    const record = own(progress.lessons, id);
    return {
      id,
      title,
      found,
      ...(catalogue.lessons.has(id)
        ? { lesson: record?.finishedAt === undefined ? (record ? 'begun' : 'new') : 'read' }
        : {}),
      questions: items.length,
      asked: found.length,
      mastery: masteryOf(found),
    };
  };
  const taught = new Set(catalogue.tracks.flatMap(({ lessons }) => lessons));
  const others = [...byTopic.keys()].filter((id) => !taught.has(id));
  const tracks = [
    ...catalogue.tracks.map(({ id, title, lessons }) => ({ id, title, topics: lessons })),
    ...(others.length > 0 ? [{ id: 'other', title: 'Everything else', topics: others }] : []),
  ];
  return tracks.map(({ id, title, topics: ids }): TrackMastery => {
    const full = ids.map((of) => {
      const [item] = byTopic.get(of) ?? [];
      return topic(of, catalogue.lessons.get(of)?.title ?? item?.source.title ?? of);
    });
    const topics = full.map(({ found: _, ...rest }) => rest);
    return {
      id,
      title,
      topics,
      lessonsRead: topics.filter(({ lesson }) => lesson === 'read').length,
      lessons: topics.filter(({ lesson }) => lesson !== undefined).length,
      questions: topics.reduce((sum, { questions }) => sum + questions, 0),
      asked: topics.reduce((sum, { asked }) => sum + asked, 0),
      mastery: masteryOf(full.flatMap(({ found }) => found)),
    };
  });
}

/** What an item's answers say; nothing while there is none. */
function evidenceOf(item: ReviewItem, progress: Progress, today: Today): Evidence | undefined {
  const points = pointsOf(item, progress);
  if (points.length === 0) return undefined;
  const memory = memoryOf(reviewsOf(item, progress, today));
  // A diagnosis or prediction that was right from the first has no card to be forgotten.
  return { points, recall: memory ? retrievability(memory, today.day) : 1 };
}

function pointsOf({ id, kind, question }: ReviewItem, progress: Progress): number[] {
  if (kind === 'prediction') {
    const predictions = own(progress.predictions, id) ?? [];
    return predictions.map(({ guess, actual }) => Math.max(0, 1 - errorOf(guess, actual)));
  }
  return (own(progress.answers, id) ?? [])
    .filter(({ revision = question.revision }) => revision === question.revision)
    .map(({ points }) => points);
}
