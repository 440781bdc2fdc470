// `npm run bench -- engine`: carries out the measurements in test/bench/ whose names begin with the
// words given, all without words. Each runs in a process of its own, bundled like the product, so
// that one does not spoil another's compiled code or memory.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../.config/bundle.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

/** The least programs of their kind, which the product is compared with. */
const bare = ['hello-ink', 'keys-ink'];

const wanted = process.argv.slice(2);
const lost = wanted.find((word) => !known.some((name) => name.startsWith(word)));
if (lost !== undefined) {
  console.error(`There is no measurement "${lost}". There are: ${known.join(', ')}.`);
  process.exit(2);
}
const chosen = known.filter(
  (name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

const out = path.resolve('node_modules/.cache/sysdojo-bench', String(process.pid));
try {
  await bundle(
    [
      ...chosen.map((name) => ({ in: path.join(folder, `${name}.ts`), out: name })),
      ...bare.map((name) => ({ in: path.join(folder, `support/${name}.tsx`), out: name })),
    ],
    out,
    { define: { __VERSION__: '"bench"' }, external: ['@lydell/node-pty'] },
  );
  for (const name of chosen) {
    console.log(`\n${name}`);
    const file = path.join(out, `${name}.js`);
    const env = { ...process.env, SYSDOJO_BENCH_BARE: out };
    const { status } = spawnSync(process.execPath, ['--expose-gc', file], {
      stdio: 'inherit',
      env,
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
