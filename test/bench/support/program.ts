import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';

interface Options {
  readonly columns: number;
  readonly rows: number;
  /** The content, by path below the installed program; all that is shipped when absent. */
  readonly files?: Readonly<Record<string, string>>;
  /** The learner's; an empty one when absent. */
  readonly home?: string;
  /** Another program than the built one. */
  readonly main?: string;
  readonly args?: readonly string[];
  /** Options of Node itself. */
  readonly nodeArgs?: readonly string[];
}

/** What the program has written since it was last asked. */
interface Output {
  bytes: number;
  /** Synchronised updates. */
  frames: number;
  /** Bytes outside of them. */
  stray: number;
  /** Sequences that clear a row or the screen. */
  erased: number;
}

export interface Program {
  readonly pid: number;
  /** Where it is installed and keeps its files; gone when it is closed. */
  readonly folder: string;
  readonly write: (keys: string) => void;
  readonly text: () => string;
  /** Resolves with the moment at which the whole of a frame that passes the test had arrived. */
  readonly shown: (test: (screen: string) => boolean, timeoutMs?: number) => Promise<number>;
  readonly output: Output;
  /** Rows that have left the screen at its top. */
  readonly scrolledOff: () => number;
  readonly close: () => void;
}

const [beginUpdate, endUpdate] = ['\u001b[?2026h', '\u001b[?2026l'];

const built = path.join('dist', 'sysdojo.cjs');

/** The built program, with content of its own where wanted, in a real pseudo terminal. */
export function openProgram({ columns, rows, files, args = [], ...options }: Options): Program {
  const folder = options.home ?? mkdtempSync(path.join(tmpdir(), 'sysdojo-bench-'));
  if (files) install(folder, files);
  const main = options.main ?? path.resolve(files ? folder : '.', built);
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100 });
  const text = () =>
    Array.from(
      { length: rows },
      (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '',
    ).join('\n');
  const output: Output = { bytes: 0, frames: 0, stray: 0, erased: 0 };
  const watchers = new Set<(arrivedAt: number) => void>();
  let updating = false;
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), main, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      SYSDOJO_HOME: folder,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
    },
  });
  child.onData((data) => {
    const arrivedAt = performance.now();
    output.bytes += data.length;
    for (const part of data.split(/(\u001b\[\?2026[hl])/)) {
      if (part === beginUpdate) updating = true;
      else if (part === endUpdate) [updating, output.frames] = [false, output.frames + 1];
      else if (!updating) output.stray += part.length;
    }
    output.erased += data.split(/\u001b\[[23]?J|\u001b\[2K/).length - 1;
    const whole = data.includes(endUpdate);
    terminal.write(data, () => {
      if (whole) for (const look of [...watchers]) look(arrivedAt);
    });
  });
  return {
    pid: child.pid,
    folder,
    write: (keys) => child.write(keys),
    text,
    shown: (test, timeoutMs = 30_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`never shown; the screen is:\n${text()}`)),
          timeoutMs,
        );
        const look = (arrivedAt: number): void => {
          if (!test(text())) return;
          clearTimeout(timer);
          watchers.delete(look);
          resolve(arrivedAt);
        };
        watchers.add(look);
      }),
    output,
    scrolledOff: () => terminal.buffer.active.baseY,
    close: () => {
      // Until it has ended it may still be saving.
      child.onExit(() => rmSync(folder, { recursive: true, force: true }));
      child.kill();
    },
  };
}

function install(folder: string, files: Readonly<Record<string, string>>): void {
  cpSync('dist', path.join(folder, 'dist'), { recursive: true });
  const empty = { 'package.json': '{"type":"module"}' };
  for (const part of ['lessons', 'quizzes', 'scenarios']) mkdirSync(path.join(folder, part));
  for (const [name, content] of Object.entries({ ...empty, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}
