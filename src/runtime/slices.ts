/** Longest time for which the terminal's keys may wait. */
const sliceMs = 10;

/**
 * Carries out long work a slice at a time, one job after the other, so that keys are answered in
 * between. A job yields wherever it may be interrupted.
 */
export class SlicedWork {
  readonly #clock: () => number;
  readonly #jobs: Generator<void, void>[] = [];
  /** Carried out while there is nothing else. */
  readonly #idleJobs: Generator<void, void>[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  /** @param clock milliseconds that only go forward: the time of day may be set back */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  add(job: Generator<void, void>): void {
    this.#jobs.push(job);
    this.#schedule();
  }

  /** For work that nobody waits for yet. */
  addIdle(job: Generator<void, void>): void {
    this.#idleJobs.push(job);
    this.#schedule();
  }

  stop(): void {
    this.#jobs.length = 0;
    this.#idleJobs.length = 0;
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
  }

  #slice(): void {
    this.#scheduled = undefined;
    const end = this.#clock() + sliceMs;
    do {
      const jobs = this.#jobs.length > 0 ? this.#jobs : this.#idleJobs;
      if (jobs[0]?.next().done) jobs.shift();
    } while (this.#hasWork() && this.#clock() < end);
    if (this.#hasWork()) this.#schedule();
  }

  #hasWork(): boolean {
    return this.#jobs.length > 0 || this.#idleJobs.length > 0;
  }

  #schedule(): void {
    this.#scheduled ??= setImmediate(() => this.#slice());
  }
}
