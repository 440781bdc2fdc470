import { Random } from '../lib/random.ts';
import { Arrivals } from './arrivals.ts';
import { Calling } from './calling.ts';
import { ClientState, Edge } from './edge.ts';
import { EventKind, type EventQueue } from './event-queue.ts';
import { Serving } from './serving.ts';
import { Instance, Station, WaitingLine } from './station.ts';
import { plannedCalls } from './system/plan.ts';
import type { CallConfig, ClientConfig, NodeConfig, SystemConfig } from './system/schema.ts';
import { none } from './tables.ts';
import { World } from './world.ts';

const second = 1000;

/**
 * The discrete-event engine: takes events off the queue in order of time and has them carried out.
 * It knows virtual time only; who drives it decides how fast that passes.
 */
export class Engine {
  readonly world: World;
  events = 0;
  private readonly serving: Serving;
  private readonly calling: Calling;
  private readonly arrivals: Arrivals[] = [];
  private readonly arrivalGenerations: number[] = [];
  private readonly checkedStations = new Set<number>();

  constructor(config: SystemConfig, seed: number, startMs: number, queue: EventQueue) {
    const world = new World(queue, startMs);
    this.world = world;
    this.serving = new Serving(world);
    this.calling = new Calling(world, this.serving);
    this.serving.callers = this.calling;
    this.build(config, seed);
    queue.push(Math.ceil(startMs / second) * second, EventKind.tick, 0, 0);
  }

  advanceTo(timeMs: number): void {
    const { world } = this;
    const { queue } = world;
    while (queue.size > 0 && queue.time <= timeMs) {
      const { time, kind, subject, generation } = queue;
      queue.drop();
      world.now = time;
      this.events++;
      this.carryOut(kind, subject, generation);
    }
    if (timeMs > world.now) world.now = timeMs;
  }

  configureNode(id: string, config: NodeConfig): void {
    const { world, serving } = this;
    const station = world.stations.find((known) => known.id === id)!;
    station.configure(config, world.now);
    this.resize(station, station.isBuffer ? 1 : (config.instances ?? 1));
    const staff = station.instances.filter((instance) => !instance.retired);
    const hanging = hangingOf(staff, config.hung ?? 0);
    staff.forEach((instance, index) => {
      instance.speed = config.speeds?.[index] ?? 1;
      instance.weight = config.weights?.[index] ?? 1;
      this.setCrashed(station, instance, index < (config.crashed ?? 0));
      this.setHung(station, instance, hanging.has(instance));
    });
    if (!config.health) for (const instance of staff) instance.ejected = false;
    else if (!this.checkedStations.has(station.index))
      this.scheduleCheck(station, config.health.every);
    station.updateCapacity(world.now);
    serving.serveAll(station);
  }

  configureEdge(edge: Edge, config: CallConfig): void {
    edge.configure(
      config,
      config.timeout === undefined ? none : this.calling.timeouts.classOf(config.timeout),
    );
    this.calling.fillPools(edge);
  }

  configureClient(id: string, config: ClientConfig): void {
    const { world } = this;
    const client = world.clients.find((known) => known.id === id)!;
    world.priorities[client.index] = config.priority ?? 0;
    this.arrivals[client.index]!.reconfigure(config.arrivals, world.now);
    this.scheduleArrival(client.index);
  }

  private build(config: SystemConfig, seed: number): void {
    const { world } = this;
    const clientIds = Object.keys(config.clients);
    const nodeIds = Object.keys(config.nodes);
    const edges: Edge[] = [];
    const addEdge = (from: string, source: number, call: CallConfig): number => {
      const edge = new Edge(
        { index: edges.length, from, source, target: nodeIds.indexOf(call.to) },
        call,
        clientIds,
        seed,
      );
      this.configureEdge(edge, call);
      return edges.push(edge) - 1;
    };
    world.clients = Object.entries(config.clients).map(([id, client], index) => {
      world.priorities.push(client.priority ?? 0);
      this.arrivals.push(
        new Arrivals(client.arrivals, new Random(seed, `${id}/arrivals`), world.now),
      );
      this.arrivalGenerations.push(0);
      return new ClientState(index, id, addEdge(id, none, client.calls));
    });
    world.plans = Object.entries(config.nodes).map(([id, node], index) =>
      plannedCalls(node).map((step) => step.map((call) => addEdge(id, index, call))),
    );
    world.edges = edges;
    world.stations = Object.entries(config.nodes).map(
      ([id, node], index) => new Station(index, id, node, clientIds, seed, world.now),
    );
    for (const [id, node] of Object.entries(config.nodes)) this.configureNode(id, node);
    for (const client of world.clients) this.scheduleArrival(client.index);
  }

