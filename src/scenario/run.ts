import {
  createSimulation,
  type RequestTrace,
  type Simulation,
  type SystemFrame,
  type SystemReport,
} from '../sim/index.ts';
import { AlertWatch } from './alert-watch.ts';
import { History } from './history.ts';
import { Judge, type Verdict } from './judge.ts';
import { Losses } from './losses.ts';
import { Pager } from './pager.ts';
import { Player } from './player.ts';
import type {
  Command,
  DecisionFrame,
  GoalFrame,
  PagerLine,
  Performed,
  RunFrame,
  RunRecord,
  ScoreFrame,
  TimedCommand,
} from './run-types.ts';
import { type Ending, scoreOf } from './score.ts';
import { Stage } from './stage.ts';
import { type Due, Timeline } from './timeline.ts';
import type { Decision, Scenario } from './types.ts';

const secondMs = 1000;
/** So much of the warm-up is in the history: a sparkline begins with what normal looks like. */
const shownWarmupMs = 30_000;

export interface RunOptions {
  /** Simulates on to the scenario's end after the run is decided; its score stays as it was then. */
  readonly playOn?: boolean;
  /** Keeps no more of the past than screens look back on: a run may be played for hours. */
  readonly recentOnly?: boolean;
}

export function startRun(scenario: Scenario, seed: number, options: RunOptions = {}): ScenarioRun {
  return new ScenarioRun(scenario, seed, options);
}

/**
 * A scenario being played. The clock moves only by `advanceTo`, never past a decision that waits
 * for its answer nor, unless it plays on, past the moment that decides the run. Alerts, decisions,
 * goals and fail conditions are looked at once a simulated second; events and actions come into
 * force at their exact time.
 */
export class ScenarioRun {
  readonly #scenario: Scenario;
  readonly #seed: number;
  readonly #playOn: boolean;
  readonly #simulation: Simulation;
  readonly #stage: Stage;
  readonly #timeline: Timeline;
  readonly #pager = new Pager();
  readonly #player: Player;
  readonly #alerts: AlertWatch;
  readonly #judge: Judge;
  readonly #history: History;
  readonly #losses = new Losses();
  readonly #commands: TimedCommand[] = [];
  #timeMs = 0;
  #ending: Ending | undefined;

  constructor(
    scenario: Scenario,
    seed: number,
    { playOn = false, recentOnly = false }: RunOptions,
  ) {
    this.#scenario = scenario;
    this.#seed = seed;
    this.#playOn = playOn;
    this.#simulation = createSimulation(scenario.system, { seed, warmupMs: scenario.warmupMs });
    this.#stage = new Stage(scenario, this.#simulation);
    this.#timeline = new Timeline(scenario.events);
    this.#player = new Player(scenario, this.#stage, this.#timeline, this.#pager);
    this.#alerts = new AlertWatch(scenario.alerts);
    this.#judge = new Judge(scenario);
    this.#history = new History(scenario.shown, { whole: !recentOnly });
    this.#warmUp();
  }

  get timeMs(): number {
    return this.#timeMs;
  }

  /** Events that the engine has carried out. */
  get events(): number {
    return this.#simulation.events;
  }

  /** Why the simulation had to stop before its time, if it had. */
  get halted(): string | undefined {
    return this.#simulation.halted;
  }

  /** The decision for which the clock stands still. */
  get asked(): Decision | undefined {
    return this.#player.asked;
  }

  get decided(): boolean {
    return this.#ending !== undefined;
  }

