import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quizIn } from '../../catalogue/mixes.ts';
import { type Today, todayAt } from '../../lib/days.ts';
import { own } from '../../lib/own.ts';
import { plural } from '../../lib/words.ts';
import type { Place } from '../../progress/place.ts';
import { latestPlace, type Progress } from '../../progress/progress.ts';
import { type Streak, streakIn } from '../../progress/streak.ts';
import { reviewQueue } from '../review/cards.ts';
import type { Context, FeatureStep, Target } from '../step.ts';

export interface MenuScreen {
  readonly kind: 'menu';
  /** Where the cursor stands, so that coming back finds it there. */
  readonly entry?: MenuEntryId;
}

export type MenuEntryId =
  | 'resume'
  | 'learn'
  | 'drill'
  | 'respond'
  | 'review'
  | 'progress'
  | 'search'
  | 'settings';

export type MenuMessage =
  /** To the entry so many further; after the last one comes the first. */
  | { readonly type: 'menu/move'; readonly by: number }
  /** Opens the entry at a place, or the one under the cursor. */
  | { readonly type: 'menu/choose'; readonly place?: number };

export interface MenuEntry {
  readonly id: MenuEntryId;
  readonly label: string;
  readonly detail: string;
  /** Something waits: the detail is worth a look. */
  readonly calls?: true;
  readonly target: Target;
}

export function updateMenu(
  screen: MenuScreen,
  message: MenuMessage,
  { catalogue, progress, now, utcOffsetMs }: Context,
): FeatureStep<MenuScreen> {
  const entries = menuEntries(catalogue, progress, todayAt(now, utcOffsetMs));
  const at = placeOf(screen, entries);
  const to =
    message.type === 'menu/move'
      ? (at + message.by + entries.length) % entries.length
      : (message.place ?? at);
  const entry = entries[to];
  if (!entry) return { screen, effects: [] };
  const pointed = { ...screen, entry: entry.id };
  return {
    screen: pointed,
    effects: [],
    ...(message.type === 'menu/choose' ? { open: entry.target } : {}),
  };
}

/** Where among the entries the cursor stands. */
export const placeOf = ({ entry }: MenuScreen, entries: readonly MenuEntry[]): number =>
  Math.max(
    0,
    entries.findIndex(({ id }) => id === entry),
  );

/** What the menu offers, with what is there: resuming comes first when something was left open. */
export function menuEntries(catalogue: Catalogue, progress: Progress, today: Today): MenuEntry[] {
  const { lessons, quizzes, scenarios } = catalogue;
  const place = latestPlace(progress);
  const named = place && placeTitle(catalogue, place);
  const read = [...lessons.keys()].filter(
    (id) => own(progress.lessons, id)?.finishedAt !== undefined,
  );
  const stars = [...scenarios.keys()].reduce((sum, id) => sum + bestStars(progress, id), 0);
  return [
    ...(place && named !== undefined
      ? [
          {
            id: 'resume' as const,
            label: 'Resume',
            detail: named,
            target: { kind: 'resume' as const, place },
          },
        ]
      : []),
    {
      id: 'learn',
      label: 'Learn',
      detail: joined(plural(lessons.size, 'lesson'), read.length > 0 && `${read.length} read`),
      target: { kind: 'browse', what: 'lessons' },
    },
    {
      id: 'drill',
      label: 'Drill',
      detail: plural(quizzes.size, 'quiz', 'quizzes'),
      target: { kind: 'browse', what: 'quizzes' },
    },
    {
      id: 'respond',
      label: 'Respond',
      detail: joined(
        plural(scenarios.size, 'incident'),
        scenarios.size > 0 && `★ ${stars} of ${scenarios.size * 3}`,
      ),
      target: { kind: 'browse', what: 'incidents' },
    },
    reviewEntry(catalogue, progress, today),
    {
      id: 'progress',
      label: 'Progress',
      detail: streakDetail(streakIn(progress, today)),
      target: { kind: 'progress' },
    },
    {
      id: 'search',
      label: 'Search',
      detail: '',
      target: { kind: 'search' },
    },
    {
      id: 'settings',
      label: 'Settings',
      detail: '',
      target: { kind: 'settings' },
    },
  ];
}

/** `7 due`, or how many are new today. */
function reviewEntry(catalogue: Catalogue, progress: Progress, today: Today): MenuEntry {
  const { due, fresh } = reviewQueue(catalogue, progress, today);
  return {
    id: 'review',
    label: 'Review',
    detail: joined(
      due.length > 0 && `${due.length} due`,
      fresh.length > 0 && `${fresh.length} new`,
    ),
    ...(due.length > 0 ? { calls: true as const } : {}),
    target: { kind: 'review' },
  };
}

const streakDetail = ({ days, today }: Streak): string =>
  days === 0
    ? ''
    : joined(`streak ${plural(days, 'day')}`, today === 'last-chance' && 'today keeps it');

/** `Where queues form · lesson`, or undefined when the content is gone. */
export function placeTitle(catalogue: Catalogue, place: Place): string | undefined {
  const { lessons, scenarios } = catalogue;
  switch (place.kind) {
    case 'lesson':
      return named(lessons.get(place.lesson), 'lesson');
    case 'quiz':
      return named(quizIn(catalogue, place.quiz), `${place.mode} quiz`);
    case 'incident':
      return named(scenarios.get(place.scenario), incidentNames[place.variant ?? 'incident']);
  }
}

/** What a run left open is called. */
const incidentNames = {
  incident: 'incident',
  sandbox: 'sandbox',
  'taken-over': 'incident, taken over',
} as const;

const named = (thing: { readonly title: string } | undefined, what: string) =>
  thing && `${thing.title} · ${what}`;

/** The most stars ever won in an incident. */
export const bestStars = (progress: Progress, scenario: string): number =>
  Math.max(0, ...(own(progress.incidents, scenario) ?? []).map(({ stars }) => stars));

const joined = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');
