import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '../support/nodes.ts';
import { freshHome, learnersEnvironment, openPty } from '../support/pty.ts';

const run = promisify(execFile);
const megabyte = 1_000_000;

const home = freshHome();
const folder = path.join(home, 'empty');
const installed = path.join(folder, 'node_modules', 'sysdojo');
const launcher = path.join(folder, 'node_modules', '.bin', 'sysdojo');
/** No registry answers, and nothing stands in a cache. */
const offline = {
  ...learnersEnvironment(home),
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_cache: path.join(home, 'npm-cache'),
};
let tarball: string;

beforeAll(async () => {
  mkdirSync(folder);
  // Without its scripts: `prepare` would build anew under the feet of the other tests.
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', home];
  tarball = path.join(home, (await run('npm', pack)).stdout.trim());
  await run('npm', ['install', '--offline', '--no-audit', tarball], { cwd: folder, env: offline });
});

describe('the package', () => {
  test('is smaller than 3 MB', () => {
    expect(statSync(tarball).size).toBeLessThan(3 * megabyte);
  });

  test('brings everything with it, and nothing else', () => {
    expect(readdirSync(path.join(folder, 'node_modules')).sort()).toEqual([
      '.bin',
      '.package-lock.json',
      'sysdojo',
    ]);
    for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/THIRD-PARTY-NOTICES.txt']) {
      expect(existsSync(path.join(installed, file)), file).toBe(true);
    }
    for (const file of ['src', 'test', '.ci', '.config']) {
      expect(existsSync(path.join(installed, file)), file).toBe(false);
    }
  });

  test('runs nothing when it is installed', () => {
    const { scripts, dependencies } = JSON.parse(
      readFileSync(path.join(installed, 'package.json'), 'utf8'),
    );
    const lock = JSON.parse(
      readFileSync(path.join(folder, 'node_modules', '.package-lock.json'), 'utf8'),
    );
    expect(lock.packages['node_modules/sysdojo'].hasInstallScript).toBeUndefined();
    expect(scripts).not.toHaveProperty('postinstall');
    expect(dependencies).toBeUndefined();
  });
});

const sysdojo = (node: string, ...args: string[]) =>
  run(node, [launcher, ...args], { cwd: folder, env: offline });

/** The lowest version that runs it is the one that the tests themselves run on in CI. */
describe.each(['our own', '22.23.3', '24.21.0'])(
  'installed without a network, on Node %s',
  (version) => {
    let node: string | undefined;

    beforeAll(async () => {
      node = version === 'our own' ? process.execPath : await nodeOf(version);
    });

    test('it prints its version, its catalogue and a lesson, and checks content', async ({
      skip,
    }) => {
      if (node === undefined) return skip('the npm registry cannot be reached');
      const expected = JSON.parse(readFileSync('package.json', 'utf8')).version;
      expect((await sysdojo(node, '--version')).stdout).toBe(`${expected}\n`);
      expect((await sysdojo(node, 'list')).stdout).toContain('where-queues-form');
      const lesson = (await sysdojo(node, 'learn', 'where-queues-form')).stdout;
      expect(lesson).toContain('Lunch is slow and nothing is red');
      expect(lesson).not.toContain('\u001b');
      // All of it once; that the others can is seen from less.
      const what = node === process.execPath ? [] : [path.join(installed, 'quizzes')];
      expect((await sysdojo(node, 'check', ...what)).stdout).toMatch(/\d+ files, no problems/);
    });

    test('its menu opens in a terminal, and the terminal is given back', async ({ skip }) => {
      if (node === undefined) return skip('the npm registry cannot be reached');
      const app = openPty({ node, program: launcher });
      await app.waitFor('sysdojo');
      expect(app.screen.isAlternate).toBe(true);
      app.press('ctrl+c');
      expect(await app.ended).toEqual({ exitCode: 0, signal: undefined });
      await app.waitFor(() => !app.screen.isAlternate);
    });
  },
);

test('a Node too old is told so in one line', async ({ skip }) => {
  const node = await nodeOf('12.22.12');
  if (node === undefined) return skip('the npm registry cannot be reached');
  await expect(sysdojo(node, 'list')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'sysdojo needs Node 20 or newer; this is Node 12.22.12.\n',
  });
});
