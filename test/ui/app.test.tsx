import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lib/diagnostic.ts';
import { textWidth } from '../../src/lib/text.ts';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { ThemeName } from '../../src/progress/theme-names.ts';
import type { Notice } from '../../src/session/state.ts';
import type { Target } from '../../src/session/step.ts';
import { type AppTerminal, openApp } from '../support/app.tsx';
import { sampleCatalogue } from '../support/sample-content.ts';

let app: AppTerminal;
afterEach(() => app.close());

const sizes = [
  [80, 24],
  [120, 40],
  [60, 18],
] as const;

/** Opens a screen and waits for a text of it. */
async function show(target: Target | undefined, text: string, columns = 80, rows = 24) {
  app = openApp({ columns, rows });
  if (target) app.runtime.dispatch({ type: 'open', target });
  await app.waitFor(text);
  return app.rows();
}

const screens: readonly [string, Target | undefined, string][] = [
  ['the menu', undefined, 'Respond'],
  ['lessons', { kind: 'browse', what: 'lessons' }, 'Retries without regret'],
  ['quizzes', { kind: 'browse', what: 'quizzes' }, 'Timeouts and retries'],
  ['incidents', { kind: 'browse', what: 'incidents' }, 'The shop is down'],
  ['search', { kind: 'search', words: 'retries' }, 'found'],
  ['the keys', { kind: 'help' }, 'Everywhere'],
];

describe.each(sizes)('at %d×%d', (columns, rows) => {
  test.each(screens)(
    '%s stays in its frame: header, body, footer, a row to spare',
    async (_name, target, text) => {
      const shown = await show(target, text, columns, rows);
      expect(shown[0]).toMatch(/^ sysdojo/);
      expect(shown[rows - 2]).toMatch(/^ \S+ \w+/);
      expect(shown[rows - 1]).toBe('');
      for (const row of shown) expect(textWidth(row)).toBeLessThanOrEqual(columns);
    },
  );
});

describe('the menu', () => {
  test('says what there is', async () => {
    const text = (await show(undefined, 'Respond')).join('\n');
    expect(text).toMatch(/❯ 1 {2}Learn .* 2 lessons/);
    expect(text).toMatch(/Drill .* 2 quizzes$/m);
    expect(text).toMatch(/Respond .* 1 incident · ★ 0 of 3/);
    expect(text).not.toContain('Resume');
  });

  test('offers first what was left open', async () => {
    const place = { kind: 'lesson', lesson: 'retries', offset: 0 } as const;
    app = openApp({ state: { progress: { ...emptyProgress, places: [{ at: 1, place }] } } });
    await app.waitFor(/❯ 1 {2}Resume +Retries without regret · lesson/);
    app.press('enter');
    await app.waitFor('Some words about retries');
  });

  test('arrows and vim keys move, numbers open', async () => {
    await show(undefined, '❯ 1');
    app.press('j');
    await app.waitFor('❯ 2  Drill');
    app.press('down');
    await app.waitFor('❯ 3  Respond');
    app.press('k');
    await app.waitFor('❯ 2  Drill');
    app.press('3');
    await app.waitFor('sysdojo › Respond');
  });

  test('the cursor is where it was after coming back', async () => {
    await show(undefined, '❯ 1');
    app.press('j', 'enter');
    await app.waitFor('sysdojo › Drill');
    app.press('esc');
    await app.waitFor('❯ 2  Drill');
  });

  test('q quits here, and goes back elsewhere', async () => {
    await show({ kind: 'browse', what: 'lessons' }, 'sysdojo › Learn');
    app.press('q');
    await app.waitFor('❯ 1');
    expect(app.hasQuit()).toBe(false);
    app.press('q');
    await expect.poll(app.hasQuit).toBe(true);
  });

  test('tells of content that could not be read', async () => {
    const start = { line: 1, column: 1 };
    const broken: Diagnostic = {
      code: 'yaml-syntax',
      severity: 'error',
      file: 'quizzes/x.yaml',
      range: { start, end: start },
      message: 'no',
    };
    app = openApp({
      state: { catalogue: { ...sampleCatalogue(), diagnostics: [broken, broken] } },
    });
    await app.waitFor('1 file has problems – sysdojo check shows them');
  });
});

describe('lists', () => {
  test('stand beside what the cursor is on when there is room, else above it', async () => {
    const wide = await show({ kind: 'browse', what: 'lessons' }, 'Builds on', 120, 40).catch(() =>
      app.rows(),
    );
    expect(wide.find((row) => row.includes('Where queues form'))).toContain('│');
    app.close();
    const narrow = await show({ kind: 'browse', what: 'lessons' }, 'One line about queues');
    const row = (text: string) => narrow.findIndex((line) => line.includes(text));
    expect(row('One line about queues')).toBeGreaterThan(row('Retries without regret'));
  });

  test('mark what was read, answered, won', async () => {
    const result = {
      at: 1,
      seed: 7,
      outcome: 'won',
      stars: 2,
      cost: 1,
      lost: 40,
      diagnosed: true,
    } as const;
    const progress = {
      ...emptyProgress,
      lessons: { queues: { openedAt: 1, finishedAt: 2 }, retries: { openedAt: 1 } },
      incidents: { 'shop-down': [result] },
    };
    app = openApp({ state: { progress } });
    app.runtime.dispatch({ type: 'open', target: { kind: 'browse', what: 'lessons' } });
    await app.waitFor(/✓ Where queues form/);
    expect(app.screen.text()).toMatch(/◐ Retries without regret/);
    app.runtime.dispatch({ type: 'open', target: { kind: 'browse', what: 'incidents' } });
    await app.waitFor(/✓ The shop is down .*★★☆/);
  });

  test('an empty one says so', async () => {
    const catalogue = { ...sampleCatalogue(), quizzes: new Map() };
    app = openApp({ state: { catalogue } });
    app.runtime.dispatch({ type: 'open', target: { kind: 'browse', what: 'quizzes' } });
    await app.waitFor('There are no quizzes here.');
    app.press('enter', 'j', 'esc');
    await app.waitFor('Respond');
  });
});

