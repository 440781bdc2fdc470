import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/lib/text.ts';
import { type AppTerminal, openApp } from '../../support/app.tsx';
import * as play from './play-pay-day.ts';
import { incidentCatalogue } from './sample-incident.ts';

const catalogue = incidentCatalogue();
const sizes = [
  [80, 24],
  [120, 40],
  [60, 18],
] as const;

let app: AppTerminal;
afterEach(() => app.close());

async function openBrief(columns = 80, rows = 24, folder = '.') {
  app = openApp({ columns, rows, folder, state: { catalogue } });
  await play.openBrief(app);
}

async function openAt(seconds: number, columns = 80, rows = 24, folder = '.') {
  app = openApp({ columns, rows, folder, state: { catalogue } });
  await play.openAt(app, seconds);
}

const step = (seconds: number) => play.step(app, seconds);
const win = () => play.win(app);

function expectWholeFrame(columns: number, rows: number) {
  const shown = app.rows();
  expect(shown[0]).toMatch(/^ (sysdojo|Pay day)/);
  expect(shown[rows - 2]).toMatch(/^ \S+ \w+/);
  expect(shown[rows - 1]).toBe('');
  for (const row of shown) expect(textWidth(row)).toBeLessThanOrEqual(columns);
}

describe.each(sizes)('at %d×%d', (columns, rows) => {
  test('the brief says what it is about and what wins', async () => {
    await openBrief(columns, rows);
    await app.waitFor('You run a shop. Paying happens elsewhere.');
    const text = app.rows().join('\n');
    for (const part of [
      'Pay day',
      '◆◆◇◇◇',
      'about 3 min',
      'budget 5',
      'To win',
      'Fewer than 5 %',
    ]) {
      expect(text).toContain(part);
    }
    expectWholeFrame(columns, rows);
  });

  test('the incident has its system, signals, pager, goals, actions and header', async () => {
    await openAt(16, columns, rows);
    const text = app.rows().join('\n');
    for (const part of ['shop', 'pay', 'p99', 'errors', 'PAGE', '○ Fewer than', '[b]', '[s]']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/∑ 2\d people left angry/);
    expect(app.rows()[0]).toMatch(/lost \d+ \+\d+\/s {2}budget 5\/5 {2}00:16 \/ 01:00 {2}‖ ×4/);
    expectWholeFrame(columns, rows);
  });

  test('a node tells its details', async () => {
    await openAt(16, columns, rows);
    app.press('tab');
    await app.waitFor('shop · service');
    const text = app.rows().join('\n');
    for (const part of ['8 of 8 workers', 'timeout 20 s', 'breaker none']) {
      expect(text).toContain(part);
    }
    expectWholeFrame(columns, rows);
  });

  test('the drawing alone fills the screen, and a node in it can be looked at closer', async () => {
    await openAt(16, columns, rows);
    app.press('enter');
    await app.waitFor('node  space');
    expect(app.rows().join('\n')).toMatch(/▪ shop ×2[\s\S]*↗ pay/);
    expect(app.rows().join('\n')).not.toContain('[b]');
    expectWholeFrame(columns, rows);
    app.press('right', 'right');
    await app.waitFor('┏ ↗ pay');
    app.press('left', 'enter');
    await app.waitFor('called by');
    expect(app.rows().join('\n')).toMatch(/→ pay .*timeout 20 s/);
    expectWholeFrame(columns, rows);
    app.press('end');
    await app.waitFor(/health check +none/);
    expectWholeFrame(columns, rows);
    app.press('esc');
    await app.waitFor('┏ ▪ shop');
    app.press('esc');
    await app.waitFor('[b]');
  });

  test('a node tells what has been changed about it', async () => {
    await openAt(14, columns, rows);
    app.press('p', 'tab', 'enter');
    await app.waitFor('timeout 1 m was 20 s');
    expectWholeFrame(columns, rows);
  });

  test('the cause is asked for, then the evidence, then it says what came of it', async () => {
    await openAt(16, columns, rows);
    await play.pointAtCause(app);
    expectWholeFrame(columns, rows);
    app.press('enter');
    await app.waitFor('Which signals prove it?');
    expectWholeFrame(columns, rows);
    app.press('space', 'enter');
    await app.waitFor('✓ Right.');
    expect(app.rows()[rows - 2]).toMatch(/⏎ go on {2}esc back/);
    expect(app.rows().join('\n')).toContain('Nobody told them to stop waiting.');
    expectWholeFrame(columns, rows);
    app.press('enter');
    await app.waitFor('[b]');
  });

  test('a decision stops everything else', async () => {
    await openAt(20, columns, rows);
    step(1);
    await app.waitFor('whether to close the shop');
    const text = app.rows().join('\n');
    expect(text).toMatch(/❯ a {2}Close it/);
    expect(text).toMatch(/ b {2}Keep it open/);
    expectWholeFrame(columns, rows);
  });

  test('the debrief tells how it went', async () => {
    await openAt(16, columns, rows);
    await win();
    app.press('esc');
    await app.waitFor('✓ Incident resolved');
    // While the other runs are played their progress is drawn again and again.
    await app.waitFor((text) => /^ (sysdojo|Pay day).*■ over.*★.*post-mortem/s.test(text));
    expectWholeFrame(columns, rows);
    app.press('end');
    await app.waitFor('Retries without regret');
    expectWholeFrame(columns, rows);
  });
});