  /** Brings the clock to a time, or as far towards it as decisions and the run's end allow. */
  advanceTo(timeMs: number): void {
    const targetMs = Math.min(timeMs, this.#scenario.durationMs);
    while (this.#timeMs < targetMs && !this.#standsStill()) {
      const secondAtMs = (Math.floor(this.#timeMs / secondMs) + 1) * secondMs;
      this.#timeMs = Math.min(targetMs, secondAtMs, this.#timeline.nextMs);
      this.#simulation.advanceTo(this.#timeMs);
      this.#carryOutDue();
      const atEnd = this.#timeMs === this.#scenario.durationMs;
      if (atEnd || this.#timeMs === secondAtMs) this.#lookAround();
    }
  }

  /** Carries out a command at the time that the clock shows, or says why that cannot be. */
  perform(command: Command): Performed {
    const performed = this.#player.perform(command, this.#timeMs, this.decided);
    if (performed.ok) {
      this.#commands.push({ atMs: this.#timeMs, command });
      this.#stage.readPlayer(this.#player);
    }
    return performed;
  }

  record(): RunRecord {
    return { seed: this.#seed, commands: [...this.#commands] };
  }

  report(): SystemReport {
    return this.#simulation.report();
  }

  goals(): readonly GoalFrame[] {
    return this.#ending?.goals ?? this.#judge.frames(this.#timeMs);
  }

  /** Seconds of which the history tells. */
  get secondsTold(): number {
    return this.#history.length;
  }

  /** What a frame's history was when it told of so many seconds. */
  historyAt(secondsTold: number): RunFrame['history'] {
    return this.#history.recentAt(secondsTold);
  }

  history(): RunFrame['history'] {
    return this.#history.whole();
  }

  /** Requests lost since the start, of all clients. */
  lost(): number {
    return this.#stage.lost();
  }

  /** A signal of the system at the present moment; NaN where there is nothing to measure. */
  signal(path: string): number {
    return this.#simulation.signal(path);
  }

  system(): SystemFrame {
    return this.#simulation.frame();
  }

  /** Requests that were followed and have ended within the last simulated minute. */
  traces(): readonly RequestTrace[] {
    return this.#simulation.traces();
  }

  pager(): readonly PagerLine[] {
    return this.#pager.lines();
  }

  /** How the run went; undefined while that is open. */
  score(): ScoreFrame | undefined {
    return (
      this.#ending && scoreOf(this.#scenario, this.#ending, this.#player, this.#stage.readings)
    );
  }

  frame(): RunFrame {
    const { durationMs, budget } = this.#scenario;
    const { asked, cost, diagnosis } = this.#player;
    const meters = this.#stage.meterFrames();
    const events = this.#player.eventFrames();
    const score = this.score();
    return {
      timeMs: this.#timeMs,
      durationMs,
      ...(budget === undefined ? {} : { budget }),
      cost,
      lost: this.lost(),
      lostPerSecond: this.#losses.perSecond,
      system: this.system(),
      settings: this.#stage.settings(),
      history: this.#history.recent(),
      usual: this.#history.usual(),
      pager: this.pager(),
      actions: this.#player.actionFrames(this.#timeMs),
      goals: this.goals(),
      ...(meters.length > 0 ? { meters } : {}),
      ...(this.#scenario.byHand ? { events, flags: this.#stage.flags() } : {}),
      ...(asked ? { decision: frameOfDecision(asked) } : {}),
      ...(diagnosis ? { diagnosis } : {}),
      ...(score ? { score } : {}),
    };
  }

  /** A simulation that had to stop ends the run. */
  #halt(): Verdict | undefined {
    const { halted } = this.#simulation;
    return halted === undefined ? undefined : { outcome: 'lost', reason: `Stopped: ${halted}.` };
  }

  #standsStill(): boolean {
    return this.asked !== undefined || (this.decided && !this.#playOn);
  }

  #warmUp(): void {
    const shownMs = Math.min(shownWarmupMs, this.#scenario.warmupMs);
    for (let atMs = -Math.floor(shownMs / secondMs) * secondMs; atMs < 0; atMs += secondMs) {
      this.#simulation.advanceTo(atMs);
      this.#read(atMs);
    }
    this.#simulation.advanceTo(0);
    this.#carryOutDue();
    this.#read(0);
    this.#alerts.update(this.#stage.readings, 0, this.#pager);
  }

  #carryOutDue(): void {
    for (let due = this.#nextDue(); due; due = this.#nextDue()) this.#bringAbout(due);
  }

  #nextDue(): Due | undefined {
    return this.#timeline.take(this.#timeMs);
  }

  #bringAbout(due: Due): void {
    switch (due.kind) {
      case 'event-begins':
        this.#stage.begin(due.event);
        if (due.event.say !== undefined) this.#pager.note(this.#timeMs, 'say', due.event.say);
        return;
      case 'event-ends':
        this.#stage.end(due.event);
        this.#player.eventEnded(due.event);
        return;
      case 'action':
        this.#player.putInForce(due.action, this.#timeMs);
    }
  }

  #lookAround(): void {
    this.#read(this.#timeMs);
    if (this.decided) return;
    const { readings } = this.#stage;
    this.#alerts.update(readings, this.#timeMs, this.#pager);
    const verdict = this.#halt() ?? this.#judge.update(readings, this.#timeMs);
    if (!verdict) {
      this.#player.ask(readings);
      return;
    }
    const goals = this.#judge.frames(this.#timeMs);
    this.#ending = { atMs: this.#timeMs, verdict, lost: this.lost(), goals };
  }

  #read(atMs: number): void {
    this.#stage.read(atMs, this.#player);
    this.#history.record(this.#stage.readings);
    if (atMs >= 0) this.#losses.record(this.lost());
  }
}

const frameOfDecision = ({ id, ask, options }: Decision): DecisionFrame => ({
  id,
  ask,
  options: options.map(({ text }) => text),
});
