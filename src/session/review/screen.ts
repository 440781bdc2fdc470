import type { AttemptScreen } from '../quiz/screen.ts';

/** Review: what is due and what is to come, or a session with some of it. */
export type ReviewScreen = PlanScreen | SessionScreen;

/** What the cursor of the plan can be on. */
export const planRows = ['begin', 'per-session', 'new-per-day'] as const;
export type PlanRow = (typeof planRows)[number];

export interface PlanScreen {
  readonly kind: 'review';
  readonly stage: 'plan';
  readonly row: PlanRow;
  /** Questions of the session, where this once another number is wished for. */
  readonly count?: number;
}

export interface SessionScreen {
  readonly kind: 'review';
  readonly stage: 'session';
  /** Item ids in the order in which they are asked. */
  readonly items: readonly string[];
  /** The session is an attempt at a quiz that is made for it. */
  readonly attempt: AttemptScreen;
}

export type ReviewMessage =
  | { readonly type: 'review/move'; readonly by: 1 | -1 }
  /** Changes the limit that the cursor is on. */
  | { readonly type: 'review/turn'; readonly by: 1 | -1 }
  | { readonly type: 'review/begin' };
