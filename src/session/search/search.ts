import { contentIndex } from '../../catalogue/search.ts';
import { wordIndex } from '../../catalogue/word-index.ts';
import { searchWords } from '../../catalogue/word-search.ts';
import type { PlaceName } from '../../progress/place.ts';
import type { Context, FeatureStep, TargetOf } from '../step.ts';
import { type Choice, keyChoice, type Offer, targetOf } from './choice.ts';
import { commandIndex } from './commands.ts';
import { liftFrom } from './nearness.ts';
import { suggestions } from './suggestions.ts';

export interface SearchScreen {
  readonly kind: 'search';
  readonly words: string;
  /** Best first; without words what may be wanted next. */
  readonly found: readonly Choice[];
  /** Place of the cursor in `found`: results have no ids and are never saved. */
  readonly cursor: number;
  /** The lesson, quiz or incident that it was called from. */
  readonly on?: PlaceName;
  /** What the screen that it was called from can do; absent until that has been asked. */
  readonly offers?: readonly Offer[];
}

export type SearchMessage =
  /** The words as they are now. */
  | { readonly type: 'search/words'; readonly words: string }
  /** What the screen beneath can do. */
  | { readonly type: 'search/offers'; readonly offers: readonly Offer[] }
  | { readonly type: 'search/move'; readonly by: number }
  /** Opens what the cursor is on; for a key the screen beneath comes back, which is to get it. */
  | { readonly type: 'search/choose' };

type SearchStep = FeatureStep<SearchScreen>;

const longestQuery = 200;

export function openSearch({ words = '' }: TargetOf<'search'>, context: Context): SearchStep {
  const { on } = context;
  const empty: SearchScreen = {
    kind: 'search',
    words: '',
    found: [],
    cursor: 0,
    ...(on ? { on: nameOf(on) } : {}),
  };
  return { screen: searched(empty, words, context), effects: [] };
}

export function updateSearch(
  screen: SearchScreen,
  message: SearchMessage,
  context: Context,
): SearchStep {
  switch (message.type) {
    case 'search/words':
      return { screen: searched(screen, message.words, context), effects: [] };
    case 'search/offers': {
      const { offers } = message;
      return { screen: searched({ ...screen, offers }, screen.words, context), effects: [] };
    }
    case 'search/move': {
      const last = Math.max(0, screen.found.length - 1);
      const cursor = Math.max(0, Math.min(last, screen.cursor + message.by));
      return { screen: { ...screen, cursor }, effects: [] };
    }
    case 'search/choose': {
      const chosen = screen.found[screen.cursor];
      if (chosen?.kind === 'key') return { screen, effects: [], close: true };
      return { screen, effects: [], ...(chosen ? { open: targetOf(chosen, context) } : {}) };
    }
  }
}

function searched(screen: SearchScreen, words: string, context: Context): SearchScreen {
  const kept = words.slice(0, longestQuery);
  const here = { ...context, on: screen.on };
  const keys = screen.offers?.map(keyChoice) ?? [];
  const { catalogue } = context;
  const found =
    kept.trim() === ''
      ? suggestions(here, keys)
      : searchWords<Choice>(
          [contentIndex(catalogue), commandIndex(catalogue), wordIndex(keys)],
          kept,
          { lift: liftFrom(here) },
        );
  return { ...screen, words: kept, found, cursor: 0 };
}

/** The name of a place alone: whatever else its screen holds goes on without it. */
function nameOf(place: PlaceName): PlaceName {
  switch (place.kind) {
    case 'lesson':
      return { kind: 'lesson', lesson: place.lesson };
    case 'quiz':
      return { kind: 'quiz', quiz: place.quiz };
    case 'incident': {
      const { scenario, variant } = place;
      return { kind: 'incident', scenario, ...(variant ? { variant } : {}) };
    }
  }
}
