import { Random } from '../lib/random.ts';
import type { Autoscaler } from './autoscaler.ts';
import type { Cache } from './cache.ts';
import type { CoreSharing } from './core-sharing.ts';
import type { Draws } from './draws.ts';
import { grown } from './grown.ts';
import { Times } from './histogram.ts';
import type { KeySpace } from './key-space.ts';
import type { Replication } from './replication.ts';
import { none } from './row-layout.ts';
import { servicesOf } from './service-draws.ts';
import {
  instanceBusy,
  instanceHead,
  instanceInts,
  instanceQueued,
  instanceState,
  instanceTail,
  stateCold,
  stateCrashed,
  stateRetired,
  stationBusyArea,
  stationCapacityArea,
  stationParkedArea,
  stationQueueArea,
} from './station-layout.ts';
import { plannedCalls } from './system/plan.ts';
import type { NodeConfig } from './system/schema.ts';
import { TokenBucket } from './token-bucket.ts';
import { Window } from './window.ts';

/** What is seldom needed of an instance: one machine, process or pod of a station. */
export interface Instance {
  weight: number;
  /** Its times are divided by it. */
  speed: number;
  /** Since when it runs, for leaks. */
  upSince: number;
  failedChecks: number;
  passedChecks: number;
  /** Present credit in smooth weighted round robin. */
  credit: number;
  /** Grows with every start, so that an older start finds nothing. */
  starts: number;
}

const fieldCount = 8;

export type QueueOrder = 'fifo' | 'lifo' | 'priority';

/** A node of the system: instances with workers and waiting lines, and what is counted of them. */
export class Station {
  readonly id: string;
  readonly index: number;
  readonly clients: readonly string[];
  readonly serviceRandom: Random;
  readonly choiceRandom: Random;
  config: NodeConfig;

  /** Answers its callers on acceptance and works later. */
  isBuffer = false;
  isShared = false;
  workers = 1;
  queueLimit = Number.POSITIVE_INFINITY;
  order: QueueOrder = 'fifo';
  balance: NonNullable<NodeConfig['balance']> = 'round-robin';
  /** By client, in the order of the system's clients. */
  services: readonly Draws[] = [];
  slowdown = 1;
  errorShare = 0;
  hitShare = 0;
  deadlineMs = Number.POSITIVE_INFINITY;
  /** Growth of service times a millisecond of uptime. */
  leakPerMs = 0;
  coldMs = 0;
  bucket: TokenBucket | undefined;
  shedAbove = Number.POSITIVE_INFINITY;
  shedQueue = Number.POSITIVE_INFINITY;
  attempts = Number.POSITIVE_INFINITY;
  deadLetter = false;
  redeliverAfterMs = 0;
  keys: KeySpace | undefined;
  cache: Cache | undefined;
  cores: CoreSharing | undefined;
  replication: Replication | undefined;
  autoscaler: Autoscaler | undefined;
  /** Some requests are turned away at the door. */
  isGated = false;
  /** Finished work is finished: it neither fails at random nor looks things up nor is copied. */
  isPlain = true;
  /** All instances take the same time for the same work, always. */
  isEven = true;
  /** Takes whatever comes, and work is work: nothing else needs to be looked at. */
  isOrdinary = false;
  /** Ordinary, and so are all calls that come here. */
  isUsual = false;
  /** One instance: there is nothing to choose. */
  isSingle = false;
  /** Makes no calls: who has finished the work has finished. */
  readonly isLeaf: boolean;

  /** Those that ever were; a retired one's place is used again. */
  readonly instances: Instance[] = [];
  hot = new Int32Array(4 * instanceInts);
  /** Instances that are to be there. */
  staff = 0;
  /** Ranks of urgency that waiting lines tell apart; 1 but for lines by priority. */
  lineLevels = 1;
  /** By client: rank of urgency, 0 goes first. */
  levelOf: readonly number[] = [];
  /** What the ranks were made from, to see whether they have to be made anew. */
  ranking = '';
  /** Whether a gate asks how much of the work is how urgent. */
  countsLevels = false;
  /** Head and tail of the line of each instance and level, where there are several levels. */
  ranked = new Int32Array(0);
  nextInstance = 0;

  queued = 0;
  busy = 0;
  parked = 0;
  /** By rank of urgency, while `countsLevels`: requests in line and in work. */
  queuedAt: number[] = [0];
  busyAt: number[] = [0];
  /** Workers of all instances that are up; 0 where workers are without limit. */
  capacity = 0;
  private readonly clock: Float64Array;
  private touchedAt: number;
  private capacitySince: number;

  readonly window = new Window(fieldCount);
  readonly counts = this.window.present;
  readonly waits = new Times();
  readonly sojourns = new Times();
  serviceSum = 0;
  serviceCount = 0;
  queueMax = 0;
  duplicates = 0;
  deadLetters = 0;

  constructor(
    index: number,
    id: string,
    config: NodeConfig,
    clients: readonly string[],
    seed: number,
    clock: Float64Array,
  ) {
    this.index = index;
    this.id = id;
    this.clients = clients;
    this.config = config;
    this.clock = clock;
    this.touchedAt = clock[0]!;
    this.capacitySince = clock[0]!;
    this.isShared = config.shared === true;
    this.isLeaf = plannedCalls(config).length === 0;
    this.serviceRandom = new Random(seed, `${id}/service`);
    this.choiceRandom = new Random(seed, `${id}/choice`);
  }

