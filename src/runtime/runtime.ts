import { measuring } from '../quiz/simulated.ts';
import type { Effect } from '../session/effects.ts';
import type { Message } from '../session/messages.ts';
import type { AppState } from '../session/state.ts';
import { tickIntervalMs } from '../session/ticks.ts';
import { update } from '../session/update.ts';
import { Models } from './models.ts';
import { writeNewFile } from './new-file.ts';
import type { ProgressStore } from './progress-store.ts';
import { Runs } from './runs.ts';
import { SlicedWork } from './slices.ts';
import { Ticker } from './ticker.ts';

export interface Outside {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly progress: Pick<ProgressStore, 'append'>;
  /** Where files stand that the user asks for. */
  readonly folder: string;
  /** The user is done; everything to keep has been handed to the progress store. */
  readonly onQuit: () => void;
  /** Puts a text on the clipboard, where that can be done. */
  readonly onCopy?: (text: string) => void;
}

export interface Runtime {
  readonly getState: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (message: Message) => void;
  /** Ends all timers and running simulations. */
  readonly stop: () => void;
}

/** Holds the app's state, carries out its effects, and brings their answers back as messages. */
export function createRuntime(initial: AppState, outside: Outside): Runtime {
  let state = initial;
  const listeners = new Set<() => void>();
  const waiting: Message[] = [];
  let busy = false;

  const dispatch = (message: Message): void => {
    waiting.push(message);
    if (busy) return;
    busy = true;
    const before = state;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const step = update(state, next, outside.now());
        state = step.state;
        for (const effect of step.effects) perform(effect);
        ticker.set(tickIntervalMs(state));
      }
    } finally {
      busy = false;
    }
    // One picture for a message and the answers that its effects brought at once.
    if (state === before) return;
    if (message.type === 'tick') showing ??= setImmediate(show);
    else show();
  };

  /**
   * Shows the present state. After a tick, which may have taken long, keys that have come meanwhile
   * are answered first: one picture shows what they and the tick have brought.
   */
  let showing: NodeJS.Immediate | undefined;
  const show = (): void => {
    clearImmediate(showing);
    showing = undefined;
    for (const listener of listeners) listener();
  };

  const ticker = new Ticker(() => dispatch({ type: 'tick' }));
  const work = new SlicedWork();
  const models = new Models(dispatch);
  const runs = new Runs(() => state.catalogue, work, dispatch);

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'record':
        outside.progress.append(effect.event, dispatch);
        break;
      case 'quit':
        outside.onQuit();
        break;
      case 'write-file':
        dispatch({ type: 'notice', notice: writeNewFile(outside.folder, effect) });
        break;
      case 'copy':
        outside.onCopy?.(effect.text);
        break;
      case 'measure':
        for (const question of effect.questions) work.add(measuring(question));
        break;
      case 'model/run':
        work.add(models.run(effect));
        break;
      default:
        runs.perform(effect);
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    stop: () => {
      ticker.set(undefined);
      clearImmediate(showing);
      work.stop();
    },
  };
}
