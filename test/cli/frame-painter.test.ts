import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FramePainter } from '../../src/cli/frame-painter.ts';

const size = { columns: 20, rows: 6 };
const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

class Screen {
  readonly #painter = new FramePainter();
  readonly #terminal = new Terminal({
    cols: size.columns,
    rows: size.rows,
    allowProposedApi: true,
    scrollback: 100,
  });

  async show(frame: string, at = size): Promise<string> {
    const written = this.#painter.paint(frame, at);
    await this.write(written);
    return written;
  }

  write(text: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(text, resolve));
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#painter.forget();
  }

  get scrolled(): boolean {
    return this.#terminal.buffer.active.baseY > 0;
  }

  rows(): string[] {
    return this.cells().map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  }

  /** Every cell as it looks: its character, colours and emphasis. */
  cells() {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, y) =>
      Array.from({ length: this.#terminal.cols }, (_, x) => {
        const cell = active.getLine(y)?.getCell(x);
        const text = cell?.getChars() || ' ';
        const background = [cell?.getBgColorMode(), cell?.getBgColor(), cell?.isInverse()];
        // Of a blank only its background can be seen.
        if (text === ' ') return { text, background };
        const colour = [cell?.getFgColorMode(), cell?.getFgColor(), cell?.isBold(), cell?.isDim()];
        return { text, background, colour };
      }),
    );
  }
}

const styles = [
  (text: string) => text,
  red,
  bold,
  (text: string) => `\u001b[38;2;10;20;30m${text}\u001b[39m`,
  (text: string) => `\u001b[48;2;38;43;58m${text}\u001b[49m`,
  (text: string) => bold(red(text)),
  (text: string) => `\u001b[2m${text}\u001b[22m`,
  (text: string) => `\u001b[7m${text}\u001b[27m`,
];
const span = fc
  .tuple(fc.constantFrom(...styles), fc.constantFrom('a', '  ', '██▏', '日本', '── ', 'x1', '·'))
  .map(([style, text]) => style(text));
const row = fc.array(span, { maxLength: 5 }).map((spans) => spans.join(''));
const frame = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => rows.join('\n'));

test('whatever it showed before, the terminal shows the frame', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 2, maxLength: 6 }), async (frames) => {
      const one = new Screen();
      for (const each of frames) await one.show(each);
      const other = new Screen();
      await other.show(frames.at(-1)!);
      expect(one.cells()).toEqual(other.cells());
    }),
    { numRuns: 150 },
  );
});

describe('it writes', () => {
  test('nothing for the same frame', async () => {
    const screen = new Screen();
    await screen.show('one\ntwo');
    expect(await screen.show('one\ntwo')).toBe('');
  });

  test('nothing behind a full row: what clears there would take its last column away', async () => {
    expect(await new Screen().show('x'.repeat(20))).not.toContain('\u001b[K');
    expect(await new Screen().show('x'.repeat(19))).toContain('\u001b[K');
  });

  test('only the columns that changed, as one synchronised update', async () => {
    const screen = new Screen();
    await screen.show(`name ${red('12')} and so on\nbelow`);
    const written = await screen.show(`name ${red('13')} and so on\nbelow`);
    expect(written).toBe('\u001b[?2026h\u001b[1;7H\u001b[0;31m3\u001b[m\u001b[?2026l');
    expect(screen.rows().slice(0, 2)).toEqual(['name 13 and so on', 'below']);
  });

  test('rows with wide characters whole, since terminals differ in their width', async () => {
    const screen = new Screen();
    await screen.show('日本 1');
    expect(await screen.show('日本 2')).toContain('日本 2');
  });

  test('nothing that clears a row which it is about to draw', async () => {
    const screen = new Screen();
    const first = await screen.show('one\ntwo');
    expect(first).not.toContain('\u001b[2J');
    expect(first).not.toContain('\u001b[2K');
  });
});

test('rows and columns that are not in the new frame go', async () => {
  const screen = new Screen();
  await screen.show('one and more\ntwo\nthree');
  await screen.show('one');
  expect(screen.rows()).toEqual(['one', '', '', '', '', '']);
});

test('a frame too high for the terminal never scrolls it', async () => {
  const screen = new Screen();
  await screen.show(Array.from({ length: 9 }, (_, index) => `row ${index}`).join('\n'));
  expect(screen.scrolled).toBe(false);
  expect(screen.rows()).toEqual(['row 0', 'row 1', 'row 2', 'row 3', 'row 4', 'row 5']);
});

test('a full row keeps its last column', async () => {
  const screen = new Screen();
  const full = '─'.repeat(19);
  await screen.show(`${full}╮`);
  expect(screen.rows()[0]).toBe(`${full}╮`);
});

test('after a change of size the whole frame is drawn again', async () => {
  const screen = new Screen();
  await screen.show('one\ntwo\nthree');
  screen.resize(12, 4);
  await screen.write('\u001b[2;1Hrubbish of a reflow');
  await screen.show('one\ntwo\nthree', { columns: 12, rows: 4 });
  expect(screen.rows()).toEqual(['one', 'two', 'three', '']);
});
