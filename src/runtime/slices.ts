/** Longest time for which the terminal's keys may wait. */
const sliceMs = 10;

/**
 * Carries out long work a slice at a time, one job after the other, so that keys are answered in
 * between. A job yields wherever it may be interrupted.
 */
export class SlicedWork {
  readonly #clock: () => number;
  readonly #jobs: Generator<void, void>[] = [];
  #scheduled: NodeJS.Immediate | undefined;

  /** @param clock milliseconds that only go forward */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  add(job: Generator<void, void>): void {
    this.#jobs.push(job);
    this.#scheduled ??= setImmediate(() => this.#slice());
  }

  stop(): void {
    this.#jobs.length = 0;
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
  }

  #slice(): void {
    this.#scheduled = undefined;
    const end = this.#clock() + sliceMs;
    while (this.#jobs.length > 0 && this.#clock() < end) {
      if (this.#jobs[0]!.next().done) this.#jobs.shift();
    }
    if (this.#jobs.length > 0) this.#scheduled = setImmediate(() => this.#slice());
  }
}
