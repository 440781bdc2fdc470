const alternateScreen = '\u001b[?1049h\u001b[2J\u001b[H';
const mainScreen = '\u001b[?1049l';
const showCursor = '\u001b[?25h';
const hideCursor = '\u001b[?25l';
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
  readonly stdout: NodeJS.WriteStream = this.#forInk(process.stdout);
  #state: 'closed' | 'open' | 'suspended' = 'closed';
  #repainting: 'no' | 'narrow' | 'wide' = 'no';

  begin({ onSignal, onCrash }: Handlers): void {
    for (const [signal, code] of Object.entries(endings)) process.on(signal, () => onSignal(code));
    process.on('uncaughtException', onCrash);
    process.on('unhandledRejection', onCrash);
    process.on('exit', () => this.restore());
    process.on('SIGCONT', () => this.#takeBack());
    // Ink redraws what it knows; what a resize left elsewhere on the screen has to go first.
    process.stdout.prependListener('resize', () => {
      if (this.#state === 'open' && this.#repainting === 'no') process.stdout.write(clearScreen);
    });
    this.#take();
  }

  /** Stops the program as Ctrl-Z does in a shell; `fg` brings it back as it was. */
  suspend(): void {
    if (process.platform === 'win32' || this.#state !== 'open') return;
    this.#giveBack();
    this.#state = 'suspended';
    process.kill(0, 'SIGTSTP');
    // A program that no shell could continue is not stopped: it takes the terminal again by itself.
    setTimeout(() => this.#takeBack(), 100);
  }

  restore(): void {
    if (this.#state === 'open') this.#giveBack();
    this.#state = 'closed';
  }

  #take(): void {
    this.#state = 'open';
    // Before the first frame: what is typed as soon as it is seen must not meet a line editor.
    process.stdin.setRawMode(true);
    process.stdout.write(alternateScreen);
  }

  #giveBack(): void {
    try {
      if (process.stdin.isTTY) process.stdin.setRawMode(false);
      process.stdout.write(showCursor + mainScreen);
    } catch {
      // The terminal is gone: there is nothing to restore.
    }
  }

  #takeBack(): void {
    if (this.#state !== 'suspended') return;
    this.#take();
    process.stdout.write(hideCursor);
    // Ink draws a frame again that has not changed only when the terminal became narrower.
    for (const width of ['narrow', 'wide'] as const) {
      this.#repainting = width;
      process.stdout.emit('resize');
    }
    this.#repainting = 'no';
  }

  #forInk(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
    return new Proxy(stdout, {
      get: (target, key) => {
        if (key === 'columns' && this.#repainting === 'narrow') return target.columns - 1;
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
}
