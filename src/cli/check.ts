import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Checkup, checkPaths } from '../content/check-paths.ts';
import { contentRootAbove } from '../content/content-root.ts';
import { loadCatalogue } from '../content/load.ts';
import { nodeReader } from '../content/node-reader.ts';
import { loadShipped, packageFolder, shippedContent } from '../content/shipped.ts';
import { asAnnotations } from './check/github.ts';
import type { Io } from './io.ts';
import { printCount, printDiagnostics } from './print-diagnostics.ts';
import { requirePath } from './require-path.ts';
import { UsageError } from './usage-error.ts';

const checkFormats = ['text', 'json', 'github'] as const;

export interface CheckOptions {
  /** The same as the format `json`. */
  readonly json?: boolean;
  readonly format?: (typeof checkFormats)[number];
}

/**
 * Validates files and folders, or all content that comes with the program when none is named.
 * @returns the exit code: 1 when there are errors, 0 with warnings only
 */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const checkup = await checkNamed(paths);
  io.print(printed(checkup, options.json ? 'json' : (options.format ?? 'text'), io));
  return count(checkup, 'error') > 0 ? 1 : 0;
}

async function checkNamed(paths: readonly string[]): Promise<Checkup> {
  if (paths.length === 0) return checkPaths(shippedContent(), []);
  for (const named of paths) requirePath(named);
  const checkup = checkPaths(nodeReader('.'), paths, await surroundings(paths));
  if (checkup.files.length > 0) return checkup;
  throw new UsageError(`There are no lessons, quizzes or scenarios in ${paths.join(', ')}.`);
}

/** What the files may mention: what comes with the program, and the lessons that stand beside them. */
async function surroundings(paths: readonly string[]): Promise<Catalogue> {
  const shipped = await loadShipped();
  const roots = new Set(paths.map((named) => contentRootAbove(path.dirname(path.resolve(named)))));
  roots.delete(packageFolder());
  const own = [...roots].flatMap((root) => (root === undefined ? [] : [lessonsBelow(root)]));
  return {
    ...shipped,
    tracks: [...own.flatMap(({ tracks }) => tracks), ...shipped.tracks],
    lessons: new Map([...shipped.lessons, ...own.flatMap(({ lessons }) => [...lessons])]),
  };
}

function lessonsBelow(root: string): Catalogue {
  const reader = nodeReader(root);
  return loadCatalogue({
    ...reader,
    list: (folder) => (folder === 'lessons' ? reader.list(folder) : []),
  });
}

function printed(checkup: Checkup, format: (typeof checkFormats)[number], io: Io): string {
  switch (format) {
    case 'json':
      return asJson(checkup);
    case 'github': {
      const { diagnostics, files } = checkup;
      const summary = printCount(diagnostics, files.length);
      return [asAnnotations(diagnostics), summary].filter(Boolean).join('\n');
    }
    case 'text':
      return asText(checkup, io);
  }
}

function asText({ files, diagnostics, texts }: Checkup, { color, columns }: Io): string {
  const printed = printDiagnostics(diagnostics, texts, { color, width: columns });
  const summary = printCount(diagnostics, files.length);
  return printed === '' ? summary : `${printed}\n\n${summary}`;
}

const asJson = (checkup: Checkup): string =>
  JSON.stringify(
    {
      files: checkup.files.length,
      errors: count(checkup, 'error'),
      warnings: count(checkup, 'warning'),
      diagnostics: checkup.diagnostics,
    },
    null,
    2,
  );

const count = ({ diagnostics }: Checkup, severity: 'error' | 'warning'): number =>
  diagnostics.filter((found) => found.severity === severity).length;
