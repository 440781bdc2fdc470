import { placeIn } from '../../progress/progress.ts';
import type { BrowseKind, Context, FeatureStep, QuizMode, Target, TargetOf } from '../step.ts';
import { browseItems } from './items.ts';

/** A list of lessons, quizzes or incidents to choose from. */
export interface BrowseScreen {
  readonly kind: 'browse';
  readonly what: BrowseKind;
  /** Id of the item that the cursor is on; absent while there is nothing to choose. */
  readonly item?: string;
  /** Open while a quiz has been chosen, but not yet how to take it. */
  readonly choosing?: QuizStart;
}

/** How a quiz may begin. */
export type QuizStart = 'resume' | QuizMode;

export type BrowseMessage =
  | { readonly type: 'browse/point'; readonly item: string }
  /** Opens the item under the cursor, or asks how. */
  | { readonly type: 'browse/choose' }
  | { readonly type: 'browse/point-start'; readonly start: QuizStart }
  /** Begins the quiz under the cursor in this way. */
  | { readonly type: 'browse/start'; readonly start: QuizStart }
  | { readonly type: 'browse/cancel' };

type BrowseStep = FeatureStep<BrowseScreen>;
const stay = (screen: BrowseScreen): BrowseStep => ({ screen, effects: [] });

export function openBrowse({ what }: TargetOf<'browse'>, context: Context): BrowseStep {
  const [first] = browseItems(what, context.catalogue, context.progress);
  return stay({ kind: 'browse', what, ...(first ? { item: first.id } : {}) });
}

export function updateBrowse(
  screen: BrowseScreen,
  message: BrowseMessage,
  context: Context,
): BrowseStep {
  switch (message.type) {
    case 'browse/point':
      return stay({ ...screen, item: message.item });
    case 'browse/choose':
      return choose(screen, context);
    case 'browse/point-start':
      return stay({ ...screen, choosing: message.start });
    case 'browse/start':
      return start(screen, message.start, context);
    case 'browse/cancel':
      return stay(closed(screen));
  }
}

/** The ways in which the quiz under the cursor can begin, the likeliest first. */
export function quizStarts(screen: BrowseScreen, { progress }: Pick<Context, 'progress'>): QuizStart[] {
  const place = placeIn(progress, { kind: 'quiz', quiz: screen.item ?? '' });
  return place ? ['resume', 'practice', 'timed'] : ['practice', 'timed'];
}

function choose(screen: BrowseScreen, context: Context): BrowseStep {
  const { what, item, choosing } = screen;
  if (item === undefined) return stay(screen);
  switch (what) {
    case 'lessons':
      return opening(screen, { kind: 'lesson', lesson: item });
    case 'incidents': {
      const seed = context.catalogue.scenarios.get(item)?.seed ?? newSeed(context);
      return opening(screen, { kind: 'incident', scenario: item, seed });
    }
    case 'quizzes':
      if (choosing) return start(screen, choosing, context);
      return stay({ ...screen, choosing: quizStarts(screen, context)[0]! });
  }
}

function start(screen: BrowseScreen, how: QuizStart, context: Context): BrowseStep {
  const { what, item } = screen;
  if (what !== 'quizzes' || item === undefined) return stay(screen);
  if (how !== 'resume') {
    return opening(screen, { kind: 'quiz', quiz: item, mode: how, seed: newSeed(context) });
  }
  const place = placeIn(context.progress, { kind: 'quiz', quiz: item });
  return place ? opening(screen, { kind: 'resume', place }) : stay(screen);
}

const opening = (screen: BrowseScreen, open: Target): BrowseStep => ({ ...stay(closed(screen)), open });

function closed(screen: BrowseScreen): BrowseScreen {
  const { choosing: _, ...rest } = screen;
  return rest;
}

/** Every attempt is fresh, and its seed is short enough to be typed. */
const newSeed = ({ now }: Context): number => now % 1_000_000;
