import {
  applyEvent,
  emptyProgress,
  type Progress,
  type ProgressEvent,
} from '../../src/progress/progress.ts';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import type { AppState } from '../../src/session/state.ts';
import { App } from '../../src/ui/App.tsx';
import { type InkTerminal, openInkTerminal } from './ink-terminal.ts';
import { sampleCatalogue } from './sample-content.ts';

export interface AppTerminal extends InkTerminal {
  readonly runtime: Runtime;
  /** What was recorded, in order. */
  readonly recorded: readonly ProgressEvent[];
  readonly hasQuit: () => boolean;
}

interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly state?: Partial<AppState>;
  /** Where files go that the user asks for. */
  readonly folder?: string;
  /** The moment at which everything happens; the real time when absent. */
  readonly now?: number;
}

/** The whole app on an emulated terminal, its progress in memory. */
export function openApp({
  columns = 80,
  rows = 24,
  state,
  folder = '.',
  now,
}: Options = {}): AppTerminal {
  const recorded: ProgressEvent[] = [];
  let saved: Progress = state?.progress ?? emptyProgress;
  let quit = false;
  const runtime = createRuntime(
    {
      catalogue: sampleCatalogue(),
      progress: saved,
      screens: [{ kind: 'menu' }],
      ...state,
    },
    {
      now: now === undefined ? Date.now : () => now,
      progress: {
        append: (event, tell) => {
          recorded.push(event);
          saved = applyEvent(saved, event);
          tell({ type: 'saved', progress: saved });
        },
      },
      folder,
      onQuit: () => {
        quit = true;
      },
    },
  );
  const terminal = openInkTerminal(
    <App store={runtime} appearance={{ depth: 'full', background: 'dark' }} onSuspend={() => {}} />,
    columns,
    rows,
  );
  return {
    ...terminal,
    runtime,
    recorded,
    hasQuit: () => quit,
    close: () => {
      runtime.stop();
      terminal.close();
    },
  };
}
