import { Random } from '../lib/random.ts';
import { Times } from './histogram.ts';
import { Sampler } from './sampler.ts';
import type { Distribution } from './system/distribution.ts';
import type { NodeConfig } from './system/schema.ts';
import { none, type RequestTable } from './tables.ts';
import { TokenBucket } from './token-bucket.ts';
import { Window } from './window.ts';

/** Requests in line, linked through their rows; lower priorities go first where the order says so. */
export class WaitingLine {
  length = 0;
  head = none;
  private tail = none;

  add(row: number, requests: RequestTable, order: QueueOrder, priorities: readonly number[]): void {
    const { next, client } = requests;
    this.length++;
    if (this.head === none) {
      next[row] = none;
      this.head = row;
      this.tail = row;
    } else if (order === 'lifo') {
      next[row] = this.head;
      this.head = row;
    } else if (
      order === 'priority' &&
      priorities[client[row]!]! < priorities[client[this.tail]!]!
    ) {
      this.insert(row, requests, priorities);
    } else {
      next[row] = none;
      next[this.tail] = row;
      this.tail = row;
    }
  }

  take(requests: RequestTable): number {
    const row = this.head;
    this.head = requests.next[row]!;
    if (this.head === none) this.tail = none;
    this.length--;
    return row;
  }

  /** Before the first one of lower urgency; the tail is known to be one. */
  private insert(row: number, { next, client }: RequestTable, priorities: readonly number[]): void {
    const urgency = priorities[client[row]!]!;
    let before = none;
    let at = this.head;
    while (priorities[client[at]!]! <= urgency) {
      before = at;
      at = next[at]!;
    }
    next[row] = at;
    if (before === none) this.head = row;
    else next[before] = row;
  }
}

type QueueOrder = 'fifo' | 'lifo' | 'priority';

/** One machine, process or pod of a station. */
export class Instance {
  readonly index: number;
  readonly line: WaitingLine;
  speed = 1;
  weight = 1;
  busy = 0;
  crashed = false;
  hung = false;
  /** Leaves the station as soon as its work is done. */
  retired = false;
  /** Left out by a health check. */
  ejected = false;
  failedChecks = 0;
  passedChecks = 0;
  /** Present credit in smooth weighted round robin. */
  credit = 0;
  /** Guards against starting work while the line is already being served further up. */
  serving = false;

  constructor(index: number, line: WaitingLine) {
    this.index = index;
    this.line = line;
  }

  get isUp(): boolean {
    return !this.crashed && !this.hung && !this.ejected && !this.retired;
  }
}

export const StationField = {
  arrivals: 0,
  completed: 1,
  failed: 2,
  refused: 3,
  busyArea: 4,
  capacityArea: 5,
  queueArea: 6,
  systemArea: 7,
} as const;
const fieldCount = 8;

/** A node of the system: instances with workers and waiting lines, and what is counted of them. */
export class Station {
  readonly id: string;
  readonly index: number;
  readonly clients: readonly string[];
  readonly serviceRandom: Random;
  readonly choiceRandom: Random;
  /** Answers its callers on acceptance and works later. */
  isBuffer = false;
  instances: Instance[] = [];
  workers = 1;
  queueLimit = Number.POSITIVE_INFINITY;
  order: QueueOrder = 'fifo';
  balance: NonNullable<NodeConfig['balance']> = 'round-robin';
  /** By client, in the order of the system's clients. */
  samplers: readonly Sampler[] = [];
  slowdown = 1;
  errorShare = 0;
  hitShare = 0;
  deadlineMs = Number.POSITIVE_INFINITY;
  bucket: TokenBucket | undefined;
  shedAbove = Number.POSITIVE_INFINITY;
  shedQueue = Number.POSITIVE_INFINITY;
  attempts = Number.POSITIVE_INFINITY;
  deadLetter = false;
  redeliverAfterMs = 0;
  config: NodeConfig;
  sharedLine: WaitingLine | undefined;
  nextInstance = 0;

  queued = 0;
  busy = 0;
  inSystem = 0;
  capacity = 0;
  private touchedAt: number;

  readonly window = new Window(fieldCount);
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
    now: number,
  ) {
    this.index = index;
    this.id = id;
    this.clients = clients;
    this.config = config;
    this.touchedAt = now;
    this.serviceRandom = new Random(seed, `${id}/service`);
    this.choiceRandom = new Random(seed, `${id}/choice`);
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
    this.samplers = samplersOf(config.service, this.clients);
    this.slowdown = config.slowdown ?? 1;
    this.errorShare = config.errors ?? 0;
    this.hitShare = typeof config.hit === 'number' ? config.hit : 0;
    this.deadlineMs = config.deadline ?? Number.POSITIVE_INFINITY;
    if (!this.bucket || before.rateLimit !== config.rateLimit) {
      this.bucket = config.rateLimit ? new TokenBucket(config.rateLimit, now) : undefined;
    }
    this.shedAbove = config.shed?.above ?? Number.POSITIVE_INFINITY;
    this.shedQueue = config.shed?.queue ?? Number.POSITIVE_INFINITY;
    this.attempts = buffer?.attempts ?? Number.POSITIVE_INFINITY;
    this.deadLetter = buffer?.deadLetter ?? false;
    this.redeliverAfterMs = buffer?.visibility ?? 1000;
  }

  /** Must be called before any of the counted quantities changes. */
  touch(now: number): void {
    const span = now - this.touchedAt;
    if (span === 0) return;
    this.touchedAt = now;
    this.count(StationField.queueArea, this.queued * span);
    this.count(StationField.busyArea, this.busy * span);
    this.count(StationField.systemArea, this.inSystem * span);
    // Fewer workers than are busy: the others are there until they have finished.
    const capacity = this.capacity > 0 ? Math.max(this.capacity, this.busy) : 0;
    this.count(StationField.capacityArea, capacity * span);
  }

  count(field: number, amount: number): void {
    this.window.add(field, amount);
  }

  /** Workers of all instances that have not crashed; 0 where workers are without limit. */
  updateCapacity(now: number): void {
    this.touch(now);
    let working = 0;
    for (const instance of this.instances) if (!instance.crashed && !instance.retired) working++;
    this.capacity = Number.isFinite(this.workers) ? working * this.workers : 0;
  }

  roll(now: number): void {
    this.touch(now);
    this.window.roll();
    this.waits.roll();
    this.sojourns.roll();
  }

  resetStatistics(now: number): void {
    this.touch(now);
    this.window.reset();
    this.waits.reset();
    this.sojourns.reset();
    this.serviceSum = 0;
    this.serviceCount = 0;
    this.queueMax = this.queued;
    this.duplicates = 0;
    this.deadLetters = 0;
  }
}

function samplersOf(service: NodeConfig['service'], clients: readonly string[]): Sampler[] {
  if (isDistribution(service)) {
    const one = new Sampler(service);
    return clients.map(() => one);
  }
  return clients.map((client) => new Sampler(service?.[client] ?? noTime));
}

const noTime: Distribution = { kind: 'constant', mean: 0 };

/** A record of distributions by client could hold a client named "kind", but not as text. */
const isDistribution = (service: NodeConfig['service']): service is Distribution =>
  service !== undefined && typeof service.kind === 'string';
