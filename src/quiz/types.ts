import type { Change, SystemConfig } from '../sim/index.ts';
import type { Formula } from './formula.ts';
import type { Unit } from './unit.ts';

interface QuestionBase {
  /** Stable for ever: answers and reviews hang on it. */
  readonly id: string;
  /** Raised only when the meaning changes: then the review history starts anew. */
  readonly revision: number;
  /** 1 (recall) to 5 (hard). */
  readonly level: number;
  /** Markdown. */
  readonly ask: string;
  /** Shown one at a time; each costs part of the point. */
  readonly hints: readonly string[];
  /** Markdown, always shown after an answer. */
  readonly explain?: string;
  /** `lesson` or `lesson#heading`. */
  readonly lesson?: string;
}

export interface Option {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is right; or why someone believes it, and why it is wrong. */
  readonly because: string;
}

/** One option is right (`single`, `true-false`) or several may be (`multiple`). */
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'single' | 'true-false' | 'multiple';
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

export interface NumericQuestion extends QuestionBase {
  readonly type: 'numeric';
  /** In the order written: a formula may use the names above it. */
  readonly given: Readonly<Record<string, Given>>;
  readonly key: NumericKey;
  /** The answer's unit; a bare number is in it. */
  readonly unit: Unit;
  readonly tolerance: Tolerance;
  readonly mistakes: readonly Mistake[];
}

/** How a typed text is held against an accepted one. */
export type TextMatch = 'exact' | 'fuzzy' | 'pattern';

/** A word or a few, typed. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  /** Texts, the first of them is shown as the answer; for `pattern` they are patterns. */
  readonly accept: readonly string[];
  readonly match: TextMatch;
  readonly mistakes: readonly TextMistake[];
}

/** Items to be put in order. */
export interface OrderQuestion extends QuestionBase {
  readonly type: 'order';
  /** In the right order. */
  readonly items: readonly string[];
}

/** Each item belongs to one of the targets: its partner (`match`) or its category (`categorize`). */
export interface AssignmentQuestion extends QuestionBase {
  readonly type: 'match' | 'categorize';
  readonly items: readonly AssignedItem[];
  readonly targets: readonly string[];
}

interface AssignedItem {
  readonly text: string;
  /** Place of the right target. */
  readonly target: number;
}

/** A text with blanks to be filled. */
export interface ClozeQuestion extends QuestionBase {
  readonly type: 'cloze';
  /** Markdown in which the blanks stand as `{{1}}`, `{{2}}` … */
  readonly ask: string;
  readonly blanks: readonly Blank[];
  readonly match: Exclude<TextMatch, 'pattern'>;
}

interface Blank {
  /** The first one is shown as the answer. */
  readonly accept: readonly string[];
}

export type Question =
  | ChoiceQuestion
  | NumericQuestion
  | TextQuestion
  | OrderQuestion
  | AssignmentQuestion
  | ClozeQuestion;

/** Where a number of the question comes from. */
export type Given =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'one-of'; readonly values: readonly number[] }
  | { readonly kind: 'formula'; readonly formula: Formula };

/** What knows the right answer: arithmetic on the given names, or the engine. */
export type NumericKey =
  | { readonly kind: 'formula'; readonly formula: Formula }
  | {
      readonly kind: 'simulation';
      readonly system: SystemConfig;
      /** A signal, such as `clients.users.p99`, over the whole duration. */
      readonly metric: string;
      readonly durationMs: number;
      /** Before the duration, and left out of the figure; none when absent. */
      readonly warmupMs?: number;
      /** In force from the beginning. */
      readonly changes?: readonly Change[];
      /** One seed for everybody when absent. */
      readonly seed?: number;
    };

/** How far from the right answer still is right: a share of it, or an amount in the answer's unit. */
export type Tolerance =
  | { readonly kind: 'relative'; readonly share: number }
  | { readonly kind: 'absolute'; readonly amount: number };

/** A wrong answer that people really give, with its own feedback. */
export interface Mistake {
  readonly formula: Formula;
  readonly because: string;
}

/** The same for a text. */
interface TextMistake {
  readonly answer: string;
  readonly because: string;
}
