// Bundles src/main.tsx into dist/, split so that a command loads only what it needs,
// and writes the licences of everything that was bundled beside it, and the catalogue ready to use.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { thirdPartyNotices } from './notices.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });

const result = await bundle(
  [
    { in: 'src/main.tsx', out: 'main' },
    { in: 'src/cli/check/worker.ts', out: 'check-worker' },
    { in: 'src/cli/prove/worker.ts', out: 'prove-worker' },
    { in: 'src/content/write-snapshot.ts', out: 'write-snapshot' },
  ],
  'dist',
  { metafile: true, define: { __VERSION__: JSON.stringify(version) } },
);

cpSync('src/content/templates', 'dist/templates', { recursive: true });
// As they are: an old Node has to read them.
cpSync('.config/launcher', 'dist', { recursive: true });
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(result.metafile));

const { writeSnapshot } = await import('../dist/write-snapshot.js');
await writeSnapshot();
rmSync('dist/write-snapshot.js');
