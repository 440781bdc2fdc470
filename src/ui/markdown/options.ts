import type { MarkedLinks, MarkedTerms } from './anchors.ts';
import type { LinkList } from './links.ts';
import type { MarkdownStyle } from './style.ts';

export interface MarkdownOptions {
  readonly width: number;
  readonly style: MarkdownStyle;
  /**
   * Lines of code that are wider than there is room go on below, behind a mark and between two words;
   * or they stay whole, for whoever can show them a part at a time. Diagrams, which are in no
   * language, never go on below: they are cut, with a mark.
   */
  readonly code?: 'folded' | 'whole';
  /** Collects the links of several texts into one list; without it each text lists its own. */
  readonly links?: LinkList;
  /** Link definitions that stand in other parts of the document, as Markdown. */
  readonly definitions?: string;
  /** Terms to be marked where they are first used. */
  readonly terms?: MarkedTerms;
  /** Marks the links that can be followed; without it they are painted only. */
  readonly followed?: MarkedLinks;
}

/** A paragraph, list, table … of a text. */
export interface RenderedBlock {
  readonly kind: string;
  readonly rows: readonly string[];
  /** A heading of the document itself, written with `#`, not one inside a quote. */
  readonly heading: boolean;
}
