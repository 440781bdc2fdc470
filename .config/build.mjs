// Bundles src/main.tsx into dist/, split so that a command loads only what it needs,
// and writes the licences of everything that was bundled beside it, and the catalogue ready to use.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { thirdPartyNotices } from './notices.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });

const result = await build({
  entryPoints: [
    { in: 'src/main.tsx', out: 'main' },
    { in: 'src/content/write-snapshot.ts', out: 'write-snapshot' },
  ],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', __VERSION__: JSON.stringify(version) },
  alias: {
    // Ink asks for it only when DEV=true; it is a debugging aid, not part of the program.
    'react-devtools-core': './.config/no-devtools.mjs',
    'highlight.js': './.config/highlight.cjs',
  },
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(result.metafile));

const { writeSnapshot } = await import('../dist/write-snapshot.js');
writeSnapshot();
rmSync('dist/write-snapshot.js');
