import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Place } from '../progress/place.ts';
import type { Progress } from '../progress/progress.ts';
import type { Effect } from './effects.ts';

/** What a feature may look at besides its own screen. */
export interface Context {
  /** Epoch milliseconds. */
  readonly now: number;
  /** What the learner's clock is ahead of UTC; UTC when absent. */
  readonly utcOffsetMs?: number | undefined;
  readonly catalogue: Catalogue;
  readonly progress: Progress;
}

/** Something that can be opened from anywhere: a link, a menu entry, a command line. */
export type Target =
  | { readonly kind: 'lesson'; readonly lesson: string; readonly heading?: string }
  | {
      readonly kind: 'quiz';
      readonly quiz: string;
      /** Asked for on opening when absent. */
      readonly mode?: QuizMode;
      readonly timeMs?: number;
      readonly count?: number;
      readonly seed: number;
    }
  | {
      readonly kind: 'incident';
      readonly scenario: string;
      readonly seed: number;
      readonly speed?: number;
    }
  | { readonly kind: 'browse'; readonly what: BrowseKind }
  | { readonly kind: 'search'; readonly words?: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'resume'; readonly place: Place };

export type TargetOf<K extends Target['kind']> = Extract<Target, { readonly kind: K }>;
export type QuizMode = 'practice' | 'timed';
export type BrowseKind = 'lessons' | 'quizzes' | 'incidents';

/** What comes of a message to one screen: its next state, and what the app is to do. */
export interface FeatureStep<S> {
  readonly screen: S;
  readonly effects: readonly Effect[];
  /** Opened on top of this screen. */
  readonly open?: Target;
  /** This screen is done; what it has to keep is among its effects. */
  readonly close?: true;
}
