// Bundles src/main.tsx into dist/, and beside it the parts that a command loads when it needs them,
// the licences of everything that was bundled, and the catalogue ready to use.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, bundleStart } from './bundle.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { partFiles } from './parts.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });

const options = { metafile: true, define: { __VERSION__: JSON.stringify(version) } };
const bundled = await Promise.all([
  bundleStart('src/main.tsx', 'dist/main.cjs', options),
  bundle(
    [
      ...partFiles,
      { in: 'src/cli/check/worker.ts', out: 'check-worker' },
      { in: 'src/cli/prove/worker.ts', out: 'prove-worker' },
    ],
    'dist',
    options,
  ),
  bundle([{ in: 'src/content/write-snapshot.ts', out: 'write-snapshot' }], 'dist', {
    ...options,
    splitting: false,
  }),
]);

cpSync('src/content/templates', 'dist/templates', { recursive: true });
// As it is: an old Node has to read it.
cpSync('.config/launcher', 'dist', { recursive: true });
writeFileSync(
  'dist/THIRD-PARTY-NOTICES.txt',
  thirdPartyNotices(bundled.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);

const { writeSnapshot } = await import('../dist/write-snapshot.js');
await writeSnapshot();
rmSync('dist/write-snapshot.js');