  private carryOut(kind: EventKind, subject: number, generation: number): void {
    const { world } = this;
    switch (kind) {
      case EventKind.serviceEnd:
        if (world.requests.generation[subject] === generation) this.serving.workEnded(subject);
        break;
      case EventKind.delivery:
        if (world.requests.generation[subject] === generation) this.serving.arrive(subject);
        break;
      case EventKind.retry:
        if (world.calls.generation[subject] === generation) this.calling.attempt(subject);
        break;
      case EventKind.redelivery:
        if (world.requests.generation[subject] === generation) this.serving.redeliver(subject);
        break;
      case EventKind.timeouts:
        this.calling.timeouts.fire(subject, world.now);
        break;
      case EventKind.arrival:
        if (this.arrivalGenerations[subject] === generation) this.arrive(subject);
        break;
      case EventKind.healthCheck:
        this.checkHealth(world.stations[subject]!);
        break;
      case EventKind.tick:
        this.closeSecond();
        break;
    }
  }

  private arrive(index: number): void {
    this.arrivals[index]!.arrived(this.world.now);
    this.pushArrival(index);
    this.calling.setOut(this.world.clients[index]!);
  }

  /** The arrival that was scheduled before is void. */
  private scheduleArrival(index: number): void {
    this.arrivalGenerations[index]!++;
    this.pushArrival(index);
  }

  private pushArrival(index: number): void {
    const due = this.arrivals[index]!.next();
    if (due === Number.POSITIVE_INFINITY) return;
    this.world.queue.push(due, EventKind.arrival, index, this.arrivalGenerations[index]!);
  }

  private closeSecond(): void {
    const { world } = this;
    const { now } = world;
    for (const station of world.stations) station.roll(now);
    for (const edge of world.edges) edge.roll();
    for (const client of world.clients) client.roll();
    if (now === 0) this.resetStatistics();
    world.queue.push(now + second, EventKind.tick, 0, 0);
  }

  private resetStatistics(): void {
    const { world } = this;
    for (const station of world.stations) station.resetStatistics(world.now);
    for (const edge of world.edges) edge.resetStatistics();
    for (const client of world.clients) client.resetStatistics();
  }

  private resize(station: Station, count: number): void {
    const { instances } = station;
    const isShared = station.config.shared === true;
    if (isShared) station.sharedLine ??= new WaitingLine();
    while (instances.length < count) {
      instances.push(new Instance(instances.length, station.sharedLine ?? new WaitingLine()));
    }
    instances.forEach((instance, index) => {
      const leaves = index >= count && !instance.retired;
      instance.retired = index >= count;
      if (leaves) this.leave(station, instance);
    });
  }

  /** Its line goes to the others and its work is finished, unless it hangs: then it is killed. */
  private leave(station: Station, instance: Instance): void {
    this.serving.handOver(station, instance);
    if (!instance.hung) return;
    instance.hung = false;
    this.serving.crash(station, instance);
  }

  private setCrashed(station: Station, instance: Instance, crashed: boolean): void {
    if (crashed && !instance.crashed) this.serving.crash(station, instance);
    else if (!crashed) instance.crashed = false;
  }

  private setHung(station: Station, instance: Instance, hung: boolean): void {
    const revives = instance.hung && !hung;
    instance.hung = hung;
    if (revives) this.serving.revive(station, instance);
  }

  private scheduleCheck(station: Station, afterMs: number): void {
    this.checkedStations.add(station.index);
    this.world.queue.push(this.world.now + afterMs, EventKind.healthCheck, station.index, 0);
  }

  private checkHealth(station: Station): void {
    const { health } = station.config;
    this.checkedStations.delete(station.index);
    if (!health) return;
    for (const instance of station.instances) {
      const passes = !instance.crashed && !instance.hung;
      instance.passedChecks = passes ? instance.passedChecks + 1 : 0;
      instance.failedChecks = passes ? 0 : instance.failedChecks + 1;
      if (instance.failedChecks >= health.unhealthy) instance.ejected = true;
      else if (instance.passedChecks >= health.healthy) instance.ejected = false;
    }
    this.serving.serveAll(station);
    this.scheduleCheck(station, health.every);
  }
}

/** Those that hang already go on hanging, so that new instances do not heal old ones. */
function hangingOf(staff: readonly Instance[], count: number): ReadonlySet<Instance> {
  const urgency = ({ hung, crashed, index }: Instance) =>
    (hung ? -2e7 : 0) + (crashed ? 1e7 : 0) - index;
  return new Set(staff.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, count));
}
