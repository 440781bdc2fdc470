import { eventCores } from './event-kinds.ts';
import type { EventQueue } from './event-queue.ts';

/** A piece of own work: a row, and where on the clock of work done it ends. */
interface Job {
  readonly row: number;
  readonly generation: number;
  readonly endsAt: number;
  readonly order: number;
}

/** The cores of one instance and the work that shares them. */
class Cores {
  /** A binary heap by the end of each job. */
  readonly jobs: Job[] = [];
  /** Work that each job has been given so far, in ms. */
  done = 0;
  since = 0;
  /** Grows with every change, so that an older end finds nothing. */
  generation = 0;

  add(job: Job): void {
    const { jobs } = this;
    let at = jobs.push(job) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(jobs[parent]!, job)) break;
      jobs[at] = jobs[parent]!;
      at = parent;
    }
    jobs[at] = job;
  }

  takeFirst(): Job {
    const { jobs } = this;
    const first = jobs[0]!;
    const last = jobs.pop()!;
    if (jobs.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= jobs.length) break;
      if (child + 1 < jobs.length && isBefore(jobs[child + 1]!, jobs[child]!)) child++;
      if (isBefore(last, jobs[child]!)) break;
      jobs[at] = jobs[child]!;
      at = child;
    }
    jobs[at] = last;
    return first;
  }
}

const isBefore = (a: Job, b: Job): boolean =>
  a.endsAt < b.endsAt || (a.endsAt === b.endsAt && a.order < b.order);

/**
 * Processor sharing: n pieces of work on c cores go on at min(1, c/n) of their full speed each. What
 * has been done of each since the beginning is one clock for all, so that the least left is first
 * on a heap whatever the speed (virtual time, as in fair queueing).
 */
export class CoreSharing {
  private cores: number;
  private readonly station: number;
  private readonly queue: EventQueue;
  private readonly byInstance: Cores[] = [];
  private order = 0;

  constructor(station: number, cores: number, queue: EventQueue) {
    this.station = station;
    this.cores = cores;
    this.queue = queue;
  }

  start(instance: number, row: number, generation: number, workMs: number, now: number): void {
    const cores = this.of(instance, now);
    cores.add({ row, generation, endsAt: cores.done + workMs, order: this.order++ });
    this.schedule(instance, now);
  }

  /** The job that has ended, unless the event is of an older state of affairs. */
  ended(instance: number, generation: number, now: number): Job | undefined {
    const cores = this.of(instance, now);
    if (cores.generation !== generation || cores.jobs.length === 0) return undefined;
    const job = cores.takeFirst();
    // Rounding must not let the clock run behind what it has just reached.
    cores.done = Math.max(cores.done, job.endsAt);
    this.schedule(instance, now);
    return job;
  }

  /** Forgets the work of an instance that died. */
  clear(instance: number, now: number): void {
    this.of(instance, now).jobs.length = 0;
    this.schedule(instance, now);
  }

  resize(cores: number, now: number): void {
    for (let instance = 0; instance < this.byInstance.length; instance++) this.of(instance, now);
    this.cores = cores;
    for (let instance = 0; instance < this.byInstance.length; instance++) {
      this.schedule(instance, now);
    }
  }

  /** An instance's cores with the clock of work done brought up to now. */
  private of(instance: number, now: number): Cores {
    while (this.byInstance.length <= instance) this.byInstance.push(new Cores());
    const cores = this.byInstance[instance]!;
    // Idle cores count from nothing again, which keeps the clock exact.
    cores.done = cores.jobs.length > 0 ? cores.done + (now - cores.since) * this.speed(cores) : 0;
    cores.since = now;
    return cores;
  }

  private speed({ jobs }: Cores): number {
    return jobs.length > this.cores ? this.cores / jobs.length : 1;
  }

  private schedule(instance: number, now: number): void {
    const cores = this.byInstance[instance]!;
    cores.generation++;
    const next = cores.jobs[0];
    if (!next) return;
    const wait = Math.max(0, next.endsAt - cores.done) / this.speed(cores);
    const subject = this.station * instancesPerStation + instance;
    this.queue.when[0] = now + wait;
    this.queue.push(eventCores, subject, cores.generation);
  }
}

/** An event's subject names a station and an instance in one number. */
export const instancesPerStation = 65_536;
