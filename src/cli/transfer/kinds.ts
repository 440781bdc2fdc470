import type { Io } from '../io.ts';

/** What can be written out or taken in. A kind adds itself here, and loads what it needs itself. */

interface ExportKind {
  readonly help: string;
  /** @param what names which one, for kinds of which there are several */
  readonly write: (what: string | undefined, io: Io) => Promise<string>;
}

interface ImportKind {
  readonly help: string;
  /** @returns what came of it, in words */
  readonly read: (file: string, io: Io) => Promise<string>;
}

export const exportKinds: Readonly<Record<string, ExportKind>> = {
  progress: {
    help: 'everything that is kept of you, for another machine',
    write: async (_, io) => (await import('./progress.ts')).exportProgress(io),
  },
  anki: {
    help: 'every question as a card for Anki',
    write: async (_, io) => (await import('./anki.ts')).exportAnki(io),
  },
  postmortem: {
    help: 'the post-mortem of the last incident, or of the last run of the one named',
    write: async (scenario, io) =>
      (await import('./post-mortem.ts')).exportPostMortem(scenario, io),
  },
};

export const importKinds: Readonly<Record<string, ImportKind>> = {
  gift: {
    help: 'a quiz from Moodle, in GIFT',
    read: async (file, io) => (await import('./quiz.ts')).importQuiz('gift', file, io),
  },
  aiken: {
    help: 'a quiz in the format Aiken',
    read: async (file, io) => (await import('./quiz.ts')).importQuiz('aiken', file, io),
  },
  progress: {
    help: 'joins what another machine exported; nothing here is lost',
    read: async (file, io) => (await import('./progress.ts')).importProgress(file, io),
  },
};

/** One line a kind, for the help of the command. */
export const kindsHelp = (kinds: Readonly<Record<string, { readonly help: string }>>): string =>
  Object.entries(kinds)
    .map(([name, { help }]) => `  ${name.padEnd(12)}${help}`)
    .join('\n');
