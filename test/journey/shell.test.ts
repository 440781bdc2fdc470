import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { homeWithProgram } from '../support/on-path.ts';
import { builtProgram, learnersEnvironment, openShell } from '../support/pty.ts';

test('in bash Ctrl-Z stops it, fg brings it back, at the size that the window has by then', async () => {
  const line = 'PATH="$HOME/bin:$PATH" exec bash --noprofile --norc -i';
  const shell = openShell(line, { home: homeWithProgram() });
  const { type, press, waitFor, screen } = shell;
  type('sysdojo learn\r');
  await waitFor('sysdojo › Learn');
  press('ctrl+z');
  await waitFor('Stopped');
  expect(screen.isAlternate).toBe(false);
  shell.resize(100, 30);
  type('stty -a | grep -o " icanon" && jobs\r');
  await waitFor(' icanon');
  await waitFor(/\[1\]\+ +Stopped +sysdojo learn/);
  type('fg\r');
  await waitFor('sysdojo › Learn');
  await waitFor(() => screen.rows()[28]?.includes('? keys') ?? false);
  expect(screen.isAlternate).toBe(true);
  press('ctrl+c');
  await waitFor(() => !screen.isAlternate);
  type('echo "code $?"\r');
  await waitFor('code 0');
  type('exit\r');
  expect((await shell.ended).exitCode).toBe(0);
});

test.each(['list', 'learn where-queues-form', 'progress', '--help', 'completion bash'])(
  'a reader of "sysdojo %s" that reads nothing is no error',
  async (command) => {
    const home = homeWithProgram();
    const line = `{ '${process.execPath}' '${builtProgram}' ${command}; echo "code $?" >&2; } | true`;
    const { stdout, stderr } = await promisify(execFile)('/bin/sh', ['-c', line], {
      env: learnersEnvironment(home),
      cwd: home,
    });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'code 0\n' });
  },
);

test('into a pipe no title of the list is cut', async () => {
  const home = homeWithProgram();
  const line = `'${process.execPath}' '${builtProgram}' list`;
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', line], {
    env: learnersEnvironment(home),
  });
  expect(stdout).not.toContain('…');
  expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeGreaterThan(80);
});
