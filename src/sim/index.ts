/** The engine as the other rooms see it. */

export { createSimulation } from './simulation.ts';
export { parseChange } from './system/parse-change.ts';
export { systemProblems } from './system/problems.ts';
export {
  type CallConfig,
  type NodeConfig,
  type NodeKind,
  type SystemConfig,
  systemSchema,
} from './system/schema.ts';
export { edgesOf, signalKind, signalPaths } from './system/signals.ts';
export { workloadProblem } from './system/workload.ts';
export type * from './types.ts';
