import { buildEngine } from './build.ts';
import { ChangesInForce } from './changes-in-force.ts';
import type { Engine } from './engine.ts';
import { LadderQueue } from './event-queue.ts';
import { readFrame, signalReader } from './readings.ts';
import { reportOf } from './report.ts';
import { type Config, configOf, withConfig } from './system/change.ts';
import { plannedCalls } from './system/plan.ts';
import type { CallConfig, ClientConfig, NodeConfig, SystemConfig } from './system/schema.ts';
import { traceOf } from './trace-reading.ts';
import type {
  Change,
  ChangeTarget,
  RequestTrace,
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
  private readonly configs = new Map<string, readonly [ChangeTarget, Config]>();
  private readonly signalReaders = new Map<string, () => number>();
  private readonly changes = new ChangesInForce();

  constructor(system: SystemConfig, seed: number, warmupMs: number) {
    this.system = system;
    this.engine = buildEngine(system, seed, warmupMs > 0 ? -warmupMs : 0, new LadderQueue());
  }

  get timeMs(): number {
    return this.engine.world.now;
  }

  get halted(): string | undefined {
    return this.engine.halted;
  }

  get events(): number {
    return this.engine.events;
  }

  advanceTo(timeMs: number): void {
    this.engine.advanceTo(timeMs);
  }

  apply(change: Change): void {
    const config = this.configFor(change.target);
    if (change.target.kind === 'node' && change.keys[0] === 'restart') {
      this.restart(change.target, config as NodeConfig, change);
      return;
    }
    this.configure(change.target, this.changes.apply(config, change));
  }

  revert(change: Change): void {
    // What was restarted stays so.
    if (change.target.kind === 'node' && change.keys[0] === 'restart') return;
    const config = this.configFor(change.target);
    const before = this.changes.revert(config, change);
    if (before !== config) this.configure(change.target, before);
  }

  signal(path: string): number {
    let read = this.signalReaders.get(path);
    if (!read) {
      read = signalReader(this.engine, path);
      this.signalReaders.set(path, read);
    }
    return read();
  }

  frame(): SystemFrame {
    return readFrame(this.engine);
  }

  report(): SystemReport {
    return reportOf(this.engine, Math.max(0, this.timeMs));
  }

  settings(): SystemConfig {
    let { system } = this;
    const scaled = Object.entries(system.nodes).flatMap(([id, { autoscale }]) =>
      autoscale ? [{ kind: 'node', id } as const] : [],
    );
    const changed = [...this.configs.values()].map(([target]) => target);
    // A node's configuration holds its calls as they were: what changed of those comes last.
    const isCall = ({ kind }: ChangeTarget) => kind === 'edge';
    const targets = [
      ...scaled,
      ...changed.filter((one) => !isCall(one)),
      ...changed.filter(isCall),
    ];
    for (const target of targets) system = withConfig(system, target, this.configFor(target));
    return system;
  }

  traces(): readonly RequestTrace[] {
    const { world } = this.engine;
    return world.tracer.recent(this.timeMs).map((log) => traceOf(log, world));
  }

  /** A restart happens once and cures what hangs or is dead. */
  private restart(
    target: ChangeTarget & { kind: 'node' },
    config: NodeConfig,
    change: Change,
  ): void {
    const { operation } = change;
    const count = operation.kind === 'set' ? (operation.value as number) : 0;
    const hung = Math.max(0, (config.hung ?? 0) - count);
    const left = Math.max(0, count - (config.hung ?? 0));
    const crashed = Math.max(0, (config.crashed ?? 0) - left);
    this.configs.set(keyOf(target), [target, { ...config, hung, crashed }]);
    this.engine.restart(target.id, count);
  }

  private configFor(target: ChangeTarget): Config {
    const config = this.configs.get(keyOf(target))?.[1] ?? configOf(this.system, target);
    if (target.kind !== 'node' || (config as NodeConfig).autoscale === undefined) return config;
    // How many there are is the autoscaler's affair; whoever changes it starts from there.
    return { ...config, instances: this.engine.staffOf(target.id) };
  }

  private configure(target: ChangeTarget, config: Config): void {
    const before = this.configFor(target);
    this.configs.set(keyOf(target), [target, config]);
    const { engine } = this;
    if (target.kind === 'client') {
      engine.configureClient(target.id, config as ClientConfig);
    } else if (target.kind === 'edge') {
      this.configureEdge(target.from, target.to, config as CallConfig);
    } else {
      const node = config as NodeConfig;
      engine.configureNode(target.id, node);
      this.configureConsumers(target.id, node, before as NodeConfig);
    }
  }

  /** A queue's visibility is the timeout of the call that hands its messages over. */
  private configureConsumers(id: string, node: NodeConfig, before: NodeConfig): void {
    const [call] = plannedCalls(node).flat();
    if (!call || node.consumers?.visibility === before.consumers?.visibility) return;
    const target = { kind: 'edge', from: id, to: call.to } as const;
    this.configure(target, { ...this.configFor(target), timeout: call.timeout });
  }

  private configureEdge(from: string, to: string, config: CallConfig): void {
    for (const edge of this.engine.world.edges) {
      if (edge.from === from && edge.to === to) this.engine.configureEdge(edge, config);
    }
  }
}

const keyOf = (target: ChangeTarget): string =>
  target.kind === 'edge' ? `edge ${target.from}>${target.to}` : `${target.kind} ${target.id}`;
