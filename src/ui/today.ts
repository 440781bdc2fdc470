import { type Today, todayAt } from '../lib/days.ts';
import type { AppState } from '../session/state.ts';

/** The learner's day; before anything has happened there is none to be wrong about. */
export const todayOf = ({ today }: Pick<AppState, 'today'>): Today => today ?? todayAt(0);
