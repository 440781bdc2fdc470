type Series = Readonly<Record<string, readonly number[]>>;

/** One value a simulated second of each signal, oldest first. */
export class History {
  readonly #series: ReadonlyMap<string, number[]>;
  #shown: Series | undefined;

  constructor(signals: readonly string[]) {
    this.#series = new Map(signals.map((signal) => [signal, []]));
  }

  record(readings: ReadonlyMap<string, number>): void {
    // A percentile of nothing is drawn as zero.
    for (const [signal, values] of this.#series) values.push(readings.get(signal) || 0);
    this.#shown = undefined;
  }

  /** A copy that later seconds leave alone; the same one within a second. */
  snapshot(): Series {
    this.#shown ??= Object.fromEntries(
      [...this.#series].map(([name, values]) => [name, [...values]]),
    );
    return this.#shown;
  }
}
