import { type Catalogue, quizIn } from '../../catalogue/catalogue.ts';
import type { Place } from '../../progress/place.ts';
import { latestPlace, type Progress } from '../../progress/progress.ts';
import type { FeatureStep, Target } from '../step.ts';

export interface MenuScreen {
  readonly kind: 'menu';
  /** Where the cursor stands, so that coming back finds it there. */
  readonly entry?: MenuEntryId;
}

export type MenuEntryId = 'resume' | 'learn' | 'drill' | 'respond' | 'search';

export interface MenuMessage {
  readonly type: 'menu/point';
  readonly entry: MenuEntryId;
}

export interface MenuEntry {
  readonly id: MenuEntryId;
  readonly label: string;
  readonly detail: string;
  readonly target: Target;
}

export const updateMenu = (screen: MenuScreen, message: MenuMessage): FeatureStep<MenuScreen> => ({
  screen: { ...screen, entry: message.entry },
  effects: [],
});

/** What the menu offers, with what is there: resuming comes first when something was left open. */
export function menuEntries(catalogue: Catalogue, progress: Progress): MenuEntry[] {
  const { lessons, quizzes, scenarios } = catalogue;
  const place = latestPlace(progress);
  const named = place && titleOf(catalogue, place);
  const read = [...lessons.keys()].filter((id) => progress.lessons[id]?.finishedAt !== undefined);
  const questions = [...quizzes.values()].reduce((sum, quiz) => sum + quiz.questions.length, 0);
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
      detail: joined(count(lessons.size, 'lesson'), read.length > 0 && `${read.length} read`),
      target: { kind: 'browse', what: 'lessons' },
    },
    {
      id: 'drill',
      label: 'Drill',
      detail: joined(count(quizzes.size, 'quiz', 'quizzes'), count(questions, 'question')),
      target: { kind: 'browse', what: 'quizzes' },
    },
    {
      id: 'respond',
      label: 'Respond',
      detail: joined(
        count(scenarios.size, 'incident'),
        scenarios.size > 0 && `★ ${stars} of ${scenarios.size * 3}`,
      ),
      target: { kind: 'browse', what: 'incidents' },
    },
    {
      id: 'search',
      label: 'Search',
      detail: '',
      target: { kind: 'search' },
    },
  ];
}

/** `Where queues form · lesson`, or undefined when the content is gone. */
function titleOf(catalogue: Catalogue, place: Place): string | undefined {
  const { lessons, scenarios } = catalogue;
  switch (place.kind) {
    case 'lesson':
      return named(lessons.get(place.lesson), 'lesson');
    case 'quiz':
      return named(quizIn(catalogue, place.quiz), `${place.mode} quiz`);
    case 'incident':
      return named(scenarios.get(place.scenario), 'incident');
  }
}

const named = (thing: { readonly title: string } | undefined, what: string) =>
  thing && `${thing.title} · ${what}`;

/** The most stars ever won in an incident. */
export const bestStars = (progress: Progress, scenario: string): number =>
  Math.max(0, ...(progress.incidents[scenario] ?? []).map(({ stars }) => stars));

const count = (of: number, one: string, many = `${one}s`): string =>
  `${of} ${of === 1 ? one : many}`;

const joined = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');