  get inSystem(): number {
    return this.queued + this.busy + this.parked;
  }

  /** Takes over the parameters that need no work in progress to move. */
  configure(config: NodeConfig, now: number): void {
    const before = this.config;
    this.config = config;
    const buffer = config.kind === 'queue' ? config.consumers : undefined;
    this.isBuffer = buffer !== undefined;
    const unlimited = config.kind === 'external' ? Number.POSITIVE_INFINITY : 1;
    this.workers = buffer ? buffer.concurrency : (config.workers ?? unlimited);
    this.queueLimit = (buffer ? config.limit : config.queue?.limit) ?? Number.POSITIVE_INFINITY;
    this.order = config.queue?.order ?? 'fifo';
    this.balance = config.balance ?? 'round-robin';
    if (before.service !== config.service || this.services.length === 0) {
      this.services = servicesOf(config.service, this.clients, this.serviceRandom);
    }
    this.slowdown = config.slowdown ?? 1;
    this.errorShare = config.errors ?? 0;
    this.hitShare = typeof config.hit === 'number' ? config.hit : 0;
    this.deadlineMs = config.deadline ?? Number.POSITIVE_INFINITY;
    this.leakPerMs = (config.leak ?? 0) / hourMs;
    this.coldMs = config.cold ?? 0;
    if (!this.bucket || before.rateLimit !== config.rateLimit) {
      this.bucket = config.rateLimit ? new TokenBucket(config.rateLimit, now) : undefined;
    }
    this.shedAbove = config.shed?.above ?? Number.POSITIVE_INFINITY;
    this.shedQueue = config.shed?.queue ?? Number.POSITIVE_INFINITY;
    this.attempts = buffer?.attempts ?? Number.POSITIVE_INFINITY;
    this.deadLetter = buffer?.deadLetter ?? false;
    this.redeliverAfterMs = buffer?.visibility ?? 1000;
    this.isGated = this.bucket !== undefined || config.shed !== undefined;
    this.isPlain =
      this.errorShare === 0 && config.hit === undefined && config.replicas === undefined;
    this.isEven = config.speeds === undefined && this.leakPerMs === 0;
    this.isOrdinary =
      this.isPlain &&
      this.isEven &&
      !this.isGated &&
      !this.isBuffer &&
      !this.cores &&
      config.cores === undefined &&
      config.keys === undefined &&
      config.deadline === undefined &&
      this.order !== 'priority';
    this.isSingle =
      (config.instances ?? 1) === 1 && this.instances.length <= 1 && !config.autoscale;
  }

  /** Must be called before any of the counted quantities changes. */
  touch(): void {
    const now = this.clock[0]!;
    const span = now - this.touchedAt;
    if (span === 0) return;
    this.touchedAt = now;
    const { counts, busy, capacity } = this;
    counts[stationQueueArea]! += this.queued * span;
    counts[stationBusyArea]! += busy * span;
    // Fewer workers than are busy: the others are there until they have finished.
    if (busy > capacity && capacity > 0) counts[stationCapacityArea]! += (busy - capacity) * span;
    if (this.parked > 0) counts[stationParkedArea]! += this.parked * span;
  }

  /** Must be called before areas are read, and before the capacity changes, which it seldom does. */
  settleAreas(): void {
    this.touch();
    const now = this.clock[0]!;
    this.counts[stationCapacityArea]! += this.capacity * (now - this.capacitySince);
    this.capacitySince = now;
  }

  /** Makes room for one more instance, of which nothing is known yet. */
  addInstance(now: number): number {
    const index = this.instances.length;
    const usual = { weight: 1, speed: 1, failedChecks: 0, passedChecks: 0, credit: 0, starts: 0 };
    this.instances.push({ ...usual, upSince: now });
    while ((index + 1) * instanceInts > this.hot.length) this.hot = grown(this.hot);
    this.hot[index * instanceInts + instanceHead] = none;
    this.hot[index * instanceInts + instanceTail] = none;
    return index;
  }

  stateOf(instance: number): number {
    return this.hot[instance * instanceInts + instanceState]!;
  }

  /** Where the line begins that an instance takes its work from. */
  lineOf(instance: number): number {
    return this.isShared ? 0 : instance * instanceInts;
  }

  loadOf(instance: number): number {
    const at = instance * instanceInts;
    return this.hot[at + instanceBusy]! + this.hot[at + instanceQueued]!;
  }

  /** What an instance's service times are multiplied by: it is slow by nature, or leaks. */
  paceOf(instance: number, now: number): number {
    const { speed, upSince } = this.instances[instance]!;
    return (1 + this.leakPerMs * (now - upSince)) / speed;
  }

  updateCapacity(): void {
    this.settleAreas();
    let working = 0;
    for (let instance = 0; instance < this.instances.length; instance++) {
      if (!(this.stateOf(instance) & (stateCrashed | stateRetired | stateCold))) working++;
    }
    this.capacity = Number.isFinite(this.workers) ? working * this.workers : 0;
  }

  roll(): void {
    this.settleAreas();
    this.window.roll();
    this.waits.roll();
    this.sojourns.roll();
  }

  resetStatistics(): void {
    this.settleAreas();
    this.window.reset();
    this.waits.reset();
    this.sojourns.reset();
    this.serviceSum = 0;
    this.serviceCount = 0;
    this.queueMax = this.queued;
    this.duplicates = 0;
    this.deadLetters = 0;
    this.replication?.resetStatistics();
  }
}

const hourMs = 3_600_000;
