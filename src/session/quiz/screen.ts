import { type DrawnQuestion, drawQuestion } from '../../quiz/draw.ts';
import type { Quiz } from '../../quiz/quiz.ts';
import type { QuizMode } from '../step.ts';
import { type Entry, type EntryAction, emptyEntry, isOpen, isTouched } from './entry.ts';

/** A quiz: how to take it is being chosen, or an attempt at it. */
export type QuizScreen = ChoosingScreen | AttemptScreen;

/**
 * How the quiz can be taken; `resume` while an attempt at it was left open, `sprint` is timed with
 * a clock for each question.
 */
export type QuizStart = 'resume' | QuizMode | 'sprint';

/** Wishes that came with the call. */
export interface ClockWishes {
  readonly timeMs?: number;
  readonly questionMs?: number;
  readonly extraTime?: number;
}

export interface ChoosingScreen extends Attempted, ClockWishes {
  readonly stage: 'choosing';
  readonly start: QuizStart;
  readonly count?: number;
}

interface Attempted {
  readonly kind: 'quiz';
  /** A quiz, or `topic:<topic>` for a mix. */
  readonly quiz: string;
  /** Decides numbers, the order of options, and which questions when not all are asked. */
  readonly seed: number;
}

/** One clock for the whole attempt, or one for each question. Extra time is in it. */
export interface Clock {
  readonly of: 'attempt' | 'question';
  readonly ms: number;
  readonly extraTime?: number;
}

export interface AttemptScreen extends Attempted {
  /** While paused the question is hidden and the clock stands; the overview comes before handing in. */
  readonly stage: 'asking' | 'paused' | 'overview' | 'results';
  readonly mode: QuizMode;
  readonly clock?: Clock;
  readonly elapsedMs: number;
  /** Until when (epoch ms) time has been counted; absent while none counts. */
  readonly countedAt?: number;
  /** When (epoch ms) the attempt was last kept; absent before the first time. */
  readonly placedAt?: number;
  /** Something changed since then. */
  readonly unplaced?: true;
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
  /** The next amount of extra time, after the last one none again. */
  | { readonly type: 'quiz/extra-time' }
  /** Something done to the open question. */
  | { readonly type: 'quiz/entry'; readonly action: EntryAction }
  /** After an answer on to what is still open, or to the results; before it to the question beside. */
  | { readonly type: 'quiz/next' }
  | { readonly type: 'quiz/previous' }
  /** To a question of an exam, from the overview. */
  | { readonly type: 'quiz/go-to'; readonly question: string }
  /** In the overview: the question that Enter would open. */
  | { readonly type: 'quiz/point-question'; readonly question: string }
  /** In an exam: to be looked at again, or no more. */
  | { readonly type: 'quiz/flag' }
  | { readonly type: 'quiz/toggle-pause' }
  /** Ends the attempt here; what is open stays unanswered. An exam shows its overview first. */
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

/** How a question of an exam stands before it is handed in. */
export type QuestionState = 'answered' | 'begun' | 'open';

export function stateOf(screen: AttemptScreen, quiz: Quiz, question: string): QuestionState {
  const entry = entryOf(screen, question);
  if (entry.confirmed) return 'answered';
  const drawn = drawnOf(screen, quiz, question);
  return drawn && isTouched(entry, drawn) ? 'begun' : 'open';
}

/** Time counts only while somebody thinks about a question, not while reading feedback. */
export const isThinking = (screen: AttemptScreen): boolean =>
  screen.stage === 'overview' ||
  (screen.stage === 'asking' && isOpen(entryOf(screen, screen.current)));

/** What is left on the clock; undefined without one. */
export function leftMs(screen: AttemptScreen): number | undefined {
  const { clock, current, elapsedMs } = screen;
  if (!clock) return undefined;
  const used = clock.of === 'attempt' ? elapsedMs : entryOf(screen, current).elapsedMs;
  return Math.max(0, clock.ms - used);
}
