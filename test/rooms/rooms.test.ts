import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const badRooms = 'test/fixtures/rooms';

/** Runs a tool of the build as the build does. */
function run(tool: string, args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin', tool), args, {
    cwd,
    encoding: 'utf8',
  });
  return { status, output: stdout, all: stdout + stderr };
}

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string; readonly severity: string };
}

test('every import rule fires on a file that breaks it, and fails the build', () => {
  const { forbidden } = createRequire(import.meta.url)(
    path.join(root, '.dependency-cruiser.cjs'),
  ) as {
    readonly forbidden: readonly { readonly name: string }[];
  };
  const args = ['--config', '.dependency-cruiser.cjs', `${badRooms}/src`];
  const { output } = run('depcruise', [...args, '--output-type', 'json']);
  const { summary } = JSON.parse(output) as {
    readonly summary: { readonly violations: readonly Violation[] };
  };
  const fired = summary.violations.map(({ rule }) => rule.name);

  expect([...new Set(fired)].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  expect(run('depcruise', args).status).toBeGreaterThan(0);

  const broken = (name: string) =>
    summary.violations
      .filter(({ rule }) => rule.name === name)
      .map(({ from, to }) => `${path.basename(from)} → ${to.replace(`${badRooms}/`, '')}`)
      .sort();
  expect(broken('pure-rooms-know-no-platform')).toEqual(['reads-files.ts → fs']);
  expect(broken('ui-knows-no-node')).toEqual(['reads-files.ts → fs']);
  expect(broken('only-the-public-entry-of-sim')).toEqual([
    'reaches-into-sim.ts → src/sim/inside.ts',
  ]);
  expect(broken('no-unresolvable')).toEqual([
    'imports-nothing-that-exists.ts → ./no-such-file.ts',
    'imports-nothing-that-exists.ts → no-such-package',
  ]);
  expect(broken('pure-rooms-know-no-terminal')).toEqual([
    expect.stringMatching(/^imports-ink\.ts → node_modules\/ink\//),
  ]);
});

test('pure rooms do not compile with process, console or timers', () => {
  const { status, output } = run('tsc', ['-p', `${badRooms}/tsconfig.json`, '--pretty', 'false']);
  expect(status).toBeGreaterThan(0);
  expect([...output.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name)).toEqual([
    'process',
    'console',
    'setTimeout',
  ]);
});

test('the linter refuses the clock and unseeded chance in pure rooms, and only there', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  try {
    cpSync(path.join(root, '.biome.json'), path.join(project, '.biome.json'));
    cpSync(path.join(root, '.config'), path.join(project, '.config'), { recursive: true });
    const clock = path.join(root, badRooms, 'src/sim/reads-the-clock.ts');
    for (const room of ['sim', 'session', 'runtime'])
      cpSync(clock, path.join(project, `src/${room}/clock.ts`));
    const { status, all } = run(
      'biome',
      ['lint', '--vcs-enabled=false', '--colors=off', 'src'],
      project,
    );
    const places = [...all.matchAll(/^(src\/\S+?):(\d+):\d+ plugin/gm)].map(
      ([, file, line]) => `${file}:${line}`,
    );
    expect(status).toBeGreaterThan(0);
    expect(places.sort()).toEqual([
      ...[1, 2, 3].map((line) => `src/session/clock.ts:${line}`),
      ...[1, 2, 3].map((line) => `src/sim/clock.ts:${line}`),
    ]);
  } finally {
    rmSync(project, { recursive: true });
  }
});
