import { render } from 'ink';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { asciiText } from '../lib/ascii.ts';
import type { Progress } from '../progress/progress.ts';
import { forgetfulStore, openProgressStore } from '../runtime/progress-store.ts';
import { createRuntime } from '../runtime/runtime.ts';
import type { Message } from '../session/messages.ts';
import type { Preview } from '../session/preview-state.ts';
import type { AppState, Screen } from '../session/state.ts';
import type { Target } from '../session/step.ts';
import { isNewcomer, openWelcome } from '../session/welcome/welcome.ts';
import { App, type Appearance } from '../ui/App.tsx';
import { PaintedRowsContext } from '../ui/painted-rows-desk.ts';
import { dataFolder } from './data-folder.ts';
import { explain } from './exit.ts';
import { today } from './saved-progress.ts';
import { TerminalSession } from './terminal.ts';

/** Somebody who writes a file while it is open. */
export interface Author {
  readonly preview: Preview;
  /** Tells of every save, until the returned function is called. */
  readonly watch: (tell: (message: Message) => void) => () => void;
}

/** Whoever comes for the first time, and has not said what for, is asked how to begin. */
const firstScreens = (progress: Progress, target: Target | undefined): readonly Screen[] =>
  target === undefined && isNewcomer(progress)
    ? [{ kind: 'menu' }, openWelcome()]
    : [{ kind: 'menu' }];

interface AppOptions {
  readonly profile: string | undefined;
  /** The terminal takes nothing but ASCII. */
  readonly ascii: boolean;
  readonly appearance: Appearance;
  readonly author: Author | undefined;
}

/** Opens the app, with something on top of the menu when a target is given, until the user quits. */
export async function runApp(
  catalogue: Catalogue,
  target: Target | undefined,
  { profile, ascii, appearance, author }: AppOptions,
): Promise<number> {
  // What an author tries out is no learner's progress.
  const store = author
    ? forgetfulStore
    : openProgressStore({ folder: dataFolder(profile), now: Date.now });
  const initial: AppState = {
    today: today(),
    catalogue,
    progress: store.loaded,
    screens: firstScreens(store.loaded, target),
    ...(author ? { preview: author.preview } : {}),
  };
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let exitCode = 0;
  const runtime = createRuntime(initial, {
    now: Date.now,
    progress: store,
    folder: process.cwd(),
    onQuit: () => end(exitCode),
    onCopy: (text) => terminal.copy(text),
  });
  if (target) runtime.dispatch({ type: 'open', target });
  // After that: what is opened takes the notice of the screen before away.
  if (store.notice) runtime.dispatch({ type: 'notice', notice: store.notice });
  const unwatch = author?.watch((message) => runtime.dispatch(message));

  const terminal = new TerminalSession(ascii ? asciiText : undefined);
  const crash = (error: unknown) => {
    terminal.restore();
    end(explain(error, (text) => process.stderr.write(`${text}\n`)));
  };
  terminal.begin({
    onSignal: (code) => {
      exitCode = code;
      runtime.dispatch({ type: 'quit' });
    },
    onCrash: crash,
  });
  try {
    const app = render(
      <PaintedRowsContext value={terminal.paintedRows}>
        <App store={runtime} appearance={appearance} onSuspend={() => terminal.suspend()} />
      </PaintedRowsContext>,
      {
        stdout: terminal.stdout,
        // Whole frames, one for each change: the terminal session draws what is new in them.
        debug: true,
        exitOnCtrlC: false,
        patchConsole: false,
      },
    );
    // An error while drawing ends Ink; it is ours, and told like every other one.
    app.waitUntilExit().catch(crash);
    const code = await ended;
    unwatch?.();
    runtime.stop();
    app.unmount();
    const unsaved = store.close();
    terminal.restore();
    if (unsaved !== undefined) process.stderr.write(`Not everything was saved: ${unsaved}.\n`);
    return code;
  } finally {
    terminal.restore();
  }
}
