import type { Effect } from './effects.ts';
import type { Message } from './messages.ts';
import type { AppState } from './state.ts';

/** A state and what is to be done outside because of it. */
export interface Step<S> {
  readonly state: S;
  readonly effects: readonly Effect[];
}

export function update(state: AppState, message: Message, now: number): Step<AppState> {
  void message;
  void now;
  return { state, effects: [] };
}
