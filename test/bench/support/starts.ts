import { spawnSync } from 'node:child_process';
import { spawn } from '@lydell/node-pty';

/** How long a program takes from its start until it ends, ms. */
export function runMs(args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  return performance.now() - from;
}

/** A terminal's answer to what the app asks at its start: its background, and what it is. */
const [backgroundAsked, answer] = [
  '\u001b]11;?',
  '\u001b]11;rgb:0000/0000/0000\u001b\\\u001b[?62;22c',
];

/**
 * How long it takes in a pseudo terminal until it has written a text, ms. Like every terminal in
 * use this one says what it is when it is asked.
 */
export function shownMs(
  args: readonly string[],
  text: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [...args], {
      name: 'xterm-256color',
      cols: 80,
      rows: 24,
      env,
    });
    let written = '';
    let done = false;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`never wrote "${text}", but:\n${written}`));
    }, 20_000);
    child.onData((data) => {
      written += data;
      if (data.includes(backgroundAsked)) child.write(answer);
      if (done || !written.includes(text)) return;
      done = true;
      clearTimeout(timer);
      const took = performance.now() - from;
      child.onExit(() => resolve(took));
      child.kill('SIGKILL');
    });
  });
}

/**
 * Several things measured in turns, so that whatever else the machine does strikes all alike.
 * @returns of each all that was measured, ms
 */
export async function interleaved<K extends string>(
  contestants: Readonly<Record<K, () => number | Promise<number>>>,
  turns: number,
): Promise<Record<K, number[]>> {
  const names = Object.keys(contestants) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    K,
    number[]
  >;
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) measured[name].push(await contestants[name]());
  }
  return measured;
}
