const alternateScreen = '\u001b[?1049h\u001b[2J\u001b[H';
const mainScreen = '\u001b[?1049l';
const showCursor = '\u001b[?25h';
const clearScreen = '\u001b[2J\u001b[H';
/** Wipes the scrollback: in some terminals also that of the main screen. */
const clearScrollback = '\u001b[3J';

/** Signals that end the program, with the exit code that shells expect of them. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

interface Handlers {
  readonly onSignal: (code: number) => void;
  readonly onCrash: (error: unknown) => void;
}

/**
 * The terminal while the app has it. Whatever ends the app, the alternate screen is left, the
 * cursor shown and raw mode switched off; doing so twice does no harm.
 */
export class TerminalSession {
  /** What Ink draws on. */
  readonly stdout: NodeJS.WriteStream = withoutScrollbackWiping(process.stdout);
  #open = false;

  begin({ onSignal, onCrash }: Handlers): void {
    this.#open = true;
    for (const [signal, code] of Object.entries(endings)) process.on(signal, () => onSignal(code));
    process.on('uncaughtException', onCrash);
    process.on('unhandledRejection', onCrash);
    process.on('exit', () => this.restore());
    // Ink redraws what it knows; what a resize left elsewhere on the screen has to go first.
    process.stdout.prependListener('resize', () => {
      if (this.#open) process.stdout.write(clearScreen);
    });
    // Before the first frame: what is typed as soon as it is seen must not meet a line editor.
    process.stdin.setRawMode(true);
    process.stdout.write(alternateScreen);
  }

  restore(): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      if (process.stdin.isTTY) process.stdin.setRawMode(false);
      process.stdout.write(showCursor + mainScreen);
    } catch {
      // The terminal is gone: there is nothing to restore.
    }
  }
}

function withoutScrollbackWiping(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  return new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') {
        return (text: string, ...rest: []) =>
          target.write(
            typeof text === 'string' ? text.replaceAll(clearScrollback, '') : text,
            ...rest,
          );
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
