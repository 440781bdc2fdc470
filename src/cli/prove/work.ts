import type { ProofUnit } from '../../scenario/prove/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** A piece of a proof, to be played here or in a thread. */
export interface Work {
  readonly scenario: Scenario;
  readonly unit: ProofUnit;
}
