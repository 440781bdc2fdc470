import { formatClock } from '../lib/units.ts';
import { ActionDesk } from './action-desk.ts';
import { holds, type Readings } from './condition.ts';
import { gradeDiagnosis } from './diagnosis.ts';
import type { Pager } from './pager.ts';
import type { ActionFrame, Command, DiagnosisFrame, EventFrame, Performed } from './run-types.ts';
import { EventDesk } from './sandbox/event-desk.ts';
import { readSet } from './sandbox/read-set.ts';
import type { Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';
import type { Action, Decision, Scenario, TimelineEvent } from './types.ts';

type Diagnose = Extract<Command, { type: 'diagnose' }>;
type Decide = Extract<Command, { type: 'decide' }>;
type Set = Extract<Command, { type: 'set' }>;

/** The player's side of a run: what they ordered, answered and found out. */
export class Player {
  readonly #scenario: Scenario;
  readonly #stage: Stage;
  readonly #timeline: Timeline;
  readonly #pager: Pager;
  readonly #desk: ActionDesk;
  readonly #events: EventDesk;
  readonly #answers = new Map<string, number>();
  #toAsk: readonly Decision[];
  #asked: Decision | undefined;
  #score = 0;
  #diagnosis: DiagnosisFrame | undefined;
  #detectedAtMs: number | undefined;

  constructor(scenario: Scenario, stage: Stage, timeline: Timeline, pager: Pager) {
    this.#scenario = scenario;
    this.#stage = stage;
    this.#timeline = timeline;
    this.#pager = pager;
    this.#desk = new ActionDesk(scenario.actions, scenario.budget);
    this.#events = new EventDesk(scenario.byHand ?? [], stage, timeline, pager);
    this.#toAsk = scenario.decisions;
  }

  get cost(): number {
    return this.#desk.cost;
  }

  get diagnosed(): boolean {
    return this.#diagnosis?.correct ?? false;
  }

  /** What decisions have earned. */
  get score(): number {
    return this.#score;
  }

  get diagnosis(): DiagnosisFrame | undefined {
    return this.#diagnosis;
  }

  /** When the right cause was named; undefined when that was not before the run was decided. */
  get detectedAtMs(): number | undefined {
    return this.#detectedAtMs;
  }

  /** The decision that waits for its answer. */
  get asked(): Decision | undefined {
    return this.#asked;
  }

  /** Asks the first decision whose condition holds; each is asked once. */
  ask(readings: Readings): void {
    this.#asked = this.#toAsk.find(({ when }) => holds(when, readings));
    this.#toAsk = this.#toAsk.filter((decision) => decision !== this.#asked);
  }

  hasUsed(action: string): boolean {
    return this.#desk.used(action) > 0;
  }

  /** Which option was taken; undefined for a decision that has not been answered. */
  answerTo(decision: string): number | undefined {
    return this.#answers.get(decision);
  }

  actionFrames(nowMs: number): ActionFrame[] {
    return this.#desk.frames(nowMs);
  }

  perform(command: Command, nowMs: number, runIsDecided: boolean): Performed {
    if (command.type === 'decide') return this.#decide(command, nowMs);
    if (this.#asked) return refused('The decision comes first.');
    if (command.type === 'diagnose') return this.#diagnose(command, nowMs, runIsDecided);
    if (runIsDecided) return refused('The run is over.');
    switch (command.type) {
      case 'action':
        return this.#order(command.action, nowMs);
      case 'set':
        return this.#set(command, nowMs);
      case 'event':
        return this.#events.toggle(command.event, nowMs);
    }
  }

  /** Called when an action's time has come. */
  putInForce(action: Action, nowMs: number): void {
    this.#stage.apply(action.changes);
    this.#desk.inForce(action.id);
    this.#pager.note(nowMs, 'action', action.says ?? `${action.label}: in force.`);
  }

  /** Events that come by hand, as far as the scenario has such. */
  eventFrames(): EventFrame[] {
    return this.#events.frames();
  }

  /** Called when an event has come to its end. */
  eventEnded(event: TimelineEvent): void {
    this.#events.ended(event);
  }

  #set({ path, value }: Set, nowMs: number): Performed {
    if (!this.#scenario.byHand) return refused('Only a sandbox lets you set parameters.');
    const read = readSet(this.#scenario, this.#stage.settings(), path, value);
    if (!read.ok) return refused([read.message, read.hint].filter(Boolean).join('. '));
    this.#stage.apply(read.changes);
    this.#pager.replaceNote(nowMs, 'action', `${path}: `, value);
    return { ok: true };
  }

  #order(id: string, nowMs: number): Performed {
    const action = this.#desk.get(id);
    if (!action) return refused(`There is no action "${id}".`);
    const ordered = this.#desk.order(action, nowMs);
    if (!ordered.ok) return ordered;
    if (action.takesMs === 0) {
      this.putInForce(action, nowMs);
    } else {
      const inForceAtMs = nowMs + action.takesMs;
      this.#timeline.add(inForceAtMs, { kind: 'action', action });
      const at = formatClock(inForceAtMs);
      this.#pager.note(nowMs, 'action', `${action.label}: ordered, in force at ${at}.`);
    }
    return ordered;
  }

  #decide({ decision, option }: Decide, nowMs: number): Performed {
    if (this.#asked?.id !== decision) return refused(`Nobody is asking about "${decision}".`);
    const chosen = this.#asked.options[option];
    if (!chosen) return refused(`"${decision}" has ${this.#asked.options.length} options.`);
    this.#asked = undefined;
    this.#answers.set(decision, option);
    this.#score += chosen.score;
    this.#stage.apply(chosen.changes);
    this.#pager.note(nowMs, 'decision', chosen.text);
    if (chosen.says !== undefined) this.#pager.note(nowMs, 'say', chosen.says);
    return { ok: true };
  }

  /** One diagnosis a run; it may also come after the run, before the debrief tells the answer. */
  #diagnose(command: Diagnose, nowMs: number, runIsDecided: boolean): Performed {
    const { diagnosis } = this.#scenario;
    if (!diagnosis) return refused('This incident asks for no diagnosis.');
    if (this.#diagnosis) return refused('A cause has been named already.');
    if (!diagnosis.options[command.option]) {
      return refused(`There are ${diagnosis.options.length} causes to choose from.`);
    }
    this.#diagnosis = gradeDiagnosis(diagnosis, command);
    if (this.#diagnosis.correct && !runIsDecided) this.#detectedAtMs = nowMs;
    return { ok: true };
  }
}

const refused = (reason: string): Performed => ({ ok: false, reason });
