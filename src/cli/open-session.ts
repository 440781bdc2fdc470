import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Progress } from '../progress/progress.ts';
import { confWriter } from '../runtime/conf-writer.ts';
import { forgetfulStore, openProgressStore } from '../runtime/progress-store.ts';
import { createRuntime, type Outside, type Runtime } from '../runtime/runtime.ts';
import type { Message } from '../session/messages.ts';
import type { Preview } from '../session/preview-state.ts';
import type { Screen } from '../session/state.ts';
import type { Target } from '../session/step.ts';
import { isNewcomer, openWelcome } from '../session/welcome/welcome.ts';
import { dataFolder } from './data-folder.ts';
import { today } from './saved-progress.ts';

/** Somebody who writes a file while it is open. */
export interface Author {
  readonly preview: Preview;
  /** Tells of every save, until the returned function is called. */
  readonly watch: (tell: (message: Message) => void) => () => void;
}

export interface SessionOptions extends Pick<Outside, 'onQuit' | 'onCopy'> {
  readonly profile: string | undefined;
  readonly author: Author | undefined;
}

export interface OpenSession {
  readonly runtime: Runtime;
  /** Ends everything that runs, and keeps what is to be kept; says what could not be, on standard error. */
  readonly close: () => Promise<void>;
}

/** Whoever comes for the first time, and has not said what for, is asked how to begin. */
const firstScreens = (progress: Progress, target: Target | undefined): readonly Screen[] =>
  target === undefined && isNewcomer(progress)
    ? [{ kind: 'menu' }, openWelcome()]
    : [{ kind: 'menu' }];

/** The app without a view: its state, what it does outside, and the learner's progress. */
export function openSession(
  catalogue: Catalogue,
  target: Target | undefined,
  { profile, author, onQuit, onCopy }: SessionOptions,
): OpenSession {
  // What an author tries out is no learner's progress.
  const store = author
    ? forgetfulStore
    : openProgressStore({ folder: dataFolder(profile), now: Date.now, write: confWriter() });
  const runtime = createRuntime(
    {
      today: today(),
      catalogue,
      progress: store.loaded,
      screens: firstScreens(store.loaded, target),
      ...(author ? { preview: author.preview } : {}),
    },
    {
      now: Date.now,
      progress: store,
      folder: process.cwd(),
      onQuit,
      ...(onCopy ? { onCopy } : {}),
    },
  );
  if (target) runtime.dispatch({ type: 'open', target });
  // After that: what is opened takes the notice of the screen before away.
  if (store.notice) runtime.dispatch({ type: 'notice', notice: store.notice });
  const unwatch = author?.watch((message) => runtime.dispatch(message));
  return {
    runtime,
    close: async () => {
      unwatch?.();
      runtime.stop();
      const unsaved = await store.close();
      if (unsaved !== undefined) process.stderr.write(`Not everything was saved: ${unsaved}.\n`);
    },
  };
}
