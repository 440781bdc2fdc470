import { Autoscaler } from './autoscaler.ts';
import { instancesPerStation } from './core-sharing.ts';
import {
  eventAutoscale,
  eventHealthCheck,
  eventInstanceUp,
  eventPromotion,
  eventReplicated,
} from './event-kinds.ts';
import type { InstanceWork } from './instance-work.ts';
import { none } from './row-layout.ts';
import type { Station } from './station.ts';
import {
  instanceInts,
  instanceState,
  stateCold,
  stateCrashed,
  stateEjected,
  stateHung,
  stateRetired,
  stationBusyArea,
  stationCapacityArea,
} from './station-layout.ts';
import type { NodeConfig } from './system/schema.ts';
import type { World } from './world.ts';

/** The instances of stations: how many there are, and which of them crash, hang, start or are left out. */
export class Staffing {
  private readonly world: World;
  private readonly work: InstanceWork;
  private readonly checked = new Set<number>();
  /** Instances start at once while the system is set up. */
  private isSetUp = false;

  constructor(world: World, work: InstanceWork) {
    this.world = world;
    this.work = work;
  }

  /** The system is as it is to be at the start. */
  ready(): void {
    this.isSetUp = true;
  }

  configure(station: Station, config: NodeConfig): void {
    this.resize(station, staffOf(config));
    const { instances } = station;
    instances.forEach((instance, index) => {
      instance.speed = config.speeds?.[index] ?? 1;
      instance.weight = config.weights?.[index] ?? 1;
    });
    const hanging = this.hangingOf(station, config.hung ?? 0);
    for (let index = 0; index < station.staff; index++) {
      this.setCrashed(station, index, index < (config.crashed ?? 0));
      this.setHung(station, index, hanging.has(index));
    }
    this.watch(station, config);
    station.updateCapacity();
    this.work.serveAll(station);
  }

  /** Kills instances and starts them again: those that hang first, then the dead, then the oldest. */
  restart(station: Station, count: number): void {
    const rank = (index: number) =>
      this.has(station, index, stateHung) ? 2 : this.has(station, index, stateCrashed) ? 1 : 0;
    const order = Array.from({ length: station.staff }, (_, index) => index).sort(
      (a, b) =>
        rank(b) - rank(a) || station.instances[a]!.upSince - station.instances[b]!.upSince || a - b,
    );
    for (const index of order.slice(0, count)) {
      this.setHung(station, index, false);
      if (!this.has(station, index, stateCrashed)) this.setCrashed(station, index, true);
      this.setCrashed(station, index, false);
    }
    station.updateCapacity();
    this.work.serveAll(station);
  }

  /** A cold instance has come up. */
  comeUp(station: Station, index: number, starts: number): void {
    const { world } = this;
    if (station.instances[index]!.starts !== starts) return;
    this.clear(station, index, stateCold);
    station.instances[index]!.upSince = world.now;
    station.updateCapacity();
    this.work.serveAll(station);
  }

  checkHealth(station: Station): void {
    const { world } = this;
    const { health } = station.config;
    this.checked.delete(station.index);
    if (!health) return;
    for (let index = 0; index < station.instances.length; index++) {
      const instance = station.instances[index]!;
      const passes = !this.has(station, index, stateCrashed | stateHung | stateCold);
      instance.passedChecks = passes ? instance.passedChecks + 1 : 0;
      instance.failedChecks = passes ? 0 : instance.failedChecks + 1;
      if (instance.failedChecks >= health.unhealthy) this.set(station, index, stateEjected);
      else if (instance.passedChecks >= health.healthy) this.clear(station, index, stateEjected);
    }
    this.work.serveAll(station);
    this.checked.add(station.index);
    world.schedule(health.every, eventHealthCheck, station.index, 0);
  }

  /** The autoscaler looks, or what it ordered has come. */
  autoscale(station: Station, ordered: number): void {
    const { autoscaler } = station;
    if (!autoscaler) return;
    const { world } = this;
    const { config } = autoscaler;
    if (ordered > 0) {
      autoscaler.ordered = Math.max(0, autoscaler.ordered - ordered);
      this.scaleTo(station, Math.min(config.max, station.staff + ordered));
      return;
    }
    station.settleAreas();
    const { window } = station;
    const change = autoscaler.look(
      station.staff,
      window.total(stationBusyArea),
      window.total(stationCapacityArea),
    );
    if (change > 0) {
      autoscaler.ordered += change;
      world.schedule(config.delay, eventAutoscale, station.index, change);
    } else if (change < 0) {
      this.scaleTo(station, station.staff + change);
    }
    world.schedule(config.every, eventAutoscale, station.index, 0);
  }

  /** A database has been without its primary for as long as a failover takes. */
  promote(station: Station, generation: number): void {
    const { replication } = station;
    const { world } = this;
    if (!replication || replication.failoverGeneration !== generation) return;
    let best = none;
    for (let index = 0; index < station.staff; index++) {
      if (index === replication.primary || this.has(station, index, stateCrashed)) continue;
      const isBetter =
        best === none ||
        replication.missing(index, world.now) < replication.missing(best, world.now);
      if (isBetter) best = index;
    }
    if (best === none) this.scheduleFailover(station);
    else replication.promote(best);
  }

