import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quizIn } from '../../catalogue/mixes.ts';
import type { Progress } from '../../progress/progress.ts';
import { placementId } from '../../quiz/mix.ts';
import { attemptSize } from '../../quiz/quiz.ts';
import type { Effect } from '../effects.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { Context, FeatureStep, Target } from '../step.ts';

/** How to begin: asked once, of somebody who has not done anything yet. */
export interface WelcomeScreen {
  readonly kind: 'welcome';
  readonly way: WayId;
}

type WayId = 'teach' | 'test' | 'incident' | 'menu';

export type WelcomeMessage =
  /** To the way so many further; after the last one comes the first. */
  | { readonly type: 'welcome/move'; readonly by: number }
  /** Takes the way at a place, or the one under the cursor. */
  | { readonly type: 'welcome/choose'; readonly place?: number };

interface Way {
  readonly id: WayId;
  readonly label: string;
  /** What awaits there. */
  readonly detail: string;
  /** Absent of the menu, which is beneath. */
  readonly target?: (context: Context) => Target;
}

/** Whether nobody has been here yet. */
export const isNewcomer = (progress: Progress): boolean =>
  progress.welcomedAt === undefined &&
  progress.places.length === 0 &&
  [progress.answers, progress.lessons, progress.quizzes, progress.incidents].every(
    (kept) => Object.keys(kept).length === 0,
  );

export const openWelcome = (): WelcomeScreen => ({ kind: 'welcome', way: 'teach' });

/** The ways that the content there is has something for. */
export function waysIn(catalogue: Catalogue): Way[] {
  const lesson = catalogue.tracks
    .flatMap(({ lessons }) => lessons)
    .map((id) => catalogue.lessons.get(id))
    .find((known) => known !== undefined);
  const placement = quizIn(catalogue, placementId);
  const incident = easiest(catalogue);
  return [
    ...(lesson
      ? [
          {
            id: 'teach' as const,
            label: 'Teach me',
            detail: `lesson 1 of ${catalogue.lessons.size}: ${lesson.title}`,
            target: (): Target => ({ kind: 'lesson', lesson: lesson.id }),
          },
        ]
      : []),
    ...(placement && attemptSize(placement) > 0
      ? [
          {
            id: 'test' as const,
            label: 'Test me',
            detail: `${attemptSize(placement)} questions: what you know is marked`,
            target: (context: Context): Target => ({
              kind: 'quiz',
              quiz: placementId,
              seed: newSeed(context),
            }),
          },
        ]
      : []),
    ...(incident
      ? [
          {
            id: 'incident' as const,
            label: 'Throw me in',
            detail: `a guided incident: ${incident.title}`,
            target: (context: Context): Target => ({
              kind: 'incident',
              scenario: incident.id,
              seed: incidentSeed(incident.id, context),
              guided: true,
            }),
          },
        ]
      : []),
    { id: 'menu', label: 'Let me look around', detail: 'the menu' },
  ];
}

/** Of the incidents with the least difficulty the shortest. */
function easiest({ scenarios }: Catalogue) {
  return [...scenarios.values()].sort(
    (a, b) => a.difficulty - b.difficulty || a.minutes - b.minutes || (a.id < b.id ? -1 : 1),
  )[0];
}

export function updateWelcome(
  screen: WelcomeScreen,
  message: WelcomeMessage,
  context: Context,
): FeatureStep<WelcomeScreen> {
  const ways = waysIn(context.catalogue);
  const at = wayAt(screen, ways);
  if (message.type === 'welcome/move') {
    const way = ways[(at + message.by + ways.length) % ways.length];
    return { screen: way ? { ...screen, way: way.id } : screen, effects: [] };
  }
  const way = ways[message.place ?? at];
  if (!way) return { screen, effects: [] };
  return {
    screen,
    effects: welcomed(context),
    close: true,
    ...(way.target ? { open: way.target(context) } : {}),
  };
}

export const wayAt = ({ way }: WelcomeScreen, ways: readonly Way[]): number =>
  Math.max(
    0,
    ways.findIndex(({ id }) => id === way),
  );

/** Whatever was chosen, and also when nothing was: nobody is asked twice. */
export const welcomed = ({ now }: Pick<Context, 'now'>): Effect[] => [
  { type: 'record', event: { type: 'welcomed', at: now } },
];
