import { Random } from '../../lib/random.ts';
import type { TimedCommand } from '../../scenario/run-types.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** More rows than this do not fit at 80×24. */
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
 * Signals that a player may name as proof: those that prove the cause, hidden among others of
 * which the run keeps a history; by name, so that the order gives nothing away.
 */
export function evidenceChoices(scenario: Scenario, seed: number): readonly string[] {
  const proof = scenario.diagnosis?.evidence ?? [];
  const others = scenario.shown.filter((path) => !proof.includes(path));
  const decoys = new Random(seed, 'evidence').shuffled(others);
  return [...proof, ...decoys.slice(0, Math.max(0, mostChoices - proof.length))].sort();
}

/** The signals that a player named as proof. */
export function evidenceNamed(commands: readonly TimedCommand[]): readonly string[] {
  const named = commands.findLast(({ command }) => command.type === 'diagnose')?.command;
  return named?.type === 'diagnose' ? named.evidence : [];
}
