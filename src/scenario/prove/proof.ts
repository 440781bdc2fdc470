import type { Problem } from '../../lib/diagnostic.ts';
import type { Scenario } from '../types.ts';
import { type Attempt, nameOf, type ProofUnit } from './plan.ts';
import { proofProblems } from './proof-problems.ts';
import { type Tally, tallyOf, withoutPadding } from './tally.ts';
import type { Trial } from './trial.ts';

/** What the runs of a scenario say of it. */
export interface Proof {
  readonly scenario: string;
  readonly tallies: readonly Tally[];
  readonly problems: readonly Problem[];
}

/** What became of all units of a plan. */
export function judge(
  scenario: Scenario,
  played: readonly { readonly unit: ProofUnit; readonly trials: readonly Trial[] }[],
): Proof {
  const byAttempt = new Map<string, { attempt: Attempt; trials: Trial[] }>();
  for (const { unit, trials } of played) {
    // An action may well be called "nothing".
    const key = `${unit.attempt.kind} ${nameOf(unit.attempt)}`;
    const known = byAttempt.get(key) ?? { attempt: unit.attempt, trials: [] };
    known.trials.push(...trials);
    byAttempt.set(key, known);
  }
  const attempts = [...byAttempt.values()];
  const all = attempts.map(({ attempt, trials }) => tallyOf(attempt, trials));
  const tallies = withoutPadding(scenario, all);
  return {
    scenario: scenario.id,
    tallies,
    problems: proofProblems(scenario, tallies, attempts),
  };
}
