import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { emptyProgress } from '../../src/progress/progress.ts';
import { bytesOf, Screen } from './screen.ts';

export const builtProgram = path.resolve(import.meta.dirname, '../../dist/sysdojo.cjs');

export interface PtyProgram {
  readonly screen: Screen;
  readonly press: (...keys: string[]) => void;
  readonly type: (text: string) => void;
  readonly waitFor: Screen['waitFor'];
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** From now on the terminal takes nothing, until it is told to again. */
  readonly stall: () => void;
  readonly takeAgain: () => void;
  /** Resolves when the program has ended. */
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>;
}

interface Options {
  /** Another Node than the one of the tests. */
  readonly node?: string;
  /** Another copy of the program than the one that was built. */
  readonly program?: string;
  /** Options of Node itself, such as a module to load first. */
  readonly nodeArgs?: readonly string[];
  readonly args?: readonly string[];
  /** Holds the learner's progress; a fresh one when absent. */
  readonly home?: string;
  /** Variables besides a learner's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** What the terminal says of its background when it is asked, such as `rgb:ffff/ffff/ffff`. */
  readonly background?: string;
}

/** Of somebody who has not been here before. */
export const newcomersHome = (): string => mkdtempSync(path.join(tmpdir(), 'sysdojo-test-'));

/** Of somebody who has been asked how to begin, and has done nothing since. */
export function freshHome(): string {
  const home = newcomersHome();
  const folder = path.join(home, 'data', 'sysdojo');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'progress.json'),
    JSON.stringify({ ...emptyProgress, welcomedAt: 1 }),
  );
  return home;
}

/** The environment of a learner whose files are all below one folder. */
export function learnersEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
  };
}

/** Runs a shell line, in which `sysdojo` is the built program, in a pseudo terminal. */
export const openShell = (line: string, options: Options = {}): PtyProgram =>
  openTerminal(
    '/bin/sh',
    ['-c', `sysdojo() { '${process.execPath}' '${builtProgram}' "$@"; }; ${line}`],
    options,
  );

/** Runs the built program in a real pseudo terminal, its output on an emulated screen. */
export const openPty = ({
  node = process.execPath,
  program = builtProgram,
  args = [],
  nodeArgs = [],
  ...options
}: Options = {}): PtyProgram => openTerminal(node, [...nodeArgs, program, ...args], options);

function openTerminal(
  program: string,
  args: readonly string[],
  { home = freshHome(), env = {}, columns = 80, rows = 24, background }: Options,
): PtyProgram {
  const screen = new Screen(columns, rows);
  const child = spawn(program, [...args], {
    cols: columns,
    rows,
    cwd: home,
    env: { ...learnersEnvironment(home), ...env },
  });
  child.onData((data) => {
    if (background !== undefined && data.includes('\u001b]11;?')) {
      child.write(`\u001b]11;${background}\u001b\\`);
    }
    screen.write(data);
  });
  screen.onAnswer((answer) => child.write(answer));
  const ended = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    child.onExit(({ exitCode, signal }) => resolve({ exitCode, signal: signal || undefined }));
  });
  return {
    screen,
    press: (...keys) => {
      for (const key of keys) child.write(bytesOf(key));
    },
    type: (text) => child.write(text),
    waitFor: (...wanted) => screen.waitFor(...wanted),
    resize: (width, height) => {
      screen.resize(width, height);
      child.resize(width, height);
    },
    kill: (signal) => child.kill(signal),
    stall: () => child.pause(),
    takeAgain: () => child.resume(),
    ended,
  };
}
