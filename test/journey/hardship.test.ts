import { describe, expect, test } from 'vitest';
import { openPty, type PtyProgram } from '../support/pty.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [61, 19],
  [200, 60],
  [40, 10],
] as const;

/** A window whose corner is being dragged about; it ends as it was. */
function shake(app: PtyProgram, times: number): void {
  for (let n = 0; n < times; n++) {
    const [columns, rows] = sizes[n % sizes.length]!;
    app.resize(columns, rows);
  }
  app.resize(80, 24);
}

const lastRow = ({ screen }: PtyProgram): string => screen.rows()[22] ?? '';

describe('a resize storm', () => {
  test('leaves a whole screen that answers keys', async () => {
    const app = openPty();
    await app.waitFor('❯ 1  Learn');
    shake(app, 300);
    await app.waitFor('❯ 1  Learn');
    await app.waitFor(() => lastRow(app).includes('? keys'));
    app.press('j');
    await app.waitFor('❯ 2');
    app.press('q');
    expect((await app.ended).exitCode).toBe(0);
  });
});

describe('ten thousand pasted characters', () => {
  test('in the search leave it alive, and the field right', async () => {
    const app = openPty({ args: ['learn'] });
    await app.waitFor('sysdojo › Learn');
    app.press('/');
    await app.waitFor('Search');
    app.type('queue '.repeat(1667));
    app.press('ctrl+u');
    app.type('waiting work');
    await app.waitFor(/Find the line of waiting work/);
    app.press('esc');
    await app.waitFor('sysdojo › Learn');
    app.press('ctrl+c');
    expect((await app.ended).exitCode).toBe(0);
  });
});

/** At a signal more is written than any terminal takes in without being read; it shows nothing. */
const flood = "process.on('SIGUSR2', () => process.stdout.write('\\x1b[m'.repeat(500_000)))";
const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(flood)}`];

describe('a terminal that takes nothing', () => {
  test('does not keep the program from ending', async () => {
    const app = openPty({ nodeArgs });
    await app.waitFor('❯ 1  Learn');
    app.stall();
    app.kill('SIGUSR2');
    app.press('j');
    app.kill('SIGTERM');
    expect((await app.ended).exitCode).toBe(143);
  });

  test('shows the newest picture when it takes again, and few of those before', async () => {
    const app = openPty({ nodeArgs });
    await app.waitFor('❯ 1  Learn');
    app.stall();
    app.kill('SIGUSR2');
    const before = app.screen.written.length;
    for (let n = 0; n < 200; n++) app.resize(80 + (n % 2), 24);
    app.resize(80, 24);
    app.press('j', 'enter');
    app.takeAgain();
    await app.waitFor('sysdojo › Drill');
    await app.waitFor(() => lastRow(app).includes('? keys'));
    const pictures = app.screen.written.slice(before).split('\u001b[?2026h').length - 1;
    expect(pictures).toBeLessThan(100);
    app.press('ctrl+c');
    expect((await app.ended).exitCode).toBe(0);
  });
});
