import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Place, PlaceName } from '../progress/place.ts';
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
  /** The lesson, quiz or incident that stands open beneath whatever is being opened. */
  readonly on?: PlaceName | undefined;
}

/** Something that can be opened from anywhere: a link, a menu entry, a command line. */
export type Target =
  | { readonly kind: 'lesson'; readonly lesson: string; readonly heading?: string }
  | {
      readonly kind: 'quiz';
      /** A quiz, or `topic:<topic>` for questions from all of them. */
      readonly quiz: string;
      /** Asked for on opening when absent. */
      readonly mode?: QuizMode;
      /** For the whole attempt, instead of the quiz's own time. */
      readonly timeMs?: number;
      /** A clock for each question instead of one for all. */
      readonly questionMs?: number;
      /** By how much clocks are made longer, 0.5 for half as long again. */
      readonly extraTime?: number;
      readonly count?: number;
      readonly seed: number;
    }
  | {
      readonly kind: 'incident';
      readonly scenario: string;
      readonly seed: number;
      readonly speed?: number;
      /** Turn by turn, each so long in simulated time. */
      readonly turnMs?: number;
      /** Absent for an incident that counts. */
      readonly variant?: 'sandbox';
      /** With a guide that teaches the keys. */
      readonly guided?: true;
    }
  | { readonly kind: 'replay'; readonly code: string }
  | { readonly kind: 'browse'; readonly what: BrowseKind }
  /** With a number of questions for the first session. */
  | { readonly kind: 'review'; readonly count?: number }
  /** On call: the incident of the day, or the week. */
  | { readonly kind: 'duty'; readonly what: 'daily' | 'week' }
  | { readonly kind: 'progress' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'search'; readonly words?: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'resume'; readonly place: Place };

export type TargetOf<K extends Target['kind']> = Extract<Target, { readonly kind: K }>;
/** Feedback at once; against a clock; or all of it at the end. */
export type QuizMode = 'practice' | 'timed' | 'exam';
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
