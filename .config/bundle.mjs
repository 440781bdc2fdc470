import { build } from 'esbuild';
import { loadedTogether, partsApart } from './parts.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  alias: {
    // Ink asks for it only when DEV=true; it is a debugging aid, not part of the program.
    'react-devtools-core': './.config/no-devtools.mjs',
    'highlight.js': './.config/highlight.cjs',
    'node-emoji': './.config/no-emoji.mjs',
    // Its build for Node looks a variable of the environment up at every token, which costs a
    // quarter of all reading; this one does not, and what nobody calls of it is left out.
    yaml: './node_modules/yaml/browser/index.js',
    'string-width': './.config/lazy-string-width.mjs',
    'slice-ansi': './.config/lazy-slice-ansi.mjs',
  },
  logLevel: 'warning',
};

const constants = { 'process.env.NODE_ENV': '"production"' };

/** Bundles as the product is bundled, so that what is measured is what ships. */
export const bundle = (entryPoints, outdir, { define, ...options } = {}) =>
  build({
    ...common,
    entryPoints,
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    plugins: [loadedTogether],
    banner: {
      // Made when first called: few of the many chunks need it.
      js: "import{createRequire as __createRequire}from'node:module';let __required;const require=name=>(__required??=__createRequire(import.meta.url))(name);",
    },
    ...options,
    define: {
      ...constants,
      // Yoga would ask it for the bytes that it holds already, and Node load all of its HTTP for that.
      fetch: 'undefined',
      ...define,
    },
  });

/**
 * The program as it starts, in one file that Node reads at once: setting up what loads modules takes
 * it as long as everything that a short command does.
 */
export const bundleStart = (entryPoint, outfile, { define, ...options } = {}) =>
  build({
    ...common,
    entryPoints: [entryPoint],
    outfile,
    format: 'cjs',
    plugins: [partsApart],
    ...options,
    define: { ...constants, 'import.meta.url': '""', ...define },
  });