  /** Copies flow again: those who waited for them go on. */
  unblock(station: Station): void {
    const { world } = this;
    for (const { row, generation, waitMs } of station.replication?.unblock() ?? []) {
      world.schedule(waitMs, eventReplicated, row, generation);
    }
  }

  private scaleTo(station: Station, count: number): void {
    this.resize(station, count);
    station.updateCapacity();
    this.work.serveAll(station);
  }

  private resize(station: Station, count: number): void {
    const { world } = this;
    while (station.instances.length < count) this.start(station, station.addInstance(world.now));
    station.staff = count;
    for (let index = 0; index < station.instances.length; index++) {
      const isRetired = this.has(station, index, stateRetired);
      if (index < count && isRetired) {
        this.clear(station, index, stateRetired | stateCrashed | stateEjected);
        this.start(station, index);
      } else if (index >= count && !isRetired) {
        this.set(station, index, stateRetired);
        this.leave(station, index);
      }
    }
  }

  /** Its line goes to the others and its work is finished, unless it hangs: then it is killed. */
  private leave(station: Station, index: number): void {
    this.work.handOver(station, index);
    if (!this.has(station, index, stateHung)) return;
    this.clear(station, index, stateHung);
    this.work.failAll(station, index);
  }

  private start(station: Station, index: number): void {
    const { world } = this;
    const instance = station.instances[index]!;
    instance.upSince = world.now;
    instance.starts++;
    this.clear(station, index, stateCold);
    if (!this.isSetUp || station.coldMs === 0) return;
    this.set(station, index, stateCold);
    const subject = station.index * instancesPerStation + index;
    world.schedule(station.coldMs, eventInstanceUp, subject, instance.starts);
  }

  private setCrashed(station: Station, index: number, crashed: boolean): void {
    if (crashed === this.has(station, index, stateCrashed)) return;
    const { replication } = station;
    const { now } = this.world;
    if (crashed) {
      this.set(station, index, stateCrashed);
      this.work.failAll(station, index);
      if (!replication) return;
      replication.cutOff(index);
      if (index !== replication.primary) return;
      replication.freeze(now);
      this.scheduleFailover(station);
    } else {
      this.clear(station, index, stateCrashed);
      this.start(station, index);
      if (!replication) return;
      if (index === replication.primary) replication.failoverGeneration++;
      replication.thaw(now, index);
      this.unblock(station);
    }
  }

  private scheduleFailover(station: Station): void {
    const replication = station.replication!;
    const { failoverMs } = replication;
    if (failoverMs === undefined) return;
    const { world } = this;
    const generation = ++replication.failoverGeneration;
    world.schedule(failoverMs, eventPromotion, station.index, generation);
  }

  private setHung(station: Station, index: number, hung: boolean): void {
    if (hung === this.has(station, index, stateHung)) return;
    if (hung) {
      this.set(station, index, stateHung);
      return;
    }
    this.clear(station, index, stateHung);
    this.work.revive(station, index);
  }

  /** Those that hang already go on hanging, so that new instances do not heal old ones. */
  private hangingOf(station: Station, count: number): ReadonlySet<number> {
    const urgency = (index: number) =>
      (this.has(station, index, stateHung) ? -2e7 : 0) +
      (this.has(station, index, stateCrashed) ? 1e7 : 0) -
      index;
    const staff = Array.from({ length: station.staff }, (_, index) => index);
    return new Set(staff.sort((a, b) => urgency(a) - urgency(b)).slice(0, count));
  }

  private watch(station: Station, config: NodeConfig): void {
    const { world } = this;
    if (!config.health) {
      for (let index = 0; index < station.instances.length; index++) {
        this.clear(station, index, stateEjected);
      }
    } else if (!this.checked.has(station.index)) {
      this.checked.add(station.index);
      world.schedule(config.health.every, eventHealthCheck, station.index, 0);
    }
    if (!config.autoscale) {
      station.autoscaler = undefined;
    } else if (station.autoscaler?.config !== config.autoscale) {
      const isLooking = station.autoscaler !== undefined;
      station.settleAreas();
      const { window } = station;
      station.autoscaler = new Autoscaler(
        config.autoscale,
        window.total(stationBusyArea),
        window.total(stationCapacityArea),
      );
      if (!isLooking) world.schedule(config.autoscale.every, eventAutoscale, station.index, 0);
    }
  }

  private has(station: Station, index: number, states: number): boolean {
    return (station.stateOf(index) & states) !== 0;
  }

  private set(station: Station, index: number, state: number): void {
    station.hot[index * instanceInts + instanceState]! |= state;
  }

  private clear(station: Station, index: number, states: number): void {
    station.hot[index * instanceInts + instanceState]! &= ~states;
  }
}

function staffOf({ kind, consumers, instances, replicas, autoscale }: NodeConfig): number {
  if (kind === 'queue' && consumers) return 1;
  return (instances ?? autoscale?.min ?? 1) + (replicas?.count ?? 0);
}
