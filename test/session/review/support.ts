import { loadCatalogue } from '../../../src/content/load.ts';
import {
  applyEvent,
  emptyProgress,
  type Progress,
  type ProgressEvent,
} from '../../../src/progress/progress.ts';
import type { Effect } from '../../../src/session/effects.ts';
import type { Message } from '../../../src/session/messages.ts';
import type { AppState } from '../../../src/session/state.ts';
import { update } from '../../../src/session/update.ts';
import { lessonFiles } from '../../support/lesson-content.ts';
import { memoryReader } from '../../support/memory-reader.ts';

/** Two lessons, the first with a check and a live model that asks for a prediction; quizzes; an incident. */
export const catalogue = loadCatalogue(memoryReader(lessonFiles));

export const noon = Date.UTC(2026, 10, 22, 12);
export const dayMs = 86_400_000;
export const daysAgo = (days: number): number => noon - days * dayMs;

export const learned = (...events: readonly ProgressEvent[]): Progress =>
  events.reduce(applyEvent, emptyProgress);

export const answered = (
  item: Extract<ProgressEvent, { type: 'answered' }>['item'],
  at: number,
  points: number,
  more: { readonly revision?: number } = {},
): ProgressEvent => ({ type: 'answered', item, at, points, ...more });

/** The app of somebody who has learned something, and every effect so far. */
export class Learner {
  state: AppState;
  readonly effects: Effect[] = [];

  constructor(progress: Progress) {
    this.state = { catalogue, progress, screens: [{ kind: 'menu' }] };
  }

  does(...messages: readonly Message[]): this {
    for (const message of messages) {
      const step = update(this.state, message, noon);
      this.state = step.state;
      this.effects.push(...step.effects);
    }
    return this;
  }

  get events(): ProgressEvent[] {
    return this.effects.flatMap((effect) => (effect.type === 'record' ? [effect.event] : []));
  }

  get screen() {
    return this.state.screens.at(-1)!;
  }
}
