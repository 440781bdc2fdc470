import { type Found, search, searchIndex } from '../../catalogue/search.ts';
import type { Context, FeatureStep, Target, TargetOf } from '../step.ts';

export interface SearchScreen {
  readonly kind: 'search';
  readonly words: string;
  readonly found: readonly Found[];
  /** Place of the cursor in `found`: results have no ids and are never saved. */
  readonly cursor: number;
}

export type SearchMessage =
  | { readonly type: 'search/type'; readonly words: string }
  | { readonly type: 'search/move'; readonly by: number }
  | { readonly type: 'search/open' };
