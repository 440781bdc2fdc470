import type { Playthrough } from '../../scenario/play.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/**
 * What `simulate --json` prints of one run, with its keys in the order of the contract. All times
 * are milliseconds.
 */
export function figuresOf(scenario: Scenario, seed: number, played: Playthrough) {
  const { report, score } = played;
  return {
    scenario: scenario.id,
    seed,
    runs: 1,
    simulatedSeconds: scenario.durationMs / 1000,
    events: played.events,
    clients: mapValues(report.clients, (client) => ({
      offered: client.offered,
      succeeded: client.succeeded,
      degraded: client.degraded,
      failed: client.failed,
      timedOut: client.timedOut,
      refused: client.refused,
      retries: client.retries,
      latency: times(client.latency),
    })),
    nodes: mapValues(report.nodes, (node) => ({
      arrivals: node.arrivals,
      completed: node.completed,
      failed: node.failed,
      refused: node.refused,
      utilization: node.utilization,
      queueLength: { mean: node.queueLength.mean, max: node.queueLength.max },
      inSystem: { mean: node.inSystem.mean },
      wait: times(node.wait),
      service: { mean: node.service.mean },
      sojourn: times(node.sojourn),
    })),
    edges: mapValues(report.edges, ({ calls, retries, timeouts, failed, fastFailed }) => ({
      calls,
      retries,
      timeouts,
      failed,
      fastFailed,
    })),
    goals: played.goals.map(({ id, met, metAtMs }) => ({ id, met, at: metAtMs ?? null })),
    result: {
      outcome: score.outcome,
      stars: score.stars,
      cost: score.cost,
      lost: score.lost,
      diagnosed: score.diagnosed,
    },
  };
}

export type Figures = ReturnType<typeof figuresOf> & {
  readonly series?: Playthrough['history'];
};

function times({
  mean,
  p50,
  p90,
  p95,
  p99,
  p999,
  max,
}: Playthrough['report']['nodes'][string]['wait']) {
  return { mean, p50, p90, p95, p99, p999, max };
}

function mapValues<T, U>(of: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value)]));
}

/**
 * The only place where figures are rounded: six decimals are far below what a simulation knows, and
 * above what the last bits of arithmetic could differ in.
 */
export function printJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part,
  );
}
