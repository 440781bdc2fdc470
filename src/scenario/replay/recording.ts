import { type ScenarioRun, startRun } from '../run.ts';
import type { RunFrame } from '../run-types.ts';
import type { Scenario } from '../types.ts';
import type { RecordedRun } from './replay-code.ts';

type Snapshot = Omit<RunFrame, 'history'> & { readonly seconds: number };

/** Between two yields; commands come at any time, so that a run is the same without them. */
const stretchMs = 2000;

/**
 * A run played again from its beginning, of which a picture of every second is kept: any moment can
 * then be shown at once, forwards and backwards.
 */
export class Recording {
  readonly #run: ScenarioRun;
  readonly #recorded: RecordedRun;
  readonly #snapshots: Snapshot[] = [];
  readonly #refused: string[] = [];

  constructor(scenario: Scenario, recorded: RecordedRun) {
    this.#run = startRun(scenario, recorded.seed);
    this.#recorded = recorded;
    this.#keep();
  }

  /** How far it has been simulated. */
  get reachedMs(): number {
    return this.#run.timeMs;
  }

  /** Commands that could not be carried out, and why. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** Simulates to the end, yielding often enough for somebody's keys to be answered meanwhile. */
  *simulate(): Generator<void, void> {
    for (const { atMs, command } of this.#recorded.commands) {
      yield* this.#reach(atMs);
      const performed = this.#run.perform(command);
      if (!performed.ok) this.#refused.push(performed.reason);
      this.#keep();
    }
    yield* this.#reach(this.#recorded.endMs);
  }

  /** The picture of a moment, as far as it has been reached. */
  frameAt(timeMs: number): RunFrame {
    const index = this.#snapshots.findLastIndex((snapshot) => snapshot.timeMs <= timeMs);
    const { seconds, ...frame } = this.#snapshots[Math.max(0, index)]!;
    return { ...frame, history: this.#run.historyAt(seconds) };
  }

  *#reach(toMs: number): Generator<void, void> {
    const run = this.#run;
    while (run.timeMs < toMs) {
      const before = run.timeMs;
      for (const end = Math.min(toMs, before + stretchMs); run.timeMs < end; ) {
        const at = run.timeMs;
        run.advanceTo(Math.min(end, (Math.floor(at / 1000) + 1) * 1000));
        if (run.timeMs === at) break;
        this.#keep();
      }
      if (run.timeMs === before) return;
      yield;
    }
  }

  #keep(): void {
    const { history: _, ...frame } = this.#run.frame();
    // Of several pictures of one moment the last one has everything that was done in it.
    if (this.#snapshots.at(-1)?.timeMs === frame.timeMs) this.#snapshots.pop();
    this.#snapshots.push({ ...frame, seconds: this.#run.secondsTold });
  }
}
