import { render } from 'ink';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { asciiText } from '../lib/ascii.ts';
import type { Target } from '../session/step.ts';
import { App, type Appearance } from '../ui/App.tsx';
import { PaintedRowsContext } from '../ui/painted-rows-desk.ts';
import { loadViews } from '../ui/screens/ScreenView.tsx';
import { explain } from './exit.ts';
import { type Author, openSession } from './open-session.ts';
import { TerminalSession } from './terminal.ts';

interface AppOptions {
  readonly profile: string | undefined;
  /** The terminal takes nothing but ASCII. */
  readonly ascii: boolean;
  readonly appearance: Appearance;
  readonly author: Author | undefined;
}

/** By then the first screen has been drawn. */
const settledMs = 100;

/** Opens the app, with something on top of the menu when a target is given, until the user quits. */
export async function runApp(
  catalogue: Catalogue,
  target: Target | undefined,
  { profile, ascii, appearance, author }: AppOptions,
): Promise<number> {
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let exitCode = 0;
  const { runtime, close } = openSession(catalogue, target, {
    profile,
    author,
    onQuit: () => end(exitCode),
    onCopy: (text) => terminal.copy(text),
  });

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
        stdin: terminal.stdin,
        // Whole frames, one for each change: the terminal session draws what is new in them.
        debug: true,
        exitOnCtrlC: false,
        patchConsole: false,
      },
    );
    // What cannot be loaded is told when it is opened.
    setTimeout(() => loadViews().catch(() => {}), settledMs).unref();
    // An error while drawing ends Ink; it is ours, and told like every other one.
    app.waitUntilExit().catch(crash);
    const code = await ended;
    app.unmount();
    terminal.restore();
    await close();
    return code;
  } finally {
    terminal.restore();
  }
}
