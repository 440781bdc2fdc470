import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { argumentsOf, type Saving } from './saver.ts';

/** What a process said before it ended, by kind. */
export interface Said {
  readonly saved: readonly string[];
  readonly failed: readonly string[];
  readonly unsaved: readonly string[];
  readonly notices: readonly string[];
  readonly wasKilled: boolean;
}

/** When to kill a process: so many saves after it has begun, and some time after the last of them. */
export interface Killing {
  readonly saves: number;
  readonly laterMs: number;
}

/** Runs a saver as a process of its own. */
export function saveInProcess(
  program: readonly string[],
  saving: Saving,
  killing?: Killing,
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const [command = '', ...before] = program;
    const child = spawn(command, [...before, ...argumentsOf(saving)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    let isDoomed = false;
    child.stdout.on('data', (data) => {
      out += data;
      if (!killing || isDoomed || saidIn(out).saved.length < killing.saves) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), killing.laterMs);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve(saidIn(out, signal === 'SIGKILL')));
  });
}

export function saidIn(out: string, wasKilled = false): Said {
  const all = (what: string): string[] =>
    [...out.matchAll(new RegExp(`^${what} (.*)$`, 'gm'))].map(([, text]) => text ?? '');
  return {
    saved: all('saved'),
    failed: all('failed'),
    unsaved: all('unsaved'),
    notices: all('notice'),
    wasKilled,
  };
}

/** What stands in the file; throws when that cannot be read. */
export const lessonsIn = (folder: string): ReadonlySet<string> =>
  new Set(
    Object.keys(JSON.parse(readFileSync(path.join(folder, 'progress.json'), 'utf8')).lessons),
  );

/** Answers of which it was said that they are saved, and that are not. */
export const lostOf = (saved: readonly string[], folder: string): readonly string[] => {
  const there = saved.length === 0 ? new Set() : lessonsIn(folder);
  return saved.filter((lesson) => !there.has(lesson));
};
