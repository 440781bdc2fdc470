import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { homeWithProgram } from '../support/on-path.ts';
import { openPty, openShell, type PtyProgram } from '../support/pty.ts';
import { Screen } from '../support/screen.ts';

const isInstalled = spawnSync('tmux', ['-V']).status === 0;

/** One pane above tmux's own row. */
const [columns, rows] = [80, 24];

const home = homeWithProgram();
const tmux = (...args: string[]): string =>
  execFileSync('tmux', ['-S', path.join(home, 'tmux'), ...args], { encoding: 'utf8' });

/** Tmux, with a shell in it or attached once more. */
const open = (...args: string[]): PtyProgram => {
  const start = `PATH="$HOME/bin:$PATH" exec tmux -S "$HOME/tmux" -f /dev/null ${args.join(' ')}`;
  return openShell(start, { home, columns, rows: rows + 1 });
};
const openBash = (): PtyProgram => open('new-session', "'exec bash --noprofile --norc -i'");

/** What tmux has in its pane, with its colours. */
function pane(): Screen {
  const screen = new Screen(columns, rows);
  screen.write(tmux('capture-pane', '-p', '-e', '-N').trimEnd().replaceAll('\n', '\r\n'));
  return screen;
}

/** A blank has no colour but the one behind it, and may be none. */
const seen = (screen: Screen) =>
  screen
    .cells()
    .flat()
    .map((cell) => (cell.text.trim() === '' ? { background: cell.background } : cell));

/** Until the terminal around tmux shows what is in the pane. */
const isPassedOn = ({ screen, waitFor }: PtyProgram): Promise<void> =>
  waitFor(() => {
    const text = tmux('capture-pane', '-p')
      .split('\n')
      .map((row) => row.trimEnd());
    return screen.rows().every((row, y) => y === rows || row === (text[y] ?? ''));
  });

/** Its last row but the spare one, and tmux's. */
const footer = ({ screen }: PtyProgram): string => screen.rows().at(-3) ?? '';

describe.skipIf(!isInstalled)(
  `in tmux${isInstalled ? '' : ' (which is not installed here)'}`,
  () => {
    afterEach(() => {
      spawnSync('tmux', ['-S', path.join(home, 'tmux'), 'kill-server']);
    });

    test('the first picture is the one of a terminal without it, to the last colour', async () => {
      const bare = openPty({ columns, rows });
      await bare.waitFor('? keys');
      const shell = openBash();
      shell.type('sysdojo\r');
      await shell.waitFor('? keys');
      await isPassedOn(shell);
      const shown = pane();
      await shown.waitFor('? keys');
      expect(seen(shown)).toEqual(seen(bare.screen));
      bare.press('ctrl+c');
      await bare.ended;
    });

    test('an incident stays whole while its pane is split, left by Ctrl-Z, detached and closed', async () => {
      const shell = openBash();
      const { type, press, waitFor, screen } = shell;
      type('sysdojo play gateway-goes-dark\r');
      await waitFor('start the clock');
      press('enter');
      await waitFor('╭ ≡ catalogue ─');
      press('space');
      await waitFor('‖');
      await isPassedOn(shell);
      tmux('split-window', '-h', '-d', 'exec cat');
      await waitFor('sysdojo needs 60×18');
      tmux('kill-pane', '-t', '1');
      await waitFor('╭ ≡ catalogue ─');
      await isPassedOn(shell);
      shell.resize(120, 41);
      await waitFor(() => footer(shell).includes('? keys'));
      shell.resize(columns, rows + 1);
      await waitFor(() => footer(shell).includes('? keys'));
      await isPassedOn(shell);
      press('ctrl+z');
      await waitFor('Stopped');
      type('fg\r');
      await waitFor('╭ ≡ catalogue ─');
      expect(screen.text()).not.toContain('Stopped');
      tmux('detach-client');
      expect((await shell.ended).exitCode).toBe(0);
      const again = open('attach-session');
      await again.waitFor('╭ ≡ catalogue ─');
      await isPassedOn(again);
      again.press('ctrl+c');
      await again.waitFor(/Stopped +sysdojo play/);
      again.type('echo "code $?"; stty -a | grep -o " icanon"\r');
      await again.waitFor(/code 0\n icanon/);
      again.type('exit\r');
      expect((await again.ended).exitCode).toBe(0);
    });

    test('a pane that is closed takes the program with it', async () => {
      const shell = openBash();
      shell.type(`sh -c 'echo $$ > pid; exec sysdojo'\r`);
      await shell.waitFor('? keys');
      const pid = Number(readFileSync(path.join(home, 'pid'), 'utf8'));
      expect(isAlive(pid)).toBe(true);
      tmux('kill-pane');
      await shell.ended;
      await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
    });
  },
);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
