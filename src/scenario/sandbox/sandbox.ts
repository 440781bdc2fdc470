import { noScript } from '../script.ts';
import type { Scenario } from '../types.ts';

/** Longer than anyone plays around; a run has to end somewhere. */
const sandboxMs = 3_600_000;

/**
 * The same system to play around with: nothing to win or to lose, nothing happens by itself, and
 * what may be done costs nothing and may be done again.
 */
export function sandboxOf(scenario: Scenario): Scenario {
  const known = sandboxes.get(scenario);
  if (known) return known;
  const sandbox: Scenario = {
    ...scenario,
    durationMs: sandboxMs,
    budget: undefined,
    events: [],
    byHand: scenario.events,
    actions: scenario.actions.map((action) => ({
      ...action,
      cost: 0,
      once: false,
      cooldownMs: 0,
    })),
    decisions: [],
    diagnosis: undefined,
    goals: [],
    fail: [],
    stars: { two: undefined, three: undefined },
    reference: noScript,
    alternatives: [],
    traps: [],
  };
  sandboxes.set(scenario, sandbox);
  return sandbox;
}

/** One object for each scenario: what is laid out for it may be kept by it. */
const sandboxes = new WeakMap<Scenario, Scenario>();
