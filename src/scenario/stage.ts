import type { Simulation, SystemConfig } from '../sim/index.ts';
import { holds, type Readings } from './condition.ts';
import type { MeterFrame } from './run-types.ts';
import type { ChangeSet, Scenario, TimelineEvent } from './types.ts';

/** What conditions can know of the player. */
export interface PlayerReadings {
  readonly cost: number;
  readonly diagnosed: boolean;
  /** What decisions have earned. */
  readonly score: number;
}

/** The system in play with the scenario's own flags and meters, and what is read off them. */
export class Stage {
  readonly #scenario: Scenario;
  readonly #simulation: Simulation;
  readonly #lostSignals: readonly string[];
  readonly #flags: Map<string, number>;
  readonly #meters: Map<string, number>;
  readonly #readings = new Map<string, number>();
  #countedAtMs = 0;
  #settings: SystemConfig | undefined;
  /** Of the flags that a passing event changed, the values before. */
  readonly #before = new Map<TimelineEvent, ReadonlyMap<string, number>>();

  constructor(scenario: Scenario, simulation: Simulation) {
    this.#scenario = scenario;
    this.#simulation = simulation;
    this.#lostSignals = Object.keys(scenario.system.clients).map(
      (client) => `clients.${client}.lost`,
    );
    this.#flags = new Map(Object.entries(scenario.flags));
    this.#meters = new Map(scenario.meters.map(({ id }) => [id, 0]));
  }

  get readings(): Readings {
    return this.#readings;
  }

  /** Reads every signal that the scenario shows or names; conditions see these values. */
  read(timeMs: number, player: PlayerReadings): void {
    this.#count();
    const readings = this.#readings;
    for (const signal of this.#scenario.shown)
      readings.set(signal, this.#simulation.signal(signal));
    for (const [name, value] of this.#flags) readings.set(`flag.${name}`, value);
    for (const [name, value] of this.#meters) readings.set(`meter.${name}`, value);
    readings.set('time', timeMs);
    this.readPlayer(player);
  }

  readPlayer({ cost, diagnosed, score }: PlayerReadings): void {
    this.#readings.set('cost', cost);
    this.#readings.set('diagnosed', diagnosed ? 1 : 0);
    this.#readings.set('score', score);
  }

  /** The system with all changes that are in force; the same object until one comes or goes. */
  settings(): SystemConfig {
    this.#settings ??= this.#simulation.settings();
    return this.#settings;
  }

  flags(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#flags);
  }

  apply({ system, flags }: ChangeSet): void {
    this.#settings = undefined;
    for (const change of system) this.#simulation.apply(change);
    for (const { name, value } of flags) this.#setFlag(name, value);
  }

  begin(event: TimelineEvent): void {
    const before = event.changes.flags.map(
      ({ name }) => [name, this.#flags.get(name) ?? 0] as const,
    );
    this.#before.set(event, new Map(before));
    this.apply(event.changes);
  }

  /** Takes an event's changes back, the last first; flags that somebody has changed since stay. */
  end(event: TimelineEvent): void {
    this.#settings = undefined;
    for (const change of event.changes.system.toReversed()) this.#simulation.revert(change);
    for (const { name, value } of event.changes.flags) {
      const before = this.#before.get(event)?.get(name);
      if (before !== undefined && this.#flags.get(name) === value) this.#setFlag(name, before);
    }
  }

  /** Requests failed, timed out or refused since the start, of all clients. */
  lost(): number {
    return this.#lostSignals.reduce((sum, signal) => sum + this.#simulation.signal(signal), 0);
  }

  meterFrames(): MeterFrame[] {
    return this.#scenario.meters.map(({ id, text }) => ({
      id,
      text,
      value: this.#meters.get(id)!,
    }));
  }

  #setFlag(name: string, value: number): void {
    this.#count();
    this.#flags.set(name, value);
    this.#readings.set(`flag.${name}`, value);
  }

  /**
   * Lets the meters count up to now, by what was read last. Called once a second and before a flag
   * changes, never just because somebody looks: sums of other parts would differ in their last bits.
   */
  #count(): void {
    const elapsedMs = Math.max(0, this.#simulation.timeMs - this.#countedAtMs);
    this.#countedAtMs += elapsedMs;
    for (const { id, when, ratePerSecond } of this.#scenario.meters) {
      if (when && !holds(when, this.#readings)) continue;
      this.#meters.set(id, this.#meters.get(id)! + (ratePerSecond * elapsedMs) / 1000);
    }
  }
}