describe('looking back', () => {
  test('the time that requests took is a key away, live', async () => {
    await openAt(16);
    app.press('w');
    await app.waitFor(/No request|Where did the time go/);
    expectWholeFrame(80, 24);
    app.press('esc');
    await app.waitFor('[b]');
  });

  test('the post-mortem is read, kept in a new file, and left for the debrief', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sysdojo-test-'));
    await openAt(16, 80, 24, folder);
    await win();
    app.press('esc');
    await app.waitFor('three runs');
    app.press('p');
    await app.waitFor('Post-mortem: Pay day');
    await app.waitFor('Impact');
    expectWholeFrame(80, 24);
    app.press('s');
    await app.waitFor('Saved as');
    app.press('s');
    await app.waitFor('post-mortem-pay-day-2.md');
    const text = readFileSync(path.join(folder, 'post-mortem-pay-day.md'), 'utf8');
    expect(text).toContain('## Timeline');
    app.press('esc');
    await app.waitFor('three runs');
  });

  test('the verdict judges each signal that was named', async () => {
    await openAt(16, 120, 40);
    await play.pointAtCause(app);
    app.press('enter');
    await app.waitFor('Which signals prove it?');
    app.press('space', 'enter');
    await app.waitFor('✓ Right.');
    await app.waitFor('time to detect 6 s');
    await app.waitFor(/✖ no proof +\S+/);
    await app.waitFor(/○ not named +shop utilisation, pay in flight/);
  });
});

describe('playing', () => {
  test('an action is ordered, takes its time and is then in force', async () => {
    await openAt(12);
    app.press('b');
    await app.waitFor('budget 4/5');
    await app.waitFor('… 5s');
    step(5);
    await app.waitFor('✓ done');
    await app.waitFor('The breaker is in force.');
  });

  test('what is too dear cannot be ordered', async () => {
    await openAt(1);
    expect(app.rows().join('\n')).toMatch(/\[s\] Buy a bigger shop +✖ ·9/);
    app.press('s', '.');
    await app.waitFor(play.clock(2));
    expect(app.rows()[0]).toContain('budget 5/5');
  });

  test('the log tells everything, newest first', async () => {
    await openAt(12);
    app.press('b');
    await app.waitFor('… 5s');
    step(5);
    await app.waitFor('✓ done');
    app.press('l');
    await app.waitFor((text) => !text.includes('[b]'));
    expect(app.rows().join('\n')).toMatch(/in force\.[\s\S]*: ordered/);
    app.press('esc');
    await app.waitFor('[b]');
  });

  test('speed and pause are in the header', async () => {
    await openAt(1);
    app.press('+');
    await app.waitFor('‖ ×8');
    app.press('-', '-');
    await app.waitFor('‖ ×2');
    app.press('space');
    await app.waitFor('▶ ×2');
  });

  test('the footer says what a key would do now', async () => {
    await openAt(1);
    const footer = () => app.rows()[22];
    expect(footer()).toContain('space run');
    expect(footer()).toContain('esc leave');
    app.press('tab', 'space');
    await app.waitFor('space pause');
    expect(footer()).toContain('esc close');
  });

  test('time passes by itself once the clock runs', async () => {
    await openBrief();
    app.press('enter', '+');
    await app.waitFor(/00:(?!00)\d\d \/ 01:00/);
  });

  test('what was left is resumed where it was, paused', async () => {
    await openAt(12);
    app.press('b');
    await app.waitFor('budget 4/5');
    app.press('esc');
    await app.waitFor(/Resume +Pay day/);
    app.press('enter');
    await app.waitFor('… 5s');
    expect(app.rows()[0]).toMatch(/budget 4\/5 {2}00:12 \/ 01:00 {2}‖/);
  });

  test('a lost run says why and names the trap', async () => {
    await openAt(16);
    app.press('p');
    await app.waitFor('budget 4/5');
    step(5);
    await app.waitFor('whether to close the shop');
    app.press('enter');
    await app.waitFor('▸ you   Close it');
    step(39);
    await app.waitFor('Lost. One question');
    app.press('esc');
    await app.waitFor('✖ Incident lost');
    await app.waitFor('three runs');
    app.press('end');
    await app.waitFor('You named no cause.');
    app.press('pageup');
    await app.waitFor('The trap: more patience');
    await app.waitFor('lost as well');
  });

  test('the three runs are told apart by their strokes, and the reference is better than nothing', async () => {
    await openAt(16, 120, 40);
    await win();
    app.press('esc');
    await app.waitFor(/╌╌ nothing done ✖ [\d,]+ lost/);
    await app.waitFor(/── reference ✓ \d+ lost/);
    await app.waitFor(/━━ you ✓ \d+ lost/);
  });

  test('what really happened stands beside what the player did', async () => {
    await openAt(16, 120, 40);
    await win();
    app.press('esc');
    await app.waitFor('three runs');
    app.press('end');
    await app.waitFor(
      /00:10 {2}• The provider stops answering\.[\s\S]*00:16 {2}▸ Breaker on the provider: ordered, in force at 00:21\./,
    );
  });

  test('the same incident can be played again, and the lesson read', async () => {
    await openAt(16);
    await win();
    app.press('esc');
    await app.waitFor('r again');
    app.press('r');
    await app.waitFor('start the clock');
    expect(app.recorded.map(({ type }) => type)).toContain('incident-finished');
  });
});
