import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  builtProgram,
  freshHome,
  learnersEnvironment,
  openPty,
  openShell,
  type PtyProgram,
} from '../support/pty.ts';

const alternateScreen = '\u001b[?1049h';
const mainScreen = '\u001b[?1049l';
const wheelToArrows = '\u001b[?1007h';
const wheelAsBefore = '\u001b[?1007r';
const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';

/** The terminal is as it was: main screen, cursor shown, the wheel as before, and nothing of the app left on it. */
async function expectRestored({ screen }: PtyProgram): Promise<void> {
  await screen.waitFor(() => !screen.isAlternate);
  const { written } = screen;
  expect(written).toContain(alternateScreen);
  expect(written.lastIndexOf(mainScreen)).toBeGreaterThan(written.lastIndexOf(alternateScreen));
  expect(written.lastIndexOf(showCursor)).toBeGreaterThan(written.lastIndexOf(hideCursor));
  expect(written.lastIndexOf(wheelAsBefore)).toBeGreaterThan(written.lastIndexOf(wheelToArrows));
}

describe('in a terminal', () => {
  test('start, read, answer, quit; start again, resume', async () => {
    const home = freshHome();
    const first = openPty({ home });
    await first.waitFor('❯ 1  Learn');
    first.press('enter');
    await first.waitFor('sysdojo › Learn');
    await moveTo(first, 'Find the line of waiting work');
    first.press('enter');
    await first.waitFor('Lunch is slow and nothing is red');
    first.press('pagedown');
    await first.waitFor((text) => !text.includes('Lunch is slow and nothing is red'));
    first.press('q');
    await first.waitFor('sysdojo › Learn');
    first.press('q');
    await first.waitFor(/❯ \d {2}Learn/);

    first.press('j', 'enter');
    await first.waitFor('sysdojo › Drill');
    await moveTo(first, 'Queues and balancers');
    first.press('enter');
    await first.waitFor('Practice');
    first.press('p');
    await first.waitFor('1 / 22');
    const question = questionOf(first);
    first.press('enter');
    await first.waitFor(/next/);
    first.press('q');
    await first.waitFor('sysdojo › Drill');
    first.press('q');
    await first.waitFor('Resume');
    first.press('q');
    expect(await first.ended).toEqual({ exitCode: 0, signal: undefined });
    await expectRestored(first);

    const saved = JSON.parse(
      readFileSync(path.join(home, 'data', 'sysdojo', 'progress.json'), 'utf8'),
    );
    expect(Object.values(saved.answers)).toHaveLength(1);

    const second = openPty({ home });
    await second.waitFor(/❯ 1 {2}Resume +Queues and balancers · practice quiz/);
    second.press('enter');
    await second.waitFor('/ 22');
    expect(questionOf(second)).toBe(question);
    second.press('ctrl+c');
    expect(await second.ended).toEqual({ exitCode: 0, signal: undefined });
    await expectRestored(second);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)(
    '%s ends with the terminal restored and what was open kept',
    async (signal, exitCode) => {
      const home = freshHome();
      const app = openPty({
        home,
        args: ['quiz', 'queues-and-balancers', '--mode', 'practice', '--seed', '3'],
      });
      await app.waitFor('1 / 22');
      app.kill(signal);
      expect((await app.ended).exitCode).toBe(exitCode);
      await expectRestored(app);
      const again = openPty({ home });
      await again.waitFor(/Resume +Queues and balancers/);
      again.press('q');
      await again.ended;
    },
  );

  test('the line editor of the shell works as before', async () => {
    const shell = openShell(
      'stty -a > before; sysdojo; stty -a > after; cmp before after && echo as before',
    );
    await shell.waitFor('❯ 1  Learn');
    shell.press('q');
    expect((await shell.ended).exitCode).toBe(0);
    await shell.waitFor('as before');
  });

  test('Ctrl-Z gives the terminal back to the shell, fg returns to the same screen', async () => {
    const shell = openShell(
      'set -m; sysdojo learn; echo "in the shell"; stty -a | grep -o " icanon"; read key; fg',
    );
    await shell.waitFor('sysdojo › Learn');
    await moveTo(shell, 'Find the line of waiting work');
    shell.press('ctrl+z');
    await shell.waitFor('in the shell');
    await shell.waitFor(' icanon');
    expect(shell.screen.isAlternate).toBe(false);
    shell.press('enter');
    await shell.waitFor(/❯.*Find the line of waiting work/);
    expect(shell.screen.isAlternate).toBe(true);
    shell.press('enter');
    await shell.waitFor('Lunch is slow and nothing is red');
    shell.press('ctrl+c');
    expect((await shell.ended).exitCode).toBe(0);
    await expectRestored(shell);
  });

  test('a mistake of ours restores the terminal, tells what happened and keeps the answers', async () => {
    const trigger = "process.on('SIGUSR2', () => { throw new Error('a planted mistake') })";
    const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(trigger)}`];
    const home = freshHome();
    const app = openPty({
      home,
      nodeArgs,
      args: ['quiz', 'queues-and-balancers', '--mode', 'practice'],
    });
    await app.waitFor('1 / 22');
    app.press('enter');
    await app.waitFor(/next/);
    app.kill('SIGUSR2');
    expect((await app.ended).exitCode).toBe(70);
    await expectRestored(app);
    await app.waitFor('a planted mistake');
    await app.waitFor('Please report');
    const again = openPty({ home });
    await again.waitFor(/Resume +Queues and balancers/);
    again.press('q');
    await again.ended;
  });

  test('an incident runs, is left and taken up again', async () => {
    const home = freshHome();
    const app = openPty({ home, args: ['play', 'gateway-goes-dark'], columns: 120, rows: 40 });
    await app.waitFor('start the clock');
    app.press('enter');
    await app.waitFor(/00:0[4-9] \/ 08:00/);
    app.press('ctrl+c');
    expect((await app.ended).exitCode).toBe(0);
    await expectRestored(app);
    const again = openPty({ home, columns: 120, rows: 40 });
    await again.waitFor(/❯ 1 {2}Resume +The gateway goes dark/);
    again.press('enter');
    await again.waitFor(/00:(0[4-9]|1\d) \/ 08:00/);
    again.press('ctrl+c');
    await again.ended;
  });

  test('a resize to too small and back leaves a whole screen', async () => {
    const app = openPty();
    await app.waitFor('❯ 1  Learn');
    app.resize(50, 15);
    await app.waitFor('sysdojo needs 60×18 – this is 50×15');
    app.resize(80, 24);
    await app.waitFor('❯ 1  Learn');
    await app.waitFor('? keys');
    expect(app.screen.rows()[22]).toContain('? keys');
    app.press('q');
    await app.ended;
    // Escape sequences that wipe the scrollback would take the shell's history with them.
    expect(app.screen.written).not.toContain('\u001b[3J');
  });
});

/** Down a list until the cursor is on an item. */
async function moveTo({ screen, press, waitFor }: PtyProgram, title: string): Promise<void> {
  const cursor = () => screen.rows().find((row) => row.includes('❯')) ?? '';
  await waitFor('❯');
  while (!cursor().includes(title)) {
    const before = cursor();
    press('j');
    await waitFor(() => cursor() !== before);
  }
}

/** The first line of the question that is open: it stands below the row that counts them. */
function questionOf({ screen }: PtyProgram): string | undefined {
  const rows = screen.rows();
  const counter = rows.findIndex((row) => row.includes('/ 22'));
  return rows.slice(counter + 1).find((row) => row !== '');
}

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program with pipes, where nobody can press keys. */
function runPiped(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const home = freshHome();
    const options = { env: learnersEnvironment(home), cwd: home };
    const child = execFile(
      process.execPath,
      [builtProgram, ...args],
      options,
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
    child.stdin?.end();
  });
}

describe('without a terminal', () => {
  test.each([
    [[], 'sysdojo learn <lesson>'],
    [['learn'], 'where-queues-form'],
    [['learn', 'where-queues-form'], 'Lunch is slow and nothing is red'],
    [['search', 'waiting', 'work'], 'sysdojo learn where-queues-form'],
    [['list'], 'where-queues-form'],
    [['--help'], 'Usage: sysdojo'],
    [['quiz', '--help'], '--mode'],
  ])('%j prints plain text', async (args, text) => {
    const { code, out, err } = await runPiped(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(text);
    expect(out).not.toContain('\u001b');
  });

  test('--version prints what package.json says', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runPiped('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['lern'], 'There is no command "lern". Did you mean "learn"?'],
    [['xyzzy'], '"sysdojo --help" lists what there is.'],
    [['list', '--jsn'], 'There is no option "--jsn" here. Did you mean "--json"?'],
    [['play', 'gatway'], 'No scenario "gatway". Did you mean "gateway-goes-dark"?'],
    [
      ['quiz', 'queues-and-balancer'],
      'No quiz "queues-and-balancer". Did you mean "queues-and-balancers"?',
    ],
    [
      ['learn', 'where-queue-forms'],
      'No lesson "where-queue-forms". Did you mean "where-queues-form"?',
    ],
    [['quiz', 'queues-and-balancers', '--mode', 'timd'], 'practice'],
    [['quiz', '--time', '10'], '"10" is not a duration. Write it such as 90s or 10m.'],
    [['quiz', '--extra-time', 'some'], '"some" is no extra time. Write a share of the time'],
    [['quiz', '--topic', 'queus'], 'No quiz is on the topic "queus". Did you mean "queues"?'],
    [
      ['quiz', 'queues-and-balancers', '--topic', 'queues'],
      'Name one of a quiz, --topic, --exam and --placement.',
    ],
    [['quiz', '--mode', 'practice', '--time', '5m'], 'Practice has no clock.'],
    [['quiz', '--mode', 'exam', '--time', '30s/question'], 'An exam has one clock for all of it.'],
    [['play', '--seed', '1.5'], '"1.5" is not a seed.'],
    [['search'], 'words'],
    [['learn', 'a', 'b'], 'too many'],
    [['quiz', 'queues-and-balancers'], 'A quiz needs a terminal.'],
    [['play', 'gateway-goes-dark'], 'An incident needs a terminal.'],
  ])('%j is wrong usage, said in one line', async (args, text) => {
    const { code, out, err } = await runPiped(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.toLowerCase()).toContain(text.toLowerCase());
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
