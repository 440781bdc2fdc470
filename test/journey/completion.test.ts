import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { homeWithProgram } from '../support/on-path.ts';
import { openShell } from '../support/pty.ts';

const shells = [
  ['bash', 'exec bash --noprofile --norc -i', 'source <(sysdojo completion bash)'],
  ['zsh', 'exec zsh -f -i', 'autoload compinit; compinit -u; source <(sysdojo completion zsh)'],
  ['fish', 'exec fish --no-config -i', 'sysdojo completion fish | source'],
] as const;

for (const [shell, start, source] of shells) {
  const isInstalled = spawnSync(shell, ['--version']).status === 0;
  test.runIf(isInstalled)(`Tab completes commands, ids and options in ${shell}`, async () => {
    const terminal = openShell(`PATH="$HOME/bin:$PATH" ${start}`, { home: homeWithProgram() });
    const { type, press, waitFor } = terminal;
    type(`${source}; echo re""ady\r`);
    await waitFor(/^ready/m);
    type('sysdojo pla');
    press('tab');
    await waitFor(/sysdojo play\b/);
    type('the-sl');
    press('tab');
    await waitFor(/sysdojo play the-slow-third\b/);
    type('--sa');
    press('tab');
    await waitFor(/sysdojo play the-slow-third --sandbox\b/);
    press('ctrl+u');
    type('exit\r');
    expect((await terminal.ended).signal).toBeUndefined();
  });
}
