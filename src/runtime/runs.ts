import type { Catalogue } from '../catalogue/catalogue.ts';
import { comparing } from '../scenario/debrief/comparison.ts';
import { timeSample } from '../scenario/debrief/time-sample.ts';
import { type ScenarioRun, startRun } from '../scenario/run.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Effect } from '../session/effects.ts';
import type { Message } from '../session/messages.ts';
import type { SlicedWork } from './slices.ts';

type RunEffect = Extract<Effect, { readonly type: `run/${string}` }>;
type Start = Extract<RunEffect, { readonly type: 'run/start' }>;

/** A run taken up again is simulated in steps of so much between two keys. */
const stepMs = 2000;

interface Going {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
}

/** The incidents being played, by the name that the session gave each run. */
export class Runs {
  readonly #catalogue: Catalogue;
  readonly #work: SlicedWork;
  readonly #dispatch: (message: Message) => void;
  readonly #going = new Map<string, Going>();

  constructor(catalogue: Catalogue, work: SlicedWork, dispatch: (message: Message) => void) {
    this.#catalogue = catalogue;
    this.#work = work;
    this.#dispatch = dispatch;
  }

  perform(effect: RunEffect): void {
    if (effect.type === 'run/start') {
      const scenario = this.#catalogue.scenarios.get(effect.scenario);
      this.#going.delete(effect.run);
      if (scenario) this.#work.add(this.#start(scenario, effect));
      return;
    }
    const going = this.#going.get(effect.run);
    // A run that is still being brought up knows its commands already and will answer when it is.
    if (!going) return;
    switch (effect.type) {
      case 'run/advance':
        going.run.advanceTo(effect.toMs);
        this.#answer(effect.run, going);
        return;
      case 'run/command':
        going.run.perform(effect.command);
        this.#answer(effect.run, going);
        return;
      case 'run/compare':
        this.#work.add(this.#compare(effect.run, going));
        return;
      case 'run/trace':
        this.#trace(effect.run, going);
        return;
      case 'run/stop':
        this.#going.delete(effect.run);
        return;
    }
  }

  *#start(scenario: Scenario, start: Start): Generator<void, void> {
    const { run: name, seed, commands, timeMs } = start;
    const run = startRun(scenario, seed);
    const reach = function* (toMs: number) {
      while (run.timeMs < toMs) {
        const before = run.timeMs;
        run.advanceTo(Math.min(toMs, before + stepMs));
        if (run.timeMs === before) return;
        yield;
      }
    };
    for (const { atMs, command } of commands) {
      yield* reach(atMs);
      run.perform(command);
    }
    yield* reach(timeMs);
    const going = { scenario, run };
    this.#going.set(name, going);
    this.#answer(name, going);
  }

  *#compare(name: string, { scenario, run }: Going): Generator<void, void> {
    const comparison = yield* comparing(scenario, run.record());
    this.#dispatch({ type: 'run/compared', run: name, comparison });
  }

  #trace(name: string, { scenario, run }: Going): void {
    const sample = timeSample(run, Object.keys(scenario.system.nodes));
    this.#dispatch({ type: 'run/traced', run: name, sample });
  }

  #answer(name: string, { run }: Going): void {
    this.#dispatch({ type: 'run/frame', run: name, frame: run.frame() });
  }
}
