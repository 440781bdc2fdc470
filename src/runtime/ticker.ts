/** Calls back at an interval that may change; while there is none, no timer runs. */
export class Ticker {
  readonly #onTick: () => void;
  #intervalMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(onTick: () => void) {
    this.#onTick = onTick;
  }

  set(intervalMs: number | undefined): void {
    if (intervalMs === this.#intervalMs) return;
    clearInterval(this.#timer);
    this.#intervalMs = intervalMs;
    this.#timer = intervalMs === undefined ? undefined : setInterval(this.#onTick, intervalMs);
  }
}
