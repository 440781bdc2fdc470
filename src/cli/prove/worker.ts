import { parentPort } from 'node:worker_threads';
import type { ProofUnit } from '../../scenario/prove/plan.ts';
import { runUnit } from '../../scenario/prove/trial.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** A thread that plays what it is given, one unit at a time, until it is ended from outside. */
export interface Work {
  readonly scenario: Scenario;
  readonly unit: ProofUnit;
}

parentPort?.on('message', ({ scenario, unit }: Work) => {
  parentPort?.postMessage(runUnit(scenario, unit));
});
