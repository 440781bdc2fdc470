import { type IBufferCell, Terminal } from '@xterm/headless';
import type { Cell } from '../pictures/frame-svg.ts';

/** A terminal emulator that takes what a program writes and tells what a person would see. */
export class Screen {
  /** Every byte that was written, for checks of escape sequences. */
  written = '';
  readonly #terminal: Terminal;
  readonly #watchers = new Set<() => void>();

  constructor(columns: number, rows: number) {
    this.#terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  }

  /** What the terminal answers when a program asks what it is. */
  onAnswer(listener: (answer: string) => void): void {
    this.#terminal.onData(listener);
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  get rowCount(): number {
    return this.#terminal.rows;
  }

  write(data: string | Uint8Array): void {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
    this.written += text;
    this.#terminal.write(text, () => this.#changed());
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#changed();
  }

  /** The rows of the screen as text, without the blanks at their ends. */
  rows(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) =>
      (
        active.getLine(active.viewportY + row)?.translateToString(true, 0, this.columns) ?? ''
      ).trimEnd(),
    );
  }

  /** The screen with its colours. */
  cells(): Cell[][] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = active.getLine(active.viewportY + row);
      return Array.from({ length: this.#terminal.cols }, (_, column) =>
        cellOf(line?.getCell(column)),
      );
    });
  }

  /** Resolves when nothing has been written for a moment. */
  async settled(quietMs = 400): Promise<void> {
    for (let before = -1; before !== this.written.length; ) {
      before = this.written.length;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }

  text(): string {
    return this.rows().join('\n');
  }

  /** Whether the alternate screen is shown. */
  get isAlternate(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /**
   * Resolves as soon as the screen shows a text, or passes a test.
   * @throws with the screen when that does not happen
   */
  waitFor(
    wanted: string | RegExp | ((text: string) => boolean),
    timeoutMs = 15_000,
  ): Promise<void> {
    const shown = () => {
      const text = this.text();
      if (typeof wanted === 'function') return wanted(text);
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    };
    if (shown()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        settle();
      };
      const look = () => {
        if (shown()) done(resolve);
      };
      const timer = setTimeout(
        () =>
          done(() => reject(new Error(`waited for ${wanted}; the screen shows:\n${this.text()}`))),
        timeoutMs,
      );
      this.#watchers.add(look);
    });
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }
}

function cellOf(cell: IBufferCell | undefined): Cell {
  if (!cell) return { text: ' ', width: 1 };
  const color = colorOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor());
  const background = colorOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor());
  const inverse = cell.isInverse() !== 0;
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    color: inverse ? (background ?? '#12161d') : color,
    background: inverse ? (color ?? '#d3d9e2') : background,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

const sixteen =
  '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff'.split(
    ' ',
  );

function colorOf(rgb: boolean, palette: boolean, value: number): string | undefined {
  if (rgb) return `#${value.toString(16).padStart(6, '0')}`;
  return palette && sixteen[value] !== undefined ? `#${sixteen[value]}` : undefined;
}

/** What terminals send for keys that have no character. */
const sequences: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  'shift+tab': '\u001b[Z',
  space: ' ',
  backspace: '\u007f',
};

/** The bytes of a key by its name in src/ui/keys.ts. */
export function bytesOf(key: string): string {
  const control = /^ctrl\+([a-z])$/.exec(key)?.[1];
  if (control) return String.fromCharCode(control.charCodeAt(0) - 96);
  return sequences[key] ?? key;
}
