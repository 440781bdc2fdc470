import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { interleaved } from '../bench/support/starts.ts';
import { builtProgram, freshHome, learnersEnvironment, openPty } from '../support/pty.ts';

/** How many times as much of the processor as Node itself a start may take. */
const limits = JSON.parse(readFileSync('test/bench/limits.json', 'utf8')) as Record<string, number>;
const turns = 4;

const home = freshHome();
const told = path.join(home, 'cpu');
const tell = ['-r', path.resolve('test/bench/support/tell-cpu.cjs')];

/** Processor time, which hardly minds what else the machine does, ms. */
const cpuOf = (args: readonly string[]) => (): number => {
  const env = { ...learnersEnvironment(home), TELL_CPU: told };
  spawnSync(process.execPath, [...tell, ...args], { stdio: 'ignore', env });
  return Number(readFileSync(told, 'utf8'));
};

async function cpuOfMenu(): Promise<number> {
  const app = openPty({ home, nodeArgs: tell, env: { TELL_CPU: told } });
  await app.waitFor('Train system design');
  app.press('q');
  await app.ended;
  return Number(readFileSync(told, 'utf8'));
}

test('starting takes no more times as much as Node itself than it may', async () => {
  const starts = await interleaved(
    {
      node: cpuOf(['-e', '0']),
      version: cpuOf([builtProgram, '--version']),
      list: cpuOf([builtProgram, 'list']),
      menu: cpuOfMenu,
    },
    turns,
  );
  const least = (name: string) => Math.min(...starts[name as keyof typeof starts]);
  for (const [ratio, most] of Object.entries(limits)) {
    const [name = '', of = ''] = ratio.split(' : ');
    expect(least(name) / least(of), ratio).toBeLessThan(most);
  }
});
