import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Format } from '../../src/cli/check/report.ts';
import { runCheck } from '../../src/cli/check.ts';
import { builtProgram } from '../support/pty.ts';

const pack = mkdtempSync(path.join(tmpdir(), 'sysdojo-many-'));
afterAll(() => rmSync(pack, { recursive: true }));

const bad = 'test/fixtures/bad-content';
cpSync(bad, pack, { recursive: true });
/** So many files that the built program divides them; each is spoilt in a place of its own. */
for (const folder of ['quizzes', 'scenarios', 'lessons/reliability']) {
  for (const name of readdirSync(path.join(bad, folder))) {
    const { name: id, ext } = path.parse(name);
    const lines = readFileSync(path.join(bad, folder, name), 'utf8').split('\n');
    for (let copy = 1; copy <= 24; copy++) {
      const spoilt = lines.toSpliced(Math.floor((copy * lines.length) / 25), 1);
      writeFileSync(path.join(pack, folder, `${id}-${copy}${ext}`), spoilt.join('\n'));
    }
  }
}

test.each<Format>(['text', 'json', 'github'])(
  'many files are checked on threads, and told as if one had read them all: %s',
  async (format) => {
    const args = [builtProgram, 'check', '--format', format, '--pack', pack];
    const onThreads = new Promise<string>((resolve) => {
      execFile(process.execPath, args, { maxBuffer: 1e8 }, (_, stdout) => resolve(stdout));
    });
    let printed = '';
    const print = (text: string) => {
      printed += `${text}\n`;
    };
    const globals = { packs: [pack], noColor: false, reduceMotion: false };
    await runCheck([], { format }, { print, globals, color: false, columns: 80 });
    expect(printed.length).toBeGreaterThan(50_000);
    expect(await onThreads).toBe(printed);
  },
);
