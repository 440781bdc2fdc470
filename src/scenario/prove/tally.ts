import { wilsonInterval, z95 } from '../../lib/wilson.ts';
import { actionsOf } from '../script.ts';
import type { Scenario } from '../types.ts';
import { type Attempt, nameOf } from './plan.ts';
import type { Trial } from './trial.ts';

/** How often an attempt won. */
export interface Tally {
  readonly name: string;
  readonly attempt: Attempt;
  readonly wanted: 'wins' | 'loses';
  readonly runs: number;
  readonly won: number;
  /** Bounds of the share of wins, with 95 % confidence. */
  readonly low: number;
  readonly high: number;
  /** Of those that were won, how many with three stars. */
  readonly threeStars: number;
  /** Seeds with which it came out otherwise than wanted. */
  readonly against: readonly number[];
}

/** A shortcut that wins in this share of its runs is another solution; below, it is a gamble. */
export const solution = 0.5;

/**
 * Of the shortcuts that win, those that say something: not a part of the reference, which is only
 * thorough, and not one that wins already without one of its actions.
 */
export function withoutPadding(scenario: Scenario, tallies: readonly Tally[]): Tally[] {
  const own = new Set(actionsOf(scenario.reference));
  const winners = tallies.flatMap(({ attempt, runs, won }) =>
    'actions' in attempt && won / runs >= solution ? [attempt.actions] : [],
  );
  return tallies.filter(({ attempt, won }) => {
    if (attempt.kind !== 'shortcut' || won === 0) return true;
    if (attempt.actions.every((id) => own.has(id))) return false;
    return !winners.some(
      (some) =>
        some.length < attempt.actions.length && some.every((id) => attempt.actions.includes(id)),
    );
  });
}

export function tallyOf(attempt: Attempt, trials: readonly Trial[]): Tally {
  const shouldWin = attempt.kind === 'reference' || attempt.kind === 'alternative';
  const won = trials.filter(({ outcome }) => outcome === 'won');
  return {
    name: nameOf(attempt),
    attempt,
    wanted: shouldWin ? 'wins' : 'loses',
    runs: trials.length,
    won: won.length,
    ...wilsonInterval(won.length, trials.length, z95),
    threeStars: won.filter(({ stars }) => stars === 3).length,
    against: trials
      .filter(({ outcome }) => (outcome === 'won') !== shouldWin)
      .map(({ seed }) => seed),
  };
}
