type Series = Readonly<Record<string, readonly number[]>>;

/** What screens look back on: two minutes, and what an average over them begins with. */
const recentSeconds = 150;
/** What normal looks like is seen before anything has happened. */
const usualSeconds = 20;

/** Seconds that are forgotten together: to forget them one by one costs more. */
const forgottenAtOnce = 300;

/** One value a simulated second of each signal, oldest first. */
export class History {
  readonly #series: ReadonlyMap<string, number[]>;
  readonly #whole: boolean;
  #forgotten = 0;
  #recent: Series | undefined;
  #usual: Readonly<Record<string, number>> | undefined;

  /** @param whole whether more is kept than screens look back on */
  constructor(signals: readonly string[], { whole }: { readonly whole: boolean }) {
    this.#series = new Map(signals.map((signal) => [signal, []]));
    this.#whole = whole;
  }

  record(readings: ReadonlyMap<string, number>): void {
    // A percentile of nothing is drawn as zero.
    for (const [signal, values] of this.#series) values.push(readings.get(signal) || 0);
    this.#recent = undefined;
    if (this.length <= usualSeconds) this.#usual = undefined;
    if (!this.#whole && this.length - this.#forgotten >= recentSeconds + forgottenAtOnce) {
      this.#forget();
    }
  }

  /** A copy of the last minutes that later seconds leave alone; the same one within a second. */
  recent(): Series {
    this.#recent ??= this.#each((values) => values.slice(-recentSeconds));
    return this.#recent;
  }

  /** What `recent` was when so many seconds had been told; of a whole history only. */
  recentAt(length: number): Series {
    return this.#each((values) => values.slice(Math.max(0, length - recentSeconds), length));
  }

  /** The median of each signal over its first seconds. */
  usual(): Readonly<Record<string, number>> {
    this.#usual ??= this.#each((values) => median(values.slice(0, usualSeconds)));
    return this.#usual;
  }

  /** Everything since the first second; of a whole history only. */
  whole(): Series {
    return this.#each((values) => [...values]);
  }

  /** Seconds told so far, those of the warm-up that are kept included. */
  get length(): number {
    return this.#forgotten + (this.#series.values().next().value?.length ?? 0);
  }

  #forget(): void {
    this.usual();
    for (const values of this.#series.values()) values.splice(0, forgottenAtOnce);
    this.#forgotten += forgottenAtOnce;
  }

  #each<T>(of: (values: readonly number[]) => T): Record<string, T> {
    return Object.fromEntries([...this.#series].map(([name, values]) => [name, of(values)]));
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
