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
import { withLock } from './lock.ts';
import {
  fileOf,
  keepLastGood,
  readProgressFile,
  reasonOf,
  restoreLastGood,
  setAside,
} from './progress-file.ts';

/** Writes the whole file so that a crash leaves either the old or the new one. */
export type Write = (progress: Progress) => void;

export interface ProgressStore {
  /** As it was found when the store was opened. */
  readonly loaded: Progress;
  /** What the user has to know about the file that was found. */
  readonly notice: Notice | undefined;
  /** Saves an event. What came of it is told as `saved` or `save-failed`. */
  readonly append: (event: ProgressEvent, tell: (message: Message) => void) => void;
  /** Joins what another machine has. What came of it is told as for an event. */
  readonly join: (other: Progress, tell: (message: Message) => void) => void;
  /** Resolves when everything that could be saved has been. */
  readonly settled: () => Promise<void>;
}

/** Keeps nothing. */
export const forgetfulStore: ProgressStore = {
  loaded: emptyProgress,
  notice: undefined,
  append: () => {},
  join: () => {},
  settled: () => Promise.resolve(),
};

interface Options {
  /** Where the file stands. */
  readonly folder: string;
  readonly now: () => number;
  /** Loaded while the first frame is drawn: it is not needed before the first answer. */
  readonly openWriter: (folder: string) => Promise<Write>;
}

/**
 * The learner's progress on the disk. Every event reads the file, applies what is not saved yet
 * and writes it, so that the answers of a second terminal stay. An event that could not be saved
 * waits for the next one.
 */
export function openProgressStore({ folder, now, openWriter }: Options): ProgressStore {
  const file = fileOf(folder);
  let known: Progress = emptyProgress;
  let unsaved: ((before: Progress) => Progress)[] = [];
  let write: Write | undefined;

  /** Reads the file again; one that is unusable is set aside, and its last good copy restored. */
  const refresh = (): Notice | undefined => {
    const found = readProgressFile(file);
    switch (found.kind) {
      case 'missing':
        return undefined;
      case 'read':
        known = found.progress;
        return undefined;
      case 'blocked':
        throw new Error(found.why);
      case 'unusable': {
        const aside = setAside(file, now());
        const copy = restoreLastGood(folder);
        if (copy && known === emptyProgress) known = copy;
        const then = copy ? 'The last good copy is used instead.' : 'Progress starts anew.';
        const text = `The progress file could not be used: ${found.why}. It is kept as ${aside}. ${then}`;
        return { tone: 'warning', text };
      }
    }
  };

  const save = (tell: (message: Message) => void): void => {
    if (!write || unsaved.length === 0) return;
    try {
      mkdirSync(folder, { recursive: true });
      const notice = withLock(`${file}.lock`, () => {
        const found = refresh();
        const next = unsaved.reduce((before, change) => change(before), known);
        write?.(next);
        keepLastGood(folder);
        known = next;
        unsaved = [];
        return found;
      });
      if (notice) tell({ type: 'notice', notice });
      tell({ type: 'saved', progress: known });
    } catch (error) {
      tell({ type: 'save-failed', reason: reasonOf(error, file) });
    }
  };

  const load = (): Notice | undefined => {
    try {
      return refresh();
    } catch (error) {
      const text = `Progress cannot be read: ${reasonOf(error, file)}. Nothing will be saved.`;
      return { tone: 'warning', text };
    }
  };
  const notice = load();
  const loaded = known;

  let tellLast: (message: Message) => void = () => {};
  const ready = openWriter(folder).then(
    (opened) => {
      write = opened;
      save(tellLast);
    },
    (error: unknown) => tellLast({ type: 'save-failed', reason: reasonOf(error, file) }),
  );

  const change = (apply: (before: Progress) => Progress, tell: (message: Message) => void) => {
    unsaved.push(apply);
    tellLast = tell;
    save(tell);
  };

  return {
    loaded,
    notice,
    append: (event, tell) => change((before) => applyEvent(before, event), tell),
    join: (other, tell) => change((before) => merged(before, other), tell),
    settled: async () => {
      await ready;
      save(() => {});
    },
  };
}

/** A writer of `conf`, which writes to a temporary file and renames it. */
export async function confWriter(folder: string): Promise<Write> {
  const { default: Conf } = await import('conf');
  return (progress) => {
    const options = { cwd: folder, configName: 'progress', configFileMode: 0o600 };
    new Conf<Record<string, unknown>>(options).store = { ...progress };
  };
}
