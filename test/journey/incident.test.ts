import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/content/load.ts';
import { shippedContent } from '../../src/content/shipped.ts';
import { codeOf } from '../../src/scenario/replay/replay-code.ts';
import { freshHome, openPty, type PtyProgram } from '../support/pty.ts';

/** The screen without the lines of the drawing, on which beads stand where they happened to be. */
const figures = ({ screen }: PtyProgram): string[] =>
  screen.rows().map((row) => row.replace(/[•─│╭╮╰╯├┤┬┴┼▶]+/g, ' ').trimEnd());

async function resume(home: string): Promise<PtyProgram> {
  const app = openPty({ home });
  await app.waitFor(/❯ 1 {2}Resume +The gateway goes dark/);
  app.press('enter');
  return app;
}

async function killed(app: PtyProgram): Promise<void> {
  app.kill('SIGKILL');
  await app.ended;
}

describe('an incident that was killed', () => {
  test('goes on exactly where its clock stood', async () => {
    const home = freshHome();
    const app = openPty({ home, args: ['play', 'gateway-goes-dark', '--speed', '16'] });
    await app.waitFor('start the clock');
    app.press('enter');
    await app.waitFor(/01:[345]\d \/ 08:00/);
    app.press('t');
    await app.waitFor(/\[t\].*…/);
    app.press('space');
    await app.waitFor('‖ ×16');
    const paused = app.screen.rows()[0];
    // A step shows the figures as they are: those of a running clock are smoothed.
    app.press('.');
    await app.waitFor(() => app.screen.rows()[0] !== paused);
    const left = figures(app);
    await killed(app);

    const again = await resume(home);
    await again.waitFor(() => figures(again).join('\n') === left.join('\n'));
    await killed(again);
  });

  test('turn by turn comes to the same as one that was never interrupted', async () => {
    const turns = async (app: PtyProgram, from: number, to: number) => {
      for (let turn = from; turn <= to; turn++) {
        app.press('space');
        const end = turn * 20;
        const clock = `0${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`;
        await app.waitFor(`→ ${clock} ─`);
      }
    };
    const begin = async (home: string) => {
      const args = ['play', 'gateway-goes-dark', '--turn', '20s'];
      const app = openPty({ home, args });
      await app.waitFor('start the clock');
      app.press('enter');
      await app.waitFor('before the first turn');
      await turns(app, 1, 6);
      app.press('t');
      await app.waitFor('… Gateway timeout 30 → 2 s, in 15 s');
      await turns(app, 7, 7);
      return app;
    };
    const whole = await begin(freshHome());
    await turns(whole, 8, 9);

    const home = freshHome();
    await killed(await begin(home));
    const again = await resume(home);
    await again.waitFor('turn 7 · taken up at 02:20');
    await turns(again, 8, 9);
    expect(again.screen.text()).toBe(whole.screen.text());
    await killed(whole);
    await killed(again);
  });

  test('as a sandbox has its events and knobs where they were', async () => {
    const home = freshHome();
    const args = ['play', 'gateway-goes-dark', '--sandbox', '--turn', '10s'];
    const app = openPty({ home, args });
    await app.waitFor('before the first turn');
    app.press(':');
    await app.waitFor('❯ ○ The gateway slows');
    app.press('down');
    await app.waitFor('❯ ○ The gateway stops');
    app.press('enter');
    await app.waitFor(/● The gateway stops .* since 00:00/);
    app.press('esc');
    await app.waitFor('[t] Gateway timeout');
    app.press('space');
    await app.waitFor('turn 1 ·');
    await killed(app);

    const again = await resume(home);
    await again.waitFor('turn 1 · taken up at 00:10');
    again.press(':');
    await again.waitFor(/● The gateway stops .* since 00:00/);
    await killed(again);
  });
});

test('a recorded run is watched, scrubbed and taken over by its code', async () => {
  const scenario = loadCatalogue(shippedContent()).scenarios.get('gateway-goes-dark')!;
  const { commands } = scenario.reference;
  const code = codeOf(
    { scenario: scenario.id, sandbox: false, seed: 7, commands, endMs: 240_000, lost: 0 },
    scenario,
  );
  const app = openPty({ args: ['replay', code] });
  await app.waitFor('recording · seed 7');
  app.press('n');
  await app.waitFor('▸ 02:00 named a cause');
  app.press('left');
  await app.waitFor('nothing done yet');
  app.press('enter');
  await app.waitFor(/taken over.*01:59 \/ 08:00/);
  await app.waitFor('[t] Gateway timeout');
  app.press('ctrl+c');
  await app.ended;
});
