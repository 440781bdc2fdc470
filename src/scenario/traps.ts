import type { Outcome } from './run-types.ts';
import { actionsOf, answersBeside } from './script.ts';
import type { Scenario, Trap } from './types.ts';

/** What somebody did in a run. */
interface Deeds {
  hasUsed(action: string): boolean;
  answerTo(decision: string): number | undefined;
}

/**
 * The traps that a player walked into: every action of them was ordered, and every answer was given
 * that the reference gives otherwise. A trap made only of the reference's own actions and answers is
 * one of timing, and nobody who won walked into it.
 */
export function trapsOf(
  { reference, traps }: Scenario,
  outcome: Outcome,
  deeds: Deeds,
): readonly Trap[] {
  const ofReference = new Set(actionsOf(reference));
  return traps.filter(({ script }) => {
    const actions = actionsOf(script);
    const answers = answersBeside(reference, script);
    if (actions.length === 0 && answers.length === 0) return false;
    if (!actions.every((action) => deeds.hasUsed(action))) return false;
    if (!answers.every(([id, option]) => deeds.answerTo(id) === option)) return false;
    if (outcome === 'lost' || answers.length > 0) return true;
    return actions.some((action) => !ofReference.has(action));
  });
}
