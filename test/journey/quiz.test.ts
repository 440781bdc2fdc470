import { expect, test } from 'vitest';
import { freshHome, openPty, type PtyProgram } from '../support/pty.ts';

const clock = /(\d\d):(\d\d) left/;

/** What the clock on the screen shows, in seconds. */
function secondsLeft({ screen }: PtyProgram): number {
  const [, minutes, seconds] = clock.exec(screen.text()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Until the clock has gone on by so many seconds. */
const clockPasses = (app: PtyProgram, seconds: number): Promise<void> => {
  const begin = secondsLeft(app);
  return app.waitFor(() => secondsLeft(app) <= begin - seconds);
};

test('a quiz killed without a warning goes on with its answers, its choice and its clock', async () => {
  const home = freshHome();
  const args = ['quiz', 'queues-and-balancers', '--mode', 'timed', '--time', '5m', '--seed', '3'];
  let app = openPty({ home, args });
  await app.waitFor('1 / 22');
  app.press('enter');
  await app.waitFor(/Right|Wrong/);
  app.press('enter');
  await app.waitFor('2 / 22');
  app.press('b');
  await app.waitFor('❯ b');

  for (const seconds of [2, 1, 3]) {
    await clockPasses(app, seconds);
    const left = secondsLeft(app);
    app.kill('SIGKILL');
    await app.ended;
    app = openPty({ home });
    await app.waitFor(/Resume +Queues and balancers · timed quiz/);
    app.press('enter');
    await app.waitFor('The question is hidden and no time counts.');
    expect(app.screen.text()).toContain('1 of 22 answered');
    // It is kept every second: nobody gains more than two, and nobody loses any.
    expect(secondsLeft(app)).toBeGreaterThanOrEqual(left);
    expect(secondsLeft(app)).toBeLessThanOrEqual(left + 2);
    app.press('enter');
    await app.waitFor('2 / 22');
    expect(app.screen.text()).toContain('❯ b');
  }
  app.press('ctrl+c');
  expect(await app.ended).toEqual({ exitCode: 0, signal: undefined });
}, 90_000);

test('questions on a topic are drawn from all quizzes, with a clock for each and extra time', async () => {
  const args = [
    '--topic',
    'queues',
    '--count',
    '5',
    '--time',
    '40s/question',
    '--extra-time',
    '50%',
  ];
  const app = openPty({ args: ['quiz', ...args] });
  await app.waitFor('Mixed: ');
  await app.waitFor('1 / 5');
  await app.waitFor(/(01:00|00:[45]\d) left/);
  app.press('ctrl+c');
  expect((await app.ended).exitCode).toBe(0);
});
