import path from 'node:path';
import { type Catalogue, emptyCatalogue } from '../catalogue/catalogue.ts';
import { checkPaths } from '../content/check-paths.ts';
import { type Checkup, faultyTexts } from '../content/checkup.ts';
import { contentRootAbove } from '../content/content-root.ts';
import { idOfFile } from '../content/file-name.ts';
import { loadCatalogue } from '../content/load.ts';
import { nodeReader } from '../content/node-reader.ts';
import { loadContent } from '../content/packs.ts';
import { lessonsOnly } from '../content/reader.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { watchForSaves } from '../runtime/watch-file.ts';
import type { Message } from '../session/messages.ts';
import type { Preview } from '../session/preview-state.ts';
import type { Target } from '../session/step.ts';
import { canOpen } from './has-terminal.ts';
import type { Io } from './io.ts';
import { openApp } from './play.ts';
import { printCount, printDiagnostics } from './print-diagnostics.ts';
import { requirePath } from './require-path.ts';
import { UsageError } from './usage-error.ts';

/** Opens a file in its own player, and shows every version of it that its author saves. */
export async function runPreview(file: string, io: Io): Promise<number> {
  requirePath(file);
  if (!canOpen(io.globals)) {
    throw new UsageError(`A preview needs a terminal. "sysdojo check ${file}" needs none.`);
  }
  const shipped = await loadContent(io.globals?.packs, io.status);
  const first = await firstGood(file, shipped, io);
  if (!first) return 1;
  return openApp(io, first.catalogue, first.target, {
    preview: first.preview,
    watch: (tell) => watchForSaves(file, () => tell(messageOf(versionOf(file, shipped)))),
  });
}

/** A file as it was saved: its content among all other, as far as it can be shown. */
interface Version {
  readonly preview: Preview;
  readonly checkup: Checkup;
  readonly shown?: { readonly catalogue: Catalogue; readonly target: Target };
}

function versionOf(file: string, shipped: Catalogue): Version {
  const root = contentRootAbove(path.dirname(path.resolve(file)));
  const beside = root === undefined ? emptyCatalogue : loadCatalogue(lessonsOnly(nodeReader(root)));
  const known: Catalogue = {
    ...shipped,
    tracks: [...beside.tracks, ...shipped.tracks],
    lessons: new Map([...shipped.lessons, ...beside.lessons]),
  };
  const reader = nodeReader('.');
  const checkup = checkPaths(reader, [file], known);
  const own = loadCatalogue({
    read: reader.read,
    list: (folder) => (folder === 'scenarios' ? [file] : []),
  });
  const shown = shownOf(file, own, known);
  const faults = checkup.diagnostics.map(faultText);
  return { preview: { file, faults }, checkup, ...(shown ? { shown } : {}) };
}

function shownOf(file: string, own: Catalogue, known: Catalogue): Version['shown'] {
  const catalogue: Catalogue = {
    ...known,
    lessons: new Map([...known.lessons, ...own.lessons]),
    quizzes: new Map([...known.quizzes, ...own.quizzes]),
    scenarios: new Map([...known.scenarios, ...own.scenarios]),
    glossary: [...own.glossary, ...known.glossary],
  };
  const [lesson] = own.lessons.values();
  const [quiz] = own.quizzes.values();
  const [scenario] = own.scenarios.values();
  const target: Target | undefined = lesson
    ? { kind: 'lesson', lesson: lesson.id }
    : quiz
      ? { kind: 'quiz', quiz: quiz.id, mode: 'practice', seed: 1 }
      : scenario && { kind: 'incident', scenario: scenario.id, seed: scenario.seed };
  if (target) return { catalogue, target };
  return /^(tracks|glossary)$/.test(idOfFile(file))
    ? { catalogue, target: { kind: 'browse', what: 'lessons' } }
    : undefined;
}

const faultText = ({ range, severity, message, hint }: Diagnostic): string =>
  `${range.start.line}:${range.start.column} ${severity}: ${[message, hint].filter(Boolean).join('. ')}`;

const messageOf = ({ preview, shown }: Version): Message => ({
  type: 'reloaded',
  preview,
  ...(shown ? { shown } : {}),
});

/** Waits for a version that can be shown; until then what is wrong is printed at every save. */
async function firstGood(
  file: string,
  shipped: Catalogue,
  io: Io,
): Promise<(NonNullable<Version['shown']> & Pick<Version, 'preview'>) | undefined> {
  for (;;) {
    const { shown, preview, checkup } = versionOf(file, shipped);
    if (shown) return { ...shown, preview };
    io.print(
      [
        printDiagnostics(checkup.diagnostics, faultyTexts(checkup), {
          color: io.color,
          width: io.columns,
        }),
        printCount(checkup.diagnostics, 1),
        'Waiting for a version that can be shown. Ctrl-C ends.\n',
      ].join('\n\n'),
    );
    await new Promise<void>((resolve) => {
      const end = watchForSaves(file, () => {
        end();
        resolve();
      });
    });
  }
}
