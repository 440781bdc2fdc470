import { Engine } from './engine.ts';
import { HeapQueue } from './event-queue.ts';
import { readFrame, readSignal } from './readings.ts';
import { reportOf } from './report.ts';
import { type Config, changed, configOf, inverse, valueAt, withValue } from './system/change.ts';
import { plannedCalls } from './system/plan.ts';
import type { CallConfig, ClientConfig, NodeConfig, SystemConfig } from './system/schema.ts';
import type {
  Change,
  ChangeTarget,
  Simulation,
  SimulationOptions,
  SystemFrame,
  SystemReport,
} from './types.ts';

/** Sets a system going; one that `systemProblems` objects to must not be given. */
export function createSimulation(
  system: SystemConfig,
  { seed, warmupMs }: SimulationOptions,
): Simulation {
  return new RunningSystem(system, seed, warmupMs);
}

class RunningSystem implements Simulation {
  private readonly engine: Engine;
  private readonly system: SystemConfig;
  private readonly configs = new Map<string, Config>();
  /** What an absolute change that may be taken back replaced. */
  private readonly replaced = new Map<Change, unknown>();

  constructor(system: SystemConfig, seed: number, warmupMs: number) {
    this.system = system;
    this.engine = new Engine(system, seed, warmupMs > 0 ? -warmupMs : 0, new HeapQueue());
  }

  get timeMs(): number {
    return this.engine.world.now;
  }

  get events(): number {
    return this.engine.events;
  }

  advanceTo(timeMs: number): void {
    this.engine.advanceTo(timeMs);
  }

  apply(change: Change): void {
    const config = this.configFor(change.target);
    if (change.operation.kind === 'set') this.replaced.set(change, valueAt(config, change.keys));
    this.configure(change.target, changed(config, change));
  }

  revert(change: Change): void {
    const config = this.configFor(change.target);
    if (change.operation.kind !== 'set') {
      this.configure(change.target, changed(config, inverse(change)));
    } else if (this.replaced.has(change)) {
      const before = this.replaced.get(change);
      this.replaced.delete(change);
      const isOverwritten = valueAt(config, change.keys) !== change.operation.value;
      if (!isOverwritten) this.configure(change.target, withValue(config, change.keys, before));
    }
  }

  signal(path: string): number {
    return readSignal(this.engine, path);
  }

  frame(): SystemFrame {
    return readFrame(this.engine);
  }

  report(): SystemReport {
    return reportOf(this.engine, Math.max(0, this.timeMs));
  }

  private configFor(target: ChangeTarget): Config {
    return this.configs.get(keyOf(target)) ?? configOf(this.system, target);
  }

  private configure(target: ChangeTarget, config: Config): void {
    this.configs.set(keyOf(target), config);
    const { engine } = this;
    if (target.kind === 'client') {
      engine.configureClient(target.id, config as ClientConfig);
    } else if (target.kind === 'edge') {
      this.configureEdge(target.from, target.to, config as CallConfig);
    } else {
      const node = config as NodeConfig;
      engine.configureNode(target.id, node);
      if (node.consumers)
        for (const call of plannedCalls(node).flat()) this.configureEdge(target.id, call.to, call);
    }
  }

  private configureEdge(from: string, to: string, config: CallConfig): void {
    for (const edge of this.engine.world.edges) {
      if (edge.from === from && edge.to === to) this.engine.configureEdge(edge, config);
    }
  }
}

const keyOf = (target: ChangeTarget): string =>
  target.kind === 'edge' ? `edge ${target.from}>${target.to}` : `${target.kind} ${target.id}`;
