import { render } from 'ink';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { confWriter, openProgressStore } from '../runtime/progress-store.ts';
import { createRuntime } from '../runtime/runtime.ts';
import type { AppState } from '../session/state.ts';
import type { Target } from '../session/step.ts';
import { App } from '../ui/App.tsx';
import type { ColorDepth } from '../ui/theme.ts';
import { dataFolder } from './data-folder.ts';
import { explain } from './exit.ts';
import { TerminalSession } from './terminal.ts';

/** Opens the app, with something on top of the menu when a target is given, until the user quits. */
export async function runApp(catalogue: Catalogue, target: Target | undefined): Promise<number> {
  const store = openProgressStore({
    folder: dataFolder(),
    now: Date.now,
    openWriter: confWriter,
  });
  const initial: AppState = {
    catalogue,
    progress: store.loaded,
    screens: [{ kind: 'menu' }],
    ...(store.notice ? { notice: store.notice } : {}),
  };
  let quit: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    quit = resolve;
  });
  const runtime = createRuntime(initial, {
    now: Date.now,
    progress: store,
    onQuit: () => quit(0),
  });
  if (target) runtime.dispatch({ type: 'open', target });

  const terminal = new TerminalSession();
  const crash = (error: unknown) => {
    terminal.restore();
    quit(explain(error, (text) => process.stderr.write(`${text}\n`)));
  };
  terminal.begin({
    onSignal: (code) => {
      runtime.dispatch({ type: 'quit' });
      quit(code);
    },
    onCrash: crash,
  });
  try {
    const app = render(<App store={runtime} colors={colorDepth()} />, {
      stdout: terminal.stdout,
      exitOnCtrlC: false,
      patchConsole: false,
    });
    // An error while drawing ends Ink; it is ours, and told like every other one.
    app.waitUntilExit().catch(crash);
    const code = await ended;
    runtime.stop();
    app.unmount();
    await store.settled();
    return code;
  } finally {
    terminal.restore();
  }
}

function colorDepth(): ColorDepth {
  const bits = process.stdout.getColorDepth();
  return bits <= 1 ? 'none' : bits <= 4 ? 'ansi' : 'full';
}
