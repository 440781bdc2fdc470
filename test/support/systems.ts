import { check } from '../../src/lib/schema.ts';
import {
  createSimulation,
  parseChange,
  type Simulation,
  type SystemConfig,
  type SystemFrame,
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

export interface RunLength {
  readonly durationMs: number;
  readonly warmupMs?: number;
  /** Twenty, so that four standard errors mean much the same as if they were known exactly. */
  readonly seeds?: number;
}

/** Reports of independent runs; every one of them obeys Little's law at every node. */
export function replicate(
  config: SystemConfig,
  { durationMs, warmupMs = durationMs / 20, seeds = 20 }: RunLength,
): SystemReport[] {
  return Array.from({ length: seeds }, (_, index) => {
    const simulation = start(config, index + 1, warmupMs);
    simulation.advanceTo(0);
    const before = simulation.frame();
    simulation.advanceTo(durationMs);
    const report = simulation.report();
    const broken = brokenLittlesLaw(config, report, durationMs, [before, simulation.frame()]);
    if (broken !== undefined) throw new Error(broken);
    return report;
  });
}

/** The mean of independent values with its standard error. */
export function estimateOf<T>(values: readonly T[], measure: (value: T) => number): Estimate {
  const count = values.length;
  const numbers = values.map(measure);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { mean, standardError: Math.sqrt(variance / count) };
}

/** The mean of a measure over independent runs. */
export const estimate = (
  config: SystemConfig,
  measure: (report: SystemReport) => number,
  length: RunLength,
): Estimate => estimateOf(replicate(config, length), measure);

/** What two sizes say of an endless system when the error falls with the size: 2 f(2n) − f(n). */
export const extrapolated = (half: Estimate, whole: Estimate): Estimate => ({
  mean: 2 * whole.mean - half.mean,
  standardError: Math.hypot(2 * whole.standardError, half.standardError),
});

/**
 * L = λW at every node, from exact sums on both sides: they may differ only by what those who were
 * inside at the two ends of the run spent outside of it.
 */
function brokenLittlesLaw(
  config: SystemConfig,
  { nodes, clients }: SystemReport,
  durationMs: number,
  ends: readonly SystemFrame[],
): string | undefined {
  const longest = Math.max(
    ...Object.values(nodes).map(({ sojourn }) => sojourn.max),
    ...Object.values(clients).map(({ latency }) => latency.max),
  );
  for (const [id, node] of Object.entries(nodes)) {
    // What a deadline drops was let in before.
    const dropped = config.nodes[id]!.deadline === undefined ? 0 : node.refused;
    const stayed = (node.completed + node.failed + dropped) * node.sojourn.mean;
    const area = node.inSystem.mean * durationMs;
    const inside = ends.reduce((sum, end) => sum + end.nodes[id]!.busy + end.nodes[id]!.queue, 0);
    if (Math.abs(area - stayed) > 2 * longest * inside + 1e-6 * area)
      return `${id}: ∫L dt = ${area}, ΣW = ${stayed}, ${inside} inside at the ends`;
  }
  return undefined;
}

/**
 * Agreement with theory: within 4 standard errors on either side, and the standard error itself
 * small enough (2 % of the value unless said otherwise) for that to mean something.
 */
export function agrees(
  { mean, standardError }: Estimate,
  theory: number,
  precision = 0.02,
): string {
  const distance = Math.abs(mean - theory) / standardError;
  if (standardError > precision * theory) return `too noisy: ${mean} ± ${standardError}`;
  return distance <= 4
    ? 'agrees'
    : `${mean} ± ${standardError} is ${distance} errors from ${theory}`;
}
