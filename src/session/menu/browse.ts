import { mixNamed } from '../../quiz/mix.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { BrowseKind, Context, FeatureStep, Target, TargetOf } from '../step.ts';
import { dutyIds } from './incident-items.ts';
import type { BrowseItem } from './item.ts';
import { browseItems } from './items.ts';
import { mixSize } from './quiz-items.ts';

/** A list of lessons, quizzes or incidents to choose from. */
export interface BrowseScreen {
  readonly kind: 'browse';
  readonly what: BrowseKind;
  /** Id of the item that the cursor is on; absent while there is nothing to choose. */
  readonly item?: string;
}

export type BrowseMessage =
  /** To the item so many further, as far as there are any. */
  | { readonly type: 'browse/move'; readonly by: number }
  /** Opens the item under the cursor. */
  | { readonly type: 'browse/choose' };

export function openBrowse(
  { what }: TargetOf<'browse'>,
  context: Context,
): FeatureStep<BrowseScreen> {
  const items = browseItems(what, context.catalogue, context.progress);
  const first = items.find((item) => isOpen(what, item)) ?? items[0];
  return { screen: { kind: 'browse', what, ...(first ? { item: first.id } : {}) }, effects: [] };
}

export function updateBrowse(
  screen: BrowseScreen,
  message: BrowseMessage,
  context: Context,
): FeatureStep<BrowseScreen> {
  switch (message.type) {
    case 'browse/move': {
      const items = browseItems(screen.what, context.catalogue, context.progress);
      const at = Math.max(
        0,
        items.findIndex(({ id }) => id === screen.item),
      );
      const item = items[Math.max(0, Math.min(items.length - 1, at + message.by))];
      return { screen: item ? { ...screen, item: item.id } : screen, effects: [] };
    }
    case 'browse/choose': {
      const open = targetOf(screen, context);
      return { screen, effects: [], ...(open ? { open } : {}) };
    }
  }
}

/** Lessons are read in their order: the cursor begins where something is left to read. */
const isOpen = (what: BrowseKind, { id, mark }: BrowseItem): boolean =>
  what !== 'lessons' || (!mixNamed(id) && (mark === 'new' || mark === 'begun'));

function targetOf({ what, item }: BrowseScreen, context: Context): Target | undefined {
  if (item === undefined) return undefined;
  const mix = mixNamed(item);
  const quiz: Target = { kind: 'quiz', quiz: item, seed: newSeed(context) };
  switch (what) {
    case 'lessons':
      return mix ? quiz : { kind: 'lesson', lesson: item };
    case 'quizzes':
      return mix?.kind === 'topic' ? { ...quiz, count: mixSize } : quiz;
    case 'incidents':
      if (item === dutyIds.daily) return { kind: 'duty', what: 'daily' };
      if (item === dutyIds.week) return { kind: 'duty', what: 'week' };
      return { kind: 'incident', scenario: item, seed: incidentSeed(item, context) };
  }
}
