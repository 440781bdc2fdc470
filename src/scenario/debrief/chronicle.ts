import { edgesOf } from '../../sim/index.ts';
import type { ScenarioRun } from '../run.ts';
import type { GoalFrame, PagerLine, ScoreFrame, TimedCommand } from '../run-types.ts';
import type { Scenario } from '../types.ts';

/** What is kept of a node, one value a simulated second from time 0 on. */
export interface NodeChronicle {
  readonly utilization: readonly number[];
  readonly workers: readonly number[];
  readonly queue: readonly number[];
  /** Of all instances together; infinite where there is none. */
  readonly queueLimit: readonly number[];
  readonly instances: readonly number[];
  readonly healthy: readonly number[];
}

/** What a run left behind for those who ask afterwards how it went, from time 0 to its decision. */
export interface Chronicle {
  readonly endMs: number;
  /** Signals over ten seconds, one value a simulated second; NaN where there was nothing to measure. */
  readonly signals: Readonly<Record<string, readonly number[]>>;
  readonly nodes: Readonly<Record<string, NodeChronicle>>;
  readonly pager: readonly PagerLine[];
  readonly commands: readonly TimedCommand[];
  readonly goals: readonly GoalFrame[];
  readonly score: ScoreFrame;
  /** Requests of each client since time 0, and how many of them were lost. */
  readonly clients: Readonly<Record<string, { readonly offered: number; readonly lost: number }>>;
}

type Growing<T> = { [K in keyof T]: number[] };

/** Writes a run's chronicle while it is played. */
export class Chronicler {
  readonly #signals: ReadonlyMap<string, number[]>;
  readonly #nodes: ReadonlyMap<string, Growing<NodeChronicle>>;
  readonly #clients: readonly string[];
  #end: Omit<Chronicle, 'signals' | 'nodes'> | undefined;

  constructor(scenario: Scenario) {
    const { system } = scenario;
    this.#clients = Object.keys(system.clients);
    this.#signals = new Map(signalsToKeep(scenario).map((path) => [path, []]));
    this.#nodes = new Map(Object.keys(system.nodes).map((id) => [id, emptyNode()]));
  }

  /** To be called once a simulated second. What comes after the run's decision is no part of it. */
  look(run: ScenarioRun): void {
    if (this.#end) return;
    for (const [path, values] of this.#signals) values.push(run.signal(path));
    const { nodes } = run.system();
    for (const [id, kept] of this.#nodes) {
      const node = nodes[id]!;
      kept.utilization.push(node.utilization);
      kept.workers.push(node.workers);
      kept.queue.push(node.queue);
      kept.queueLimit.push(node.queueLimit ?? Number.POSITIVE_INFINITY);
      kept.instances.push(node.instances);
      kept.healthy.push(node.healthy);
    }
    const score = run.score();
    if (score) this.#end = this.#finish(run, score);
  }

  chronicle(): Chronicle | undefined {
    return (
      this.#end && {
        ...this.#end,
        signals: Object.fromEntries(this.#signals),
        nodes: Object.fromEntries(this.#nodes),
      }
    );
  }

  #finish(run: ScenarioRun, score: ScoreFrame): Omit<Chronicle, 'signals' | 'nodes'> {
    const report = run.report();
    const clients = this.#clients.map((id) => {
      const { offered } = report.clients[id]!;
      return [id, { offered, lost: run.signal(`clients.${id}.lost`) }] as const;
    });
    return {
      endMs: run.timeMs,
      pager: run.pager(),
      commands: run.record().commands,
      goals: run.goals(),
      score,
      clients: Object.fromEntries(clients),
    };
  }
}

const emptyNode = (): Growing<NodeChronicle> => ({
  utilization: [],
  workers: [],
  queue: [],
  queueLimit: [],
  instances: [],
  healthy: [],
});

function signalsToKeep({ system, shown }: Scenario): string[] {
  const clients = Object.keys(system.clients).map((id) => `clients.${id}`);
  return [
    ...new Set([
      ...shown,
      ...clients.flatMap((id) => [`${id}.rps`, `${id}.errors`, `${id}.p99`]),
      ...Object.keys(system.nodes).flatMap((id) => [`${id}.rps`, `${id}.refused`]),
      ...edgesOf(system).flatMap(({ from, to }) => {
        const edge = `${from}>${to}`;
        return [`${edge}.rps`, `${edge}.retryShare`, `${edge}.open`];
      }),
    ]),
  ];
}
