/** So much of the past counts; like every signal's window. */
const seconds = 10;

/** How fast requests are being lost: what the business watches while somebody looks for the cause. */
export class Losses {
  /** Totals of the last seconds, one each, oldest first. */
  #totals: readonly number[] = [];

  /** @param total requests lost since the start; told once a simulated second */
  record(total: number): void {
    this.#totals = [...this.#totals, total].slice(-seconds - 1);
  }

  get perSecond(): number {
    const [first = 0] = this.#totals;
    const passed = Math.max(1, this.#totals.length - 1);
    return ((this.#totals.at(-1) ?? 0) - first) / passed;
  }
}
