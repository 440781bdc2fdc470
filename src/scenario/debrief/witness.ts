import type { ScenarioRun } from '../run.ts';
import type { Scenario } from '../types.ts';
import { type Chronicle, Chronicler } from './chronicle.ts';
import { meanOf, type TimeSample, timeSample } from './time-sample.ts';

/** So often the requests of the last minute are looked at, seconds. */
const sampleEvery = 10;

/** Watches a run that is played again for its debrief. */
export class Witness {
  readonly #nodes: readonly string[];
  readonly #chronicler: Chronicler;
  #worst: TimeSample | undefined;

  constructor(scenario: Scenario) {
    this.#nodes = Object.keys(scenario.system.nodes);
    this.#chronicler = new Chronicler(scenario);
  }

  /** To be called once a simulated second. */
  look(run: ScenarioRun): void {
    this.#chronicler.look(run);
    if (run.timeMs === 0 || (run.timeMs / 1000) % sampleEvery !== 0) return;
    if (this.chronicle !== undefined && this.#worst) return;
    const sample = timeSample(run, this.#nodes);
    if (sample.followed > 0 && (!this.#worst || meanOf(sample) > meanOf(this.#worst))) {
      this.#worst = sample;
    }
  }

  get chronicle(): Chronicle | undefined {
    return this.#chronicler.chronicle();
  }

  /** Where the time went in the minute in which requests took longest. */
  get worstMinute(): TimeSample | undefined {
    return this.#worst;
  }
}
