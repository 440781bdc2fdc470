import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { render } from 'ink';
import type { ReactElement } from 'react';
import { bytesOf, Screen } from './screen.ts';

export interface InkTerminal {
  readonly screen: Screen;
  readonly press: (...keys: string[]) => void;
  readonly type: (text: string) => void;
  readonly waitFor: Screen['waitFor'];
  readonly rows: () => string[];
  readonly resize: (columns: number, rows: number) => void;
  readonly rerender: (tree: ReactElement) => void;
  readonly close: () => void;
}

/** Draws an Ink tree on an emulated terminal, with keys and a size like a real one. */
export function openInkTerminal(tree: ReactElement, columns: number, rows: number): InkTerminal {
  const screen = new Screen(columns, rows);
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows,
    isTTY: true,
    // A terminal's driver turns line feeds into new lines.
    write: (data: string) => {
      screen.write(data.replaceAll(/\r?\n/g, '\r\n'));
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const app = render(tree, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 1000,
  });
  return {
    screen,
    press: (...keys) => {
      for (const key of keys) stdin.write(bytesOf(key));
    },
    type: (text) => {
      stdin.write(text);
    },
    waitFor: (...args) => screen.waitFor(...args),
    rows: () => screen.rows(),
    resize: (width, height) => {
      screen.resize(width, height);
      stdout.columns = width;
      stdout.rows = height;
      stdout.emit('resize');
    },
    rerender: (next) => app.rerender(next),
    close: () => app.unmount(),
  };
}
