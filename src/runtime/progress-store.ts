import { mkdirSync } from 'node:fs';
import { merged } from '../progress/merge.ts';
import {
  applyEvent,
  emptyProgress,
  type Progress,
  type ProgressEvent,
} from '../progress/progress.ts';
import type { Message } from '../session/messages.ts';
import type { Notice } from '../session/state.ts';
import { fileOf } from './file-names.ts';
import { withLock } from './lock.ts';
import {
  hasLastGood,
  readProgressFile,
  reasonOf,
  removeUnfinished,
  restoreLastGood,
  setAside,
  type Write,
} from './progress-file.ts';

export interface ProgressStore {
  /** As it was found when the store was opened. */
  readonly loaded: Progress;
  /** What the user has to know about the file that was found. */
  readonly notice: Notice | undefined;
  /** Saves an event. What came of it is told as `saved` or `save-failed`. */
  readonly append: (event: ProgressEvent, tell: (message: Message) => void) => void;
  /** Joins what another machine has. What came of it is told as for an event. */
  readonly join: (other: Progress, tell: (message: Message) => void) => void;
  /** Tries once more to save what could not be; says why it stays unsaved. */
  readonly close: () => Promise<string | undefined>;
}

/** Keeps nothing. */
export const forgetfulStore: ProgressStore = {
  loaded: emptyProgress,
  notice: undefined,
  append: () => {},
  join: () => {},
  close: () => Promise.resolve(undefined),
};

interface Options {
  /** Where the file stands. */
  readonly folder: string;
  readonly now: () => number;
  /** What is to be saved waits for one that is still being loaded. */
  readonly write: Write | Promise<Write>;
}

/**
 * The learner's progress on the disk. Every event reads the file, applies what is not saved yet
 * and writes it, so that the answers of a second terminal stay. An event that could not be saved
 * waits for the next one.
 */
export function openProgressStore({ folder, now, write: writer }: Options): ProgressStore {
  const file = fileOf(folder);
  let known: Progress = emptyProgress;
  let unsaved: ((before: Progress) => Progress)[] = [];
  let write = typeof writer === 'function' ? writer : undefined;
  /** Whoever is to be told once there is a writer. */
  let waiting: ((message: Message) => void)[] = [];
  let isTidy = false;

  /** Reads the file again; one that is gone or unusable gives way to its last good copy. */
  const refresh = (found = readProgressFile(file)): Notice | undefined => {
    switch (found.kind) {
      case 'read':
        known = found.progress;
        return undefined;
      case 'blocked':
        throw new Error(found.why);
      case 'missing':
        return known === emptyProgress ? restored() : undefined;
      case 'unusable': {
        const aside = setAside(file, now());
        const kept = `The progress file could not be used: ${found.why}. It is kept as ${aside}.`;
        const then = restored()?.text ?? 'Progress starts anew.';
        return { tone: 'warning', text: `${kept} ${then}` };
      }
    }
  };

  const restored = (): Notice | undefined => {
    const copy = restoreLastGood(folder, now());
    if (!copy) return undefined;
    if (known === emptyProgress) known = copy;
    return { tone: 'warning', text: `${file} comes from its last good copy.` };
  };

  const locked = <T>(act: () => T): T => {
    mkdirSync(folder, { recursive: true });
    return withLock(`${file}.lock`, act);
  };

  const save = (put: Write): Notice | undefined => {
    const notice = refresh();
    const next = unsaved.reduce((before, change) => change(before), known);
    if (!isTidy) removeUnfinished(folder, now());
    isTidy = true;
    put(folder, next);
    known = next;
    unsaved = [];
    return notice;
  };

  const change = (apply: (before: Progress) => Progress, tell: (message: Message) => void) => {
    unsaved.push(apply);
    if (write) attempt(write, tell);
    else waiting.push(tell);
  };

  const attempt = (put: Write, tell: (message: Message) => void) => {
    try {
      const notice = locked(() => save(put));
      if (notice) tell({ type: 'notice', notice });
      tell({ type: 'saved', progress: known });
    } catch (error) {
      tell({ type: 'save-failed', reason: reasonOf(error, file) });
    }
  };

  /** Nothing is written, not even a lock, unless there is something to put right. */
  const load = (): Notice | undefined => {
    try {
      const found = readProgressFile(file);
      if (found.kind === 'missing' && !hasLastGood(folder)) return undefined;
      if (found.kind === 'missing' || found.kind === 'unusable') return locked(refresh);
      return refresh(found);
    } catch (error) {
      const text = `Progress cannot be read: ${reasonOf(error, file)}. Nothing will be saved.`;
      return { tone: 'warning', text };
    }
  };
  const notice = load();

  const ready = Promise.resolve(writer).then((loaded) => {
    write = loaded;
    const tellers = waiting;
    waiting = [];
    if (tellers.length > 0) {
      attempt(loaded, (message) => {
        for (const tell of tellers) tell(message);
      });
    }
    return loaded;
  });

  return {
    loaded: known,
    notice,
    append: (event, tell) => change((before) => applyEvent(before, event), tell),
    join: (other, tell) => change((before) => merged(before, other), tell),
    close: async () => {
      const put = await ready;
      if (unsaved.length === 0) return undefined;
      try {
        locked(() => save(put));
        return undefined;
      } catch (error) {
        return reasonOf(error, file);
      }
    },
  };
}
