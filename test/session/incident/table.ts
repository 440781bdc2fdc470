import { emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import { Recording } from '../../../src/scenario/replay/recording.ts';
import { startRun } from '../../../src/scenario/run.ts';
import { sandboxOf } from '../../../src/scenario/sandbox/sandbox.ts';
import type { Effect } from '../../../src/session/effects.ts';
import {
  type IncidentMessage,
  type IncidentScreen,
  openIncident,
  type RunMessage,
  updateIncident,
} from '../../../src/session/incident/incident.ts';
import type { Context } from '../../../src/session/step.ts';
import { incidentCatalogue, payDay } from '../../ui/incident/sample-incident.ts';

export const catalogue = incidentCatalogue();
export const scenario = payDay();
export const target = { kind: 'incident', scenario: 'pay-day', seed: 7 } as const;
export const contextAt = (now: number, progress: Progress = emptyProgress): Context => ({
  now,
  utcOffsetMs: 0,
  catalogue,
  progress,
});

type Message = IncidentMessage | RunMessage | { readonly type: 'tick' };

/** A screen with the simulation that the runtime would keep for it. */
export class Table {
  screen: IncidentScreen;
  effects: Effect[] = [];
  now = 1000;
  #run = startRun(scenario, 7);
  #recording: Recording | undefined;

  constructor(opened: ReturnType<typeof openIncident>) {
    this.screen = opened.screen;
    this.#carryOut(opened.effects);
  }

  does(message: Message): this {
    const step = updateIncident(this.screen, message, contextAt(this.now));
    this.screen = step.screen;
    this.#carryOut(step.effects);
    return this;
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.effects.push(effect);
      const run = this.screen.run;
      switch (effect.type) {
        case 'run/start':
          this.#run = startRun(effect.sandbox ? sandboxOf(scenario) : scenario, effect.seed);
          for (const { atMs, command } of effect.commands) {
            this.#run.advanceTo(atMs);
            this.#run.perform(command);
          }
          this.#run.advanceTo(effect.timeMs);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/advance':
          this.#run.advanceTo(effect.toMs);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/command':
          this.#run.perform(effect.command);
          this.does({ type: 'run/frame', run, frame: this.#run.frame() });
          break;
        case 'run/record': {
          const { recorded } = effect;
          const of = recorded.sandbox ? sandboxOf(scenario) : scenario;
          this.#recording = new Recording(of, recorded);
          for (const _ of this.#recording.simulate());
          this.#tell(0);
          break;
        }
        case 'run/show':
          this.#tell(effect.atMs);
      }
    }
  }

  #tell(atMs: number): void {
    const { reachedMs, refused } = this.#recording!;
    const frame = this.#recording!.frameAt(atMs);
    const run = this.screen.run;
    this.does({ type: 'run/recorded', run, frame, reachedMs, whole: true, refused });
  }
}

export const records = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'record' ? [effect.event] : []));
export const opened = (options: object = {}) =>
  new Table(openIncident({ ...target, ...options }, contextAt(0)));
