import type { Catalogue } from '../catalogue/catalogue.ts';
import { Comparing } from '../scenario/debrief/comparison.ts';
import { timeSample } from '../scenario/debrief/time-sample.ts';
import { Recording } from '../scenario/replay/recording.ts';
import type { RecordedRun } from '../scenario/replay/replay-code.ts';
import { type ScenarioRun, startRun } from '../scenario/run.ts';
import type { TimedCommand } from '../scenario/run-types.ts';
import { sandboxOf } from '../scenario/sandbox/sandbox.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Effect } from '../session/effects.ts';
import type { Message } from '../session/messages.ts';
import type { SlicedWork } from './slices.ts';

type RunEffect = Extract<Effect, { readonly type: `run/${string}` }>;
type Start = Extract<RunEffect, { readonly type: 'run/start' }>;
type Record = Extract<RunEffect, { readonly type: 'run/record' }>;

/** Between two keys a run is simulated in steps of so much. */
const stepMs = 2000;
/** Some ticks at the highest speed; more is done in steps. */
const atOnceMs = 4000;
/** Progress is told about so often on the way to a comparison. */
const toldShare = 0.1;

/** A run that is played, or one that is shown again. */
type Going =
  | {
      readonly kind: 'played';
      readonly scenario: Scenario;
      readonly run: ScenarioRun;
      /** What it will be set beside when it is over. */
      readonly comparing: Comparing;
      /** What it is on its way to. */
      toMs: number;
      /** Its clock has run: who plays wants the processor. */
      moved: boolean;
    }
  | {
      readonly kind: 'recorded';
      readonly scenario: Scenario;
      readonly recorded: RecordedRun;
      readonly recording: Recording;
      /** The moment that is wanted next. */
      atMs: number;
      whole: boolean;
    };
type Played = Extract<Going, { kind: 'played' }>;
type Recorded = Extract<Going, { kind: 'recorded' }>;

/** The incidents being played, by the name that the session gave each run. */
export class Runs {
  readonly #catalogue: () => Catalogue;
  readonly #work: SlicedWork;
  readonly #dispatch: (message: Message) => void;
  readonly #going = new Map<string, Going>();
  /** By run, what it is being brought up for: a stopped or restarted one must not come back. */
  readonly #starting = new Map<string, RunEffect>();

  /** @param catalogue the content as it is now; an author's file changes while it is played */
  constructor(catalogue: () => Catalogue, work: SlicedWork, dispatch: (message: Message) => void) {
    this.#catalogue = catalogue;
    this.#work = work;
    this.#dispatch = dispatch;
  }

  perform(effect: RunEffect): void {
    const going = this.#going.get(effect.run);
    switch (effect.type) {
      case 'run/start': {
        const scenario = this.#scenario(effect.scenario, effect.sandbox);
        this.#stop(effect.run);
        if (scenario) this.#bringUp(effect, this.#start(scenario, effect));
        return;
      }
      case 'run/record': {
        const { scenario: id, sandbox } = effect.recorded;
        const scenario = this.#scenario(id, sandbox);
        this.#stop(effect.run);
        if (scenario) this.#bringUp(effect, this.#record(scenario, effect));
        return;
      }
      case 'run/stop':
        this.#stop(effect.run);
        return;
      case 'run/show':
        if (going?.kind === 'recorded') this.#show(effect.run, going, effect.atMs);
        return;
      case 'run/trace':
        if (going?.kind === 'played') this.#trace(effect.run, going.scenario, going.run);
        if (going?.kind === 'recorded') this.#work.add(this.#traceRecorded(effect.run, going));
        return;
    }
    // A run that is still being brought up knows its commands already and will answer when it is.
    if (going?.kind !== 'played') return;
    switch (effect.type) {
      case 'run/advance':
        this.#advance(effect.run, going, effect.toMs);
        return;
      case 'run/command':
        // It is meant for the moment that was asked for last.
        going.run.advanceTo(going.toMs);
        // A decision has stopped the clock before that moment, and what was left of it is not made up for.
        if (going.run.asked) going.toMs = going.run.timeMs;
        going.run.perform(effect.command);
        this.#answer(effect.run, going);
        return;
      case 'run/compare':
        this.#work.add(this.#compare(effect.run, going));
        return;
    }
  }

