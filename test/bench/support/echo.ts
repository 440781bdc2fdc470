import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';

/**
 * Milliseconds from each key to the echo of a bare program: what comes on top of every measurement,
 * the pseudo terminal and other programs that want the processor.
 */
export async function echoTimes(): Promise<number[]> {
  const echo = 'process.stdin.setRawMode(true).on("data", (key) => process.stdout.write(key))';
  const program = spawn(process.execPath, ['-e', `process.stdout.write("!");${echo}`], {});
  const answered = () =>
    new Promise<number>((resolve) => {
      const listener = program.onData(() => {
        listener.dispose();
        resolve(performance.now());
      });
    });
  await answered();
  const times: number[] = [];
  for (let press = 0; press < 100; press++) {
    await sleep(20);
    const pressedAt = performance.now();
    program.write('x');
    times.push((await answered()) - pressedAt);
  }
  program.kill();
  return times;
}