describe('search', () => {
  test('opens with /, finds while typing, Enter opens, Esc comes back to the words', async () => {
    await show(undefined, 'Respond');
    app.type('/retries wi');
    await app.waitFor(/❯ lesson +Retries without regret/);
    app.press('enter');
    await app.waitFor('Some words about retries');
    app.press('esc');
    await app.waitFor('/ retries wi');
  });

  test('letters that are keys elsewhere are letters here', async () => {
    await show({ kind: 'search' }, 'type to search');
    app.type('jkq?/');
    await app.waitFor('/ jkq?/');
    app.press('backspace', 'backspace');
    await app.waitFor((text) => /\/ jkq\s/.test(text));
    app.press('ctrl+u');
    await app.waitFor('type to search');
  });

  test('finds what the screen beneath can do, and does it there', async () => {
    await show({ kind: 'lesson', lesson: 'queues' }, 'Some words about queues');
    app.press('ctrl+k');
    await app.waitFor('type to search');
    app.type('table of cont');
    await app.waitFor(/❯ do +The table of contents +key t/);
    app.press('enter');
    await app.waitFor('go there');
    expect(app.screen.text()).toContain('Why it matters');
  });

  test('opens with ctrl+k also where characters are text', async () => {
    await show({ kind: 'lesson', lesson: 'queues' }, 'Some words about queues');
    app.press('/');
    await app.waitFor('find in this lesson');
    app.press('ctrl+k');
    await app.waitFor('type to search');
    app.press('ctrl+k');
    await app.waitFor('find in this lesson');
  });

  test('nothing found says what to do', async () => {
    await show(
      { kind: 'search', words: 'zzzzz' },
      'Nothing matches "zzzzz". Try fewer or shorter words.',
    );
  });
});

describe('help', () => {
  test('says that there is more, and pages to it', async () => {
    await show({ kind: 'lesson', lesson: 'queues' }, '? keys', 60, 18);
    app.press('?');
    await app.waitFor('↓ more');
    app.press('end');
    await app.waitFor(/\^Z +Back to the shell/);
    expect(app.screen.text()).toContain('↑ more');
  });

  test('lists the keys of the screen beneath, with those for everywhere', async () => {
    await show({ kind: 'browse', what: 'lessons' }, 'sysdojo › Learn');
    app.press('?');
    await app.waitFor('Everywhere');
    const text = app.screen.text();
    expect(text).toMatch(/⏎ → l +Open what the cursor is on/);
    expect(text).toMatch(/\^C +Quit; progress is saved/);
    app.press('?');
    await app.waitFor('sysdojo › Learn');
  });
});

describe('a terminal that is too small', () => {
  test('is told what is needed, in one line, and works again when it has grown', async () => {
    await show(undefined, 'sysdojo needs 60×18 – this is 40×15', 40, 15);
    expect(app.rows().filter((row) => row !== '')).toHaveLength(1);
    app.resize(80, 24);
    await app.waitFor('Respond');
    app.resize(59, 24);
    await app.waitFor('this is 59×24');
    app.resize(60, 18);
    await app.waitFor(/❯ 1 {2}Learn/);
  });

  test('stops the clocks until it has grown', async () => {
    await show(undefined, 'Respond');
    app.resize(40, 10);
    await expect.poll(() => app.runtime.getState().hidden).toBe(true);
    app.resize(80, 24);
    await expect.poll(() => app.runtime.getState().hidden).toBeUndefined();
  });

  test('still lets go of the user', async () => {
    await show(undefined, 'needs 60×18', 30, 5);
    app.press('ctrl+c');
    await expect.poll(app.hasQuit).toBe(true);
  });
});

describe('looks', () => {
  test('the theme that was chosen in the settings is the one that is drawn', async () => {
    const drawn = async (theme: ThemeName) => {
      app = openApp({ state: { progress: { ...emptyProgress, look: { at: 1, theme } } } });
      await app.waitFor('❯ 1');
      const cells = app.screen.cells();
      app.close();
      return cells;
    };
    expect(await drawn('high-contrast')).not.toEqual(await drawn('auto'));
  });
});

describe('notices', () => {
  const notice = (text: string): Notice => ({ tone: 'warning', text });

  test('a short one stands in the header', async () => {
    app = openApp({ state: { notice: notice('Not saved: the disk is full') } });
    await app.waitFor('Respond');
    expect(app.rows()[0]).toMatch(/^ sysdojo +! Not saved: the disk is full/);
  });

  test('a long one has rows of its own, and the frame keeps its height', async () => {
    const text =
      'The progress file could not be used: it is not JSON. It is kept as /home/someone/.local/share/sysdojo/progress.json.unreadable-2026-11-22T12-00-05.';
    app = openApp({ state: { notice: notice(text) } });
    await app.waitFor('Respond');
    const rows = app.rows();
    expect(`${rows[1]}${rows[2]}`).toContain('unreadable-2026-11-22T12-00-05');
    expect(rows[22]).toContain('? keys');
    expect(rows[23]).toBe('');
  });
});

test('keys that come in one chunk each reach the screen that the one before opened', async () => {
  await show(undefined, '❯ 1');
  app.type('?');
  await app.waitFor('Everywhere');
  app.type('q/queues');
  await app.waitFor('/ queues');
});
