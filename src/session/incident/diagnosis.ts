import { Random } from '../../lib/random.ts';
import type { RunFrame } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** More rows than this no longer fit beside the system at 80×24. */
const mostChoices = 12;

/**
 * The causes to choose from, as places in the scenario's file, in the order that this run shows
 * them: an author writes the right one first, and a player who learnt that would not diagnose.
 */
export function causeOrder(scenario: Scenario, seed: number): readonly number[] {
  const causes = scenario.diagnosis?.options ?? [];
  return new Random(seed, 'causes').shuffled(causes.map((_, index) => index));
}

/**
 * Signals that a player may name as proof: those that prove the cause, hidden among those that the
 * run keeps a history of; by name, so that the order gives nothing away.
 */
export function evidenceChoices(
  scenario: Scenario,
  frame: RunFrame | undefined,
  seed: number,
): readonly string[] {
  const proof = scenario.diagnosis?.evidence ?? [];
  const others = Object.keys(frame?.history ?? {}).filter((path) => !proof.includes(path));
  const decoys = new Random(seed, 'evidence').shuffled(others).slice(0, mostChoices - proof.length);
  return [...proof, ...decoys].sort();
}
