import { check } from '../../src/lib/schema.ts';
import {
  createSimulation,
  parseChange,
  type Simulation,
  type SystemConfig,
  type SystemReport,
  systemProblems,
  systemSchema,
} from '../../src/sim/index.ts';

/** A system written as in a scenario file; anything wrong with it fails the test at once. */
export function system(document: unknown): SystemConfig {
  const checked = check(systemSchema, document);
  const problems = checked.ok ? systemProblems(checked.value) : checked.problems;
  if (!checked.ok || problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return checked.value;
}

/** One node with one client that calls it. */
export const station = (arrivals: unknown, node: object, call: object = {}): SystemConfig =>
  system({
    clients: { users: { arrivals, calls: { to: 'api', ...call } } },
    nodes: { api: { kind: 'service', ...node } },
  });

export function start(config: SystemConfig, seed = 1, warmupMs = 0): Simulation {
  return createSimulation(config, { seed, warmupMs });
}

export function change(
  simulation: Simulation,
  config: SystemConfig,
  path: string,
  value: unknown,
): () => void {
  const parsed = parseChange(config, path, value);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  simulation.apply(parsed.change);
  return () => simulation.revert(parsed.change);
}

export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** The mean of a measure over independent seeds, with its standard error. */
export function estimate(
  config: SystemConfig,
  measure: (report: SystemReport) => number,
  {
    durationMs,
    warmupMs = durationMs / 20,
    seeds = 8,
  }: { durationMs: number; warmupMs?: number; seeds?: number },
): Estimate {
  const values = Array.from({ length: seeds }, (_, index) => {
    const simulation = start(config, index + 1, warmupMs);
    simulation.advanceTo(durationMs);
    const report = simulation.report();
    expectLittlesLaw(config, report, durationMs);
    return measure(report);
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
  return { mean, standardError: Math.sqrt(variance / seeds) };
}

/**
 * L = λW at every node, from exact sums on both sides: they may differ only by what was inside at
 * the two ends of the run.
 */
function expectLittlesLaw(config: SystemConfig, report: SystemReport, durationMs: number): void {
  for (const [id, node] of Object.entries(report.nodes)) {
    // What a deadline drops was let in before.
    const dropped = config.nodes[id]!.deadline === undefined ? 0 : node.refused;
    const stayed = (node.completed + node.failed + dropped) * node.sojourn.mean;
    const inside = node.inSystem.mean * durationMs;
    const ends = 4 * node.sojourn.max * Math.max(1, node.inSystem.mean);
    if (Math.abs(inside - stayed) > ends)
      throw new Error(`${id}: ∫L dt = ${inside}, ΣW = ${stayed}`);
  }
}

/**
 * Agreement with theory: within 4 standard errors on either side, and the standard error itself
 * small enough (3 % of the value unless said otherwise) for that to mean something.
 */
export function agrees(
  { mean, standardError }: Estimate,
  theory: number,
  precision = 0.05,
): string {
  const distance = Math.abs(mean - theory) / standardError;
  if (standardError > precision * theory) return `too noisy: ${mean} ± ${standardError}`;
  return distance <= 4
    ? 'agrees'
    : `${mean} ± ${standardError} is ${distance} errors from ${theory}`;
}
