import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What is loaded on demand, in few parts; the first that fits takes a file. */
const parts = {
  // The command line, and what is read off in a moment.
  commands: /^src\/cli\/(program|list)\.ts$/,
  // What is asked of the learner's progress.
  learner: /^src\/cli\/(play|progress|saved-progress)\.ts$/,
  // The app as it opens.
  app: /^src\/cli\/app\.tsx$/,
  // What it shows later.
  views: /^src\/ui\/(screens|markdown)\//,
  // What reads, writes and examines content, and carries data in and out.
  tools: /^src\/(cli|content|runtime)\//,
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

/**
 * Left to itself the bundler makes a file of every set of modules that the same imports lead to, a
 * hundred of them, and opening a file takes longer than reading the code in it. So imports on
 * demand lead to parts, each with the exports of all its files.
 */
export const loadedTogether = {
  name: 'loaded-together',
  setup({ onResolve, onLoad }) {
    const partOf = (file) => Object.keys(parts).find((part) => parts[part].test(file));
    const files = importedOnDemand();
    onResolve({ filter: /^\./ }, ({ kind, path: name, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = path.relative('.', path.resolve(resolveDir, name)).split(path.sep).join('/');
      const part = files.includes(file) ? partOf(file) : undefined;
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
