import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openProgressStore } from '../../../src/runtime/progress-store.ts';

/** A learner without patience: saves one event after the other, and says what came of each. */
export interface Saving {
  readonly folder: string;
  /** Stands in the name of each of its events. */
  readonly name: string;
  readonly events: number;
  /** The change of a file, with the last event, after which it is killed; a write is only half done. 0 is none. */
  readonly killAt: number;
}

export const savingOf = ([
  folder = '',
  name = '',
  events = '',
  killAt = '',
]: readonly string[]) => ({
  folder,
  name,
  events: Number(events),
  killAt: Number(killAt),
});

export const argumentsOf = ({ folder, name, events, killAt }: Saving): string[] => [
  folder,
  name,
  String(events),
  String(killAt),
];

export function save({ folder, name, events, killAt }: Saving): void {
  const store = openProgressStore({ folder, now: Date.now });
  if (store.notice) say('notice', store.notice.text);
  for (let n = 1; n <= events; n++) {
    if (n === events && killAt > 0) dieAt(killAt);
    const lesson = `${name}-${n}`;
    store.append({ type: 'lesson-opened', lesson, at: n }, (message) => {
      if (message.type === 'saved') say('saved', lesson);
      if (message.type === 'save-failed') say('failed', message.reason);
    });
  }
  const unsaved = store.close();
  if (unsaved !== undefined) say('unsaved', unsaved);
}

/** At once, so that it is out before the next thing happens. */
const say = (what: string, text: string): void => {
  writeSync(1, `${what} ${text}\n`);
};

const changes = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const;

function dieAt(killAt: number): void {
  let count = 0;
  for (const name of changes) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    const deadly = (...args: unknown[]): unknown => {
      const [first, text, ...rest] = args;
      const isLast = count + 1 === killAt;
      const half = isLast && name === 'writeFileSync';
      const result = real(...(half ? [first, halfOf(text), ...rest] : args));
      // What does not succeed, such as a lock that another process has, changes nothing.
      count++;
      if (isLast) process.kill(process.pid, 'SIGKILL');
      return result;
    };
    Object.assign(fs, { [name]: deadly });
  }
  syncBuiltinESMExports();
}

const halfOf = (text: unknown): string => String(text).slice(0, String(text).length / 2);
