import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is loaded on demand, in few parts; the first that fits takes a file. What belongs to none is
 * part of whatever asks for it: the command line, and what is read off in a moment.
 */
const parts = {
  // The app as it opens.
  app: /^src\/cli\/app\.tsx$/,
  // What it shows later.
  views: /^src\/ui\/(screens|markdown)\//,
  // The app as lines of text.
  lines: /^src\/cli\/linear-app\.ts$/,
  // What the learner has done, for commands that tell it.
  progress: /^src\/cli\/saved-progress\.ts$/,
  // What reads, writes and examines content, and carries data in and out.
  tools: /^src\/(catalogue|content|runtime)\/|^src\/cli\/(?!(program|list|play)\.ts)/,
};

/** Every file of ours that another one imports when it needs it. */
function importedOnDemand() {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
  const found = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, name]) =>
      path.posix.join(path.posix.dirname(file), name),
    ),
  );
  return [...new Set(found)].sort();
}

const files = importedOnDemand();
const partOf = (file) => Object.keys(parts).find((part) => parts[part].test(file));

/** The part in which an import on demand finds its file, if in any. */
function partFor({ kind, path: name, resolveDir }) {
  if (kind !== 'dynamic-import') return undefined;
  const file = path.relative('.', path.resolve(resolveDir, name)).split(path.sep).join('/');
  return files.includes(file) ? partOf(file) : undefined;
}

/** The parts as files of their own, for the bundler. */
export const partFiles = Object.keys(parts).map((part) => ({ in: `part:${part}`, out: part }));

/**
 * Left to itself the bundler makes a file of every set of modules that the same imports lead to, a
 * hundred of them, and opening a file takes longer than reading the code in it. So imports on
 * demand lead to parts, each with the exports of all its files.
 */
export const loadedTogether = {
  name: 'loaded-together',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^part:/ }, (part) => ({ path: part.path.slice(5), namespace: 'part' }));
    onResolve({ filter: /^\./ }, (asked) => {
      const part = partFor(asked);
      return part && { path: part, namespace: 'part' };
    });
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path: part }) => ({
      contents: files
        .filter((file) => partOf(file) === part)
        .map((file) => `export * from './${file}';`)
        .join('\n'),
      resolveDir: '.',
    }));
  },
};

/** For the one file that needs no other to begin with: the parts stay outside it. */
export const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, (asked) => {
      const part = partFor(asked);
      return part && { path: `./${part}.js`, external: true };
    });
  },
};
