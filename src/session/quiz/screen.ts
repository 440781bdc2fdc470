import { type DrawnQuestion, drawQuestion } from '../../quiz/draw.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { QuizMode } from '../step.ts';
import { type Entry, type EntryAction, emptyEntry } from './entry.ts';

/** A quiz: how to take it is being chosen, or an attempt at it. */
export type QuizScreen = ChoosingScreen | AttemptScreen;

/** How the quiz can be taken; `resume` while an attempt at it was left open. */
export type QuizStart = 'resume' | QuizMode;

export interface ChoosingScreen extends Attempted {
  readonly stage: 'choosing';
  readonly start: QuizStart;
  /** Wishes that came with the call. */
  readonly timeMs?: number;
  readonly count?: number;
}

interface Attempted {
  readonly kind: 'quiz';
  readonly quiz: string;
  /** Decides numbers, the order of options, and which questions when not all are asked. */
  readonly seed: number;
}

export interface AttemptScreen extends Attempted {
  /** While paused the question is hidden and the clock stands. */
  readonly stage: 'asking' | 'paused' | 'results';
  readonly mode: QuizMode;
  /** How long the whole attempt may take; absent without a clock. */
  readonly timeMs?: number;
  readonly elapsedMs: number;
  /** Until when (epoch ms) time has been counted; absent while none counts. */
  readonly countedAt?: number;
  /** Ids of the questions, in the order of this attempt. */
  readonly order: readonly string[];
  /** Id of the question that is open. */
  readonly current: string;
  readonly entries: Readonly<Record<string, Entry>>;
  /** First row shown of what does not fit; absent until somebody scrolls, the view knows best then. */
  readonly top?: number;
  /** In the results: id of the missed question that Enter is about. */
  readonly miss?: string;
  /** The clock ended the attempt. */
  readonly timeUp?: true;
}

export type QuizMessage =
  | { readonly type: 'quiz/point-start'; readonly start: QuizStart }
  | { readonly type: 'quiz/begin'; readonly start: QuizStart }
  /** Something done to the open question. */
  | { readonly type: 'quiz/entry'; readonly action: EntryAction }
  /** After an answer on to what is still open, or to the results; before it to the question beside. */
  | { readonly type: 'quiz/next' }
  | { readonly type: 'quiz/previous' }
  | { readonly type: 'quiz/toggle-pause' }
  /** Ends the attempt here; what is open stays unanswered. */
  | { readonly type: 'quiz/finish' }
  | { readonly type: 'quiz/scroll'; readonly top: number }
  | { readonly type: 'quiz/point-miss'; readonly miss: string; readonly top: number }
  /** The lesson behind the open question, or in the results behind the miss. */
  | { readonly type: 'quiz/read-lesson' }
  /** A new attempt at what was missed, with fresh numbers. */
  | { readonly type: 'quiz/drill' };

export const entryOf = (screen: AttemptScreen, question: string): Entry =>
  Object.hasOwn(screen.entries, question) ? screen.entries[question]! : emptyEntry;

/** A question of this attempt as it is asked; undefined when the quiz has it no more. */
export function drawnOf(
  screen: AttemptScreen,
  quiz: Quiz,
  question = screen.current,
): DrawnQuestion | undefined {
  const found = quiz.questions.find(({ id }) => id === question);
  return found && drawQuestion(found, screen.seed);
}

/** Time counts only while somebody thinks about an open question, not while reading feedback. */
export const isThinking = (screen: AttemptScreen): boolean =>
  screen.stage === 'asking' && !entryOf(screen, screen.current).graded;

/** What is left on the clock; undefined without one. */
export const leftMs = (screen: AttemptScreen): number | undefined =>
  screen.timeMs === undefined ? undefined : Math.max(0, screen.timeMs - screen.elapsedMs);
