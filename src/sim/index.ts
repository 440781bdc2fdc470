/** The engine as the other rooms see it. */
export { type CallConfig, type ClientConfig, type NodeConfig, type NodeKind, type SystemConfig, systemSchema } from './system/schema.ts';
export { parseChange } from './system/change.ts';
export { systemProblems } from './system/problems.ts';
export { signalKind, signalPaths } from './system/signals.ts';
export { createSimulation } from './simulation.ts';
export type * from './types.ts';
