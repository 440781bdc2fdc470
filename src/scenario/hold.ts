/** For how long a condition has held without a break. */
export class Hold {
  #sinceMs: number | undefined;

  update(holds: boolean, nowMs: number): void {
    if (!holds) this.#sinceMs = undefined;
    else this.#sinceMs ??= nowMs;
  }

  get sinceMs(): number | undefined {
    return this.#sinceMs;
  }

  heldMs(nowMs: number): number {
    return this.#sinceMs === undefined ? 0 : nowMs - this.#sinceMs;
  }

  /** Whether it holds now and has for at least that long. */
  hasHeld(forMs: number, nowMs: number): boolean {
    return this.#sinceMs !== undefined && nowMs - this.#sinceMs >= forMs;
  }
}
