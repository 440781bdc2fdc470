import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { confWriter } from '../../../src/runtime/conf-writer.ts';
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

export async function save({ folder, name, events, killAt }: Saving): Promise<void> {
  // Before the library that writes is loaded: it keeps the functions that it finds.
  const dieAt = watchChanges();
  const store = openProgressStore({ folder, now: Date.now, write: await confWriter() });
  if (store.notice) say('notice', store.notice.text);
  for (let n = 1; n <= events; n++) {
    if (n === events && killAt > 0) dieAt(killAt);
    const lesson = `${name}-${n}`;
    store.append({ type: 'lesson-opened', lesson, at: n }, (message) => {
      if (message.type === 'saved') say('saved', lesson);
      if (message.type === 'save-failed') say('failed', message.reason);
    });
  }
  const unsaved = await store.close();
  if (unsaved !== undefined) say('unsaved', unsaved);
}

const { writeSync } = fs;

/** At once, so that it is out before the next thing happens. */
const say = (what: string, text: string): void => {
  writeSync(1, `${what} ${text}\n`);
};

const changes = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const;

/** Counts every change of a file from when it is told after which one to die. */
function watchChanges(): (killAt: number) => void {
  let killAt = 0;
  let count = 0;
  for (const name of changes) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    const deadly = (...args: unknown[]): unknown => {
      const [first, text, ...rest] = args;
      if (killAt === 0) return real(...args);
      const isLast = count + 1 === killAt;
      const half = isLast && (name === 'writeFileSync' || name === 'writeSync');
      const result = real(...(half ? [first, halfOf(text), ...rest] : args));
      // What does not succeed, such as a lock that another process has, changes nothing.
      count++;
      if (isLast) process.kill(process.pid, 'SIGKILL');
      return result;
    };
    Object.assign(fs, { [name]: deadly });
  }
  syncBuiltinESMExports();
  return (at) => {
    killAt = at;
  };
}

const halfOf = (text: unknown): string => String(text).slice(0, String(text).length / 2);
