import { type Found, search, searchIndex } from '../../catalogue/search.ts';
import { incidentSeed, newSeed } from '../seeds.ts';
import type { Context, FeatureStep, Target, TargetOf } from '../step.ts';

export interface SearchScreen {
  readonly kind: 'search';
  readonly words: string;
  /** Best first. */
  readonly found: readonly Found[];
  /** Place of the cursor in `found`: results have no ids and are never saved. */
  readonly cursor: number;
}

export type SearchMessage =
  /** The words as they are now. */
  | { readonly type: 'search/words'; readonly words: string }
  | { readonly type: 'search/move'; readonly by: number }
  | { readonly type: 'search/choose' };

type SearchStep = FeatureStep<SearchScreen>;

const longestQuery = 200;

export function openSearch({ words = '' }: TargetOf<'search'>, context: Context): SearchStep {
  return { screen: searched(words, context), effects: [] };
}

export function updateSearch(
  screen: SearchScreen,
  message: SearchMessage,
  context: Context,
): SearchStep {
  switch (message.type) {
    case 'search/words':
      return { screen: searched(message.words, context), effects: [] };
    case 'search/move': {
      const last = Math.max(0, screen.found.length - 1);
      const cursor = Math.max(0, Math.min(last, screen.cursor + message.by));
      return { screen: { ...screen, cursor }, effects: [] };
    }
    case 'search/choose': {
      const found = screen.found[screen.cursor];
      return { screen, effects: [], ...(found ? { open: targetOf(found, context) } : {}) };
    }
  }
}

function searched(words: string, { catalogue }: Context): SearchScreen {
  const kept = words.slice(0, longestQuery);
  return { kind: 'search', words: kept, found: search(searchIndex(catalogue), kept), cursor: 0 };
}

function targetOf({ target }: Found, context: Context): Target {
  switch (target.kind) {
    case 'lesson':
      return target;
    case 'quiz':
      return { ...target, seed: newSeed(context) };
    case 'incident':
      return { ...target, seed: incidentSeed(target.scenario, context) };
  }
}
