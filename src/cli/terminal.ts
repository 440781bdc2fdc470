import { usualSize } from '../ui/frame.ts';
import { PaintedRowsDesk } from '../ui/painted-rows-desk.ts';
import { endings } from './endings.ts';
import { FramePainter } from './frame-painter.ts';
import { LateAnswers } from './terminal-answers.ts';

const alternateScreen = '\u001b[?1049h\u001b[2J\u001b[H';
/** Within GNU screen there may be no other one to go back to: at least this one is left empty. */
const mainScreen = '\u001b[H\u001b[2J\u001b[?1049l';
const showCursor = '\u001b[?25h';
const hideCursor = '\u001b[?25l';
/** What is too long for a terminal that has just become narrower is cut off, not wrapped. */
const cutLines = '\u001b[?7l';
const wrapLines = '\u001b[?7h';
/**
 * The wheel presses arrow keys. The mouse itself stays with the terminal: text can be marked as
 * everywhere else. What was set before is put back.
 */
const wheelToArrows = '\u001b[?1007s\u001b[?1007h';
const wheelAsBefore = '\u001b[?1007r';

/** Where the marks of painted rows are: at the edge, or behind a column of air. */
const columnsOfMarks = 2;

interface Handlers {
  readonly onSignal: (code: number) => void;
  readonly onCrash: (error: unknown) => void;
}

/**
 * The terminal while the app has it. Whatever ends the app, the alternate screen is left, the
 * cursor shown and raw mode switched off; doing so twice does no harm.
 */
export class TerminalSession {
  /** What Ink writes its frames to, each of them whole: its debug mode. */
  readonly stdout: NodeJS.WriteStream = this.#forInk(process.stdout);
  /** What Ink reads its keys from. */
  readonly stdin: NodeJS.ReadStream = keysOf(process.stdin);
  readonly paintedRows = new PaintedRowsDesk();
  readonly #painter = new FramePainter();
  #state: 'closed' | 'open' | 'suspended' = 'closed';
  #frame = '';
  #painting: NodeJS.Immediate | undefined;
  /** The terminal has not taken all of the last frame yet. */
  #isTaking = false;
  /** A frame has come meanwhile. */
  #isBehind = false;
  readonly #translate: (frame: string, columns: number) => string;

  /** @param translate puts a frame into the characters that the terminal knows */
  constructor(translate: (frame: string, columns: number) => string = (frame) => frame) {
    this.#translate = translate;
  }

  begin({ onSignal, onCrash }: Handlers): void {
    for (const [signal, code] of Object.entries(endings)) process.on(signal, () => onSignal(code));
    process.on('uncaughtException', onCrash);
    process.on('unhandledRejection', onCrash);
    process.on('exit', () => this.restore());
    process.on('SIGCONT', () => this.#takeBack());
    // Nobody knows what a terminal makes of its content when its size changes.
    process.stdout.prependListener('resize', () => this.#repaint());
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

  /** Puts a text on the clipboard (OSC 52); a terminal that does not know how to ignores it. */
  copy(text: string): void {
    if (this.#state !== 'open') return;
    process.stdout.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  }

  restore(): void {
    if (this.#state === 'open') this.#giveBack();
    this.#state = 'closed';
  }

  #take(): void {
    this.#state = 'open';
    // Before the first frame: what is typed as soon as it is seen must not meet a line editor.
    process.stdin.setRawMode(true);
    writeWithoutWaiting(process.stdout);
    process.stdout.write(alternateScreen + hideCursor + cutLines + wheelToArrows);
    this.#repaint();
  }

  #giveBack(): void {
    clearImmediate(this.#painting);
    this.#painting = undefined;
    try {
      if (process.stdin.isTTY) process.stdin.setRawMode(false);
      process.stdout.write(wheelAsBefore + wrapLines + showCursor + mainScreen);
    } catch {
      // The terminal is gone: there is nothing to restore.
    }
  }

  #takeBack(): void {
    if (this.#state !== 'suspended') return;
    this.#take();
    // Only who is in the foreground is told of a new size: it is looked up again.
    process.kill(process.pid, 'SIGWINCH');
  }

  #repaint(): void {
    this.#painter.forget();
    this.#show(this.#frame);
  }

  /**
   * Of the frames that one moment brings (a resize, a key and its answer) only the last is drawn, and
   * so of those that come while a slow terminal still takes in another.
   */
  #show(frame: string): void {
    this.#frame = frame;
    if (this.#state !== 'open') return;
    this.#painting ??= setImmediate(() => {
      this.#painting = undefined;
      if (this.#isTaking) this.#isBehind = true;
      else this.#paint();
    });
  }

  #paint(): void {
    const { stdout } = process;
    const columns = stdout.columns || usualSize.columns;
    const rows = stdout.rows || usualSize.rows;
    const changes = this.#painter.paint(this.#translate(this.#frame, columns), { columns, rows });
    if (changes === '') return;
    this.#isTaking = true;
    stdout.write(changes, () => {
      this.#isTaking = false;
      if (this.#isBehind) this.#show(this.#frame);
      this.#isBehind = false;
    });
  }

  #forInk(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
    const write = (text: string, ...rest: []): boolean => {
      // Ink ends with empty writes, to know that all is written, and with the cursor's escapes.
      if (text === '' || text.startsWith('\u001b[?')) return stdout.write(text, ...rest);
      this.#show(this.paintedRows.collect(text));
      return true;
    };
    return new Proxy(stdout, {
      get: (target, key) => {
        if (key === 'write') return write;
        if (key === 'columns' && this.paintedRows.onlyRows) return columnsOfMarks;
        return boundTo(target, key);
      },
    });
  }
}

/** A terminal's input without what it says of itself. */
function keysOf(stdin: NodeJS.ReadStream): NodeJS.ReadStream {
  const late = new LateAnswers();
  const read = (): unknown => {
    const chunk: unknown = stdin.read();
    return typeof chunk === 'string' ? late.strip(chunk) : chunk;
  };
  return new Proxy(stdin, {
    get: (target, key) => (key === 'read' ? read : boundTo(target, key)),
  });
}

function boundTo<T extends object>(target: T, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key, target);
  return typeof value === 'function' ? value.bind(target) : value;
}

/**
 * Node waits until a terminal has taken what is written to it, and nothing else happens meanwhile:
 * no key, no signal, no second of an incident. Here frames wait instead.
 */
function writeWithoutWaiting(stdout: NodeJS.WriteStream): void {
  const { _handle } = stdout as { _handle?: { setBlocking?: (isBlocking: boolean) => void } };
  _handle?.setBlocking?.(false);
}
