import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { homeWithProgram } from '../support/on-path.ts';
import { openShell } from '../support/pty.ts';

const isInstalled = spawnSync('screen', ['-v']).error === undefined;

/** Letters of the standard palette for a light terminal, of 256 colours. */
const onLight = '38;5;236';

test.skipIf(!isInstalled)(
  `GNU screen passes on what is behind it, gets 256 colours and is left clean${isInstalled ? '' : ' (it is not installed here)'}`,
  async () => {
    const home = homeWithProgram();
    mkdirSync(path.join(home, 'sockets'), { mode: 0o700 });
    const shell = openShell(
      'PATH="$HOME/bin:$PATH" exec screen -c /dev/null -T screen-256color bash --noprofile --norc -i',
      {
        home,
        background: 'rgb:ffff/ffff/ffff',
        env: { SCREENDIR: path.join(home, 'sockets'), PS1: 'ready$ ' },
      },
    );
    const { type, press, waitFor, screen } = shell;
    await waitFor('ready$');
    type('sysdojo\r');
    await waitFor('❯ 1  Learn');
    await waitFor('? keys');
    expect(screen.written).toContain(onLight);
    expect(screen.written).not.toContain('38;2;');
    press('ctrl+c');
    await waitFor((text) => text.trim() === 'ready$');
    type('exit\r');
    expect((await shell.ended).exitCode).toBe(0);
  },
);