  #scenario(id: string, sandbox = false): Scenario | undefined {
    const scenario = this.#catalogue().scenarios.get(id);
    return scenario && sandbox ? sandboxOf(scenario) : scenario;
  }

  #stop(run: string): void {
    this.#going.delete(run);
    this.#starting.delete(run);
  }

  #bringUp(effect: Start | Record, work: Generator<void, void>): void {
    this.#starting.set(effect.run, effect);
    this.#work.add(this.#unlessStopped(effect, work));
  }

  *#unlessStopped(effect: Start | Record, work: Generator<void, void>): Generator<void, void> {
    while (this.#starting.get(effect.run) === effect && !work.next().done) yield;
  }

  *#start(scenario: Scenario, start: Start): Generator<void, void> {
    const { run: name, seed, commands, timeMs } = start;
    const run = startRun(scenario, seed, { recentOnly: true });
    yield* replay(run, commands, timeMs);
    const comparing = new Comparing(scenario, seed);
    const toMs = run.timeMs;
    const going: Played = { kind: 'played', scenario, run, comparing, toMs, moved: false };
    this.#going.set(name, going);
    this.#answer(name, going);
    if (!start.sandbox) this.#work.addIdle(this.#compareAhead(name, going));
  }

  #advance(name: string, going: Played, toMs: number): void {
    going.toMs = toMs;
    going.moved = true;
    if (toMs - going.run.timeMs > atOnceMs) {
      this.#work.add(this.#reach(name, going, toMs));
      return;
    }
    going.run.advanceTo(toMs);
    this.#answer(name, going);
  }

  *#reach(name: string, going: Played, toMs: number): Generator<void, void> {
    yield* reach(going.run, toMs);
    if (this.#going.get(name) === going) this.#answer(name, going);
  }

  *#record(scenario: Scenario, { run: name, recorded }: Record): Generator<void, void> {
    const recording = new Recording(scenario, recorded);
    const going: Recorded = {
      kind: 'recorded',
      scenario,
      recorded,
      recording,
      atMs: 0,
      whole: false,
    };
    this.#going.set(name, going);
    this.#tell(name, going);
    for (const _ of recording.simulate()) {
      // Somebody waits: they are told how far it is.
      if (going.atMs >= recording.reachedMs - stepMs) this.#tell(name, going);
      yield;
    }
    going.whole = true;
    this.#tell(name, going);
  }

  #show(name: string, going: Recorded, atMs: number): void {
    going.atMs = atMs;
    this.#tell(name, going);
  }

  /** While its player still reads the brief, the runs beside it are played. */
  *#compareAhead(name: string, going: Played): Generator<void, void> {
    const ahead = going.comparing.ahead();
    while (this.#going.get(name) === going && !going.moved && !ahead.next().done) yield;
  }

  *#compare(name: string, { run, comparing }: Played): Generator<void, void> {
    const work = comparing.with(run.record().commands);
    let told = Number.NEGATIVE_INFINITY;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        this.#dispatch({ type: 'run/compared', run: name, comparison: step.value });
        return;
      }
      const { share } = comparing;
      if (share - told >= toldShare) {
        told = share;
        this.#dispatch({ type: 'run/comparing', run: name, share });
      }
      yield;
    }
  }

  #trace(name: string, scenario: Scenario, run: ScenarioRun): void {
    const sample = timeSample(run, Object.keys(scenario.system.nodes));
    this.#dispatch({ type: 'run/traced', run: name, sample });
  }

  /** A recording keeps pictures, no requests: it is simulated again up to the moment shown. */
  *#traceRecorded(name: string, { scenario, recorded, atMs }: Recorded): Generator<void, void> {
    const { commands, seed } = recorded;
    const run = startRun(scenario, seed, { recentOnly: true });
    yield* replay(run, commands, atMs);
    this.#trace(name, scenario, run);
  }

  #tell(name: string, { recording, atMs, whole }: Recorded): void {
    const { reachedMs, refused } = recording;
    const frame = recording.frameAt(atMs);
    this.#dispatch({ type: 'run/recorded', run: name, frame, reachedMs, whole, refused });
  }

  #answer(name: string, { run }: Played): void {
    this.#dispatch({ type: 'run/frame', run: name, frame: run.frame() });
  }
}

/** Plays commands again, those after `toMs` left out, and simulates up to there. */
function* replay(
  run: ScenarioRun,
  commands: readonly TimedCommand[],
  toMs: number,
): Generator<void, void> {
  for (const { atMs, command } of commands) {
    if (atMs > toMs) break;
    yield* reach(run, atMs);
    run.perform(command);
  }
  yield* reach(run, toMs);
}

/** Simulates as far as decisions and the run's end allow, a step at a time. */
function* reach(run: ScenarioRun, toMs: number): Generator<void, void> {
  while (run.timeMs < toMs) {
    const before = run.timeMs;
    run.advanceTo(Math.min(toMs, before + stepMs));
    if (run.timeMs === before) return;
    yield;
  }
}
