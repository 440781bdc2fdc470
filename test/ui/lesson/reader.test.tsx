import { afterEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/content/load.ts';
import type { Progress } from '../../../src/progress/progress.ts';
import { type AppTerminal, openApp } from '../../support/app.tsx';
import { lessonFiles } from '../../support/lesson-content.ts';
import { memoryReader } from '../../support/memory-reader.ts';

const sizes = [
  [80, 24],
  [120, 40],
  [60, 18],
] as const;

let app: AppTerminal;
afterEach(() => app.close());

async function read(
  {
    columns = 80,
    rows = 24,
    progress,
  }: { columns?: number; rows?: number; progress?: Progress } = {},
  files = lessonFiles,
): Promise<AppTerminal> {
  const catalogue = loadCatalogue(memoryReader(files));
  app = openApp({ columns, rows, state: { catalogue, ...(progress ? { progress } : {}) } });
  app.runtime.dispatch({ type: 'open', target: { kind: 'lesson', lesson: 'queues' } });
  await app.waitFor('6 minutes');
  return app;
}

describe.each(sizes)('at %i×%i', (columns, rows) => {
  test('a lesson is read from its title to what comes next', async () => {
    await read({ columns, rows });
    await app.waitFor('Find the line of waiting work.');
    expect(app.rows().at(-2)).toContain('scroll');
    app.press('G');
    await app.waitFor('what next');
    await app.waitFor('100 %');
    expect(app.screen.text()).toContain('✓ Name the bottleneck');
    expect(app.screen.text()).toContain('Retries without regret');
    app.press('g');
    await app.waitFor('Find the line of waiting work.');
  });

  test('no row is wider than the screen, and the last one stays free', async () => {
    await read({ columns, rows });
    for (let page = 0; page < 6; page++) {
      expect(Math.max(...app.rows().map((row) => [...row].length))).toBeLessThanOrEqual(columns);
      expect(app.rows().at(-1)).toBe('');
      const before = app.screen.text();
      app.press('space');
      await app.waitFor((text) => text !== before || text.includes('100 %'));
    }
  });
});

test('a wide screen shows the contents and where the reader is', async () => {
  await read({ columns: 120, rows: 40 });
  expect(app.screen.text()).toMatch(/▎ What waits/);
  expect(app.screen.text()).toContain('▏ Step by step');
  app.press('G');
  await app.waitFor(/▎ Step by step/);
});

test('the place stays when the window changes its size', async () => {
  await read();
  app.press('space');
  await app.waitFor('Layer');
  const tableOnTop = (text: string) => /^ *(Layer|─+┼|Web server)/.test(text.split('\n')[1]!);
  while (!tableOnTop(app.screen.text())) {
    const before = app.screen.text();
    app.press('down');
    await app.waitFor((text) => text !== before);
  }
  app.resize(60, 18);
  await app.waitFor((text) => text.split('\n')[0]!.length <= 60 && tableOnTop(text));
  app.resize(120, 40);
  await app.waitFor(tableOnTop);
  app.resize(80, 24);
  await app.waitFor(tableOnTop);
});

test('a lesson opens where it was left', async () => {
  await read();
  app.press('space');
  await app.waitFor('Layer');
  app.press('esc');
  await app.waitFor('Resume');
  app.runtime.dispatch({ type: 'open', target: { kind: 'lesson', lesson: 'queues' } });
  await app.waitFor('Layer');
  expect(app.screen.text()).not.toContain('6 minutes');
});

test('a question is answered in the text, and its answer is still there the next time', async () => {
  await read();
  app.press('tab');
  await app.waitFor('Answer ❯');
  app.type('90 %');
  await app.waitFor('90 %');
  app.press('enter');
  await app.waitFor('✓ Right');
  await app.waitFor('90 × 0.010 = 0.9.');
  expect(app.recorded).toContainEqual(
    expect.objectContaining({ type: 'answered', item: 'lesson:queues#busy', points: 1 }),
  );
  const { progress } = app.runtime.getState();
  app.close();
  await read({ progress: { ...progress, places: [] } });
  app.press('tab');
  await app.waitFor('✓ Right');
});

test('a number is predicted, the engine answers, and a knob moves the signal', async () => {
  await read();
  app.press('tab', 'tab');
  await app.waitFor('Predict  p99 at 95/s?');
  app.type('200 ms');
  await app.waitFor('200 ms');
  app.press('enter');
  // M/M/1 at ρ = 0.95: the 99th percentile is ln(100) / (100/s − 95/s) ≈ 921 ms.
  await app.waitFor(/engine [\d.,]+ m?s/);
  const [, shown] = /engine ([\d.,]+) ms/.exec(app.screen.text()) ?? [];
  expect(Number(shown)).toBeGreaterThan(600);
  expect(Number(shown)).toBeLessThan(1300);
  app.press('right', 'right', 'right', 'right');
  await app.waitFor('90/s');
  // More than the one worker can do: the queue grows without end.
  app.press('L', 'L');
  await app.waitFor('120/s');
  await app.waitFor(/▲ was/);
  app.press('0');
  await app.waitFor(/50\/s/);
});

test('keys that come all at once do what they do one by one', async () => {
  await read();
  const rights = new Array<string>(4).fill('right');
  app.press('tab', 'tab', ...'200 ms', 'enter', ...rights, 'L', ...rights, 'left');
  await app.waitFor('110/s');
  await app.waitFor(/you 200 ms/);
});

test('steps are revealed by a key', async () => {
  await read();
  app.press('tab', 'tab', 'tab');
  await app.waitFor('SYN goes out');
  expect(app.screen.text()).not.toContain('SYN-ACK comes back');
  app.press('space');
  await app.waitFor('client ◀── server');
});

test('a block that is broken says why, where it stands, and the rest is there', async () => {
  await read({ columns: 120, rows: 40 });
  app.press('G');
  await app.waitFor('This part of the lesson could not be read');
  expect(app.screen.text()).toContain('Did you mean "single"');
  expect(app.screen.text()).toMatch(/lessons\/basics\/queues\.md:\d+:\d+/);
  expect(app.screen.text()).toContain('The last words of the lesson.');
});

test('escape sequences in a lesson are shown, never sent', async () => {
  const nasty = lessonFiles['lessons/basics/queues.md']!.replace(
    'The first words',
    '\u001b[2J\u001b]0;owned\u0007The first words',
  )
    .replace('A calls B.\n', 'A calls B.\n\u001b[31m\u009b5n\n')
    .replace('How busy is it?', 'How busy \u001b[8mis it?')
    .replace('Turn it up.', '\u001b[?1049lTurn it up.')
    .replace('SYN goes out', 'SYN \u001b[6n goes out');
  await read({ columns: 120, rows: 40 }, { ...lessonFiles, 'lessons/basics/queues.md': nasty });
  await app.waitFor('␛[2J');
  await app.waitFor('␛[31m');
  app.press('tab');
  await app.waitFor('How busy ␛[8mis');
  app.press('tab');
  await app.waitFor('␛[?1049l');
  app.press('esc');
  await app.waitFor('try it');
  app.press('G');
  await app.waitFor('SYN ␛[6n goes out');
  for (const sent of [
    '\u001b[2J\u001b]',
    '\u001b]0;',
    '\u001b[8m',
    '\u001b[?1049l',
    '\u001b[6n',
    '\u009b',
  ]) {
    expect(app.screen.written).not.toContain(sent);
  }
});

describe('finding words', () => {
  test('goes from place to place, and says which one it is', async () => {
    await read();
    app.press('/');
    await app.waitFor('find in this lesson');
    app.type('STEP');
    await app.waitFor(/❯ STEP +\d places?/);
    app.press('enter');
    await app.waitFor(/STEP 1\/\d/);
    await app.waitFor('Step by step');
    app.press('n');
    await app.waitFor(/STEP 2\/\d/);
    app.press('N');
    await app.waitFor(/STEP 1\/\d/);
    app.press('esc');
    await app.waitFor((text) => !text.includes('STEP'));
  });

  test('says so when they are not there, and leaves the place alone', async () => {
    await read();
    app.press('/');
    await app.waitFor('find in this lesson');
    app.type('zebra');
    await app.waitFor('0 places');
    app.press('enter');
    await app.waitFor('zebra not found');
    expect(app.screen.text()).toContain('6 minutes');
  });
});

test('the table of contents leads to a part, at every width', async () => {
  await read({ columns: 60, rows: 18 });
  app.press('t');
  await app.waitFor('In this lesson');
  app.press('G', 'enter');
  await app.waitFor('step by step');
  app.resize(120, 40);
  await app.waitFor(/▎ Step by step/);
  app.press('t', 'g');
  await app.waitFor(/❯ What waits/);
  app.press('enter');
  await app.waitFor(/▎ What waits/);
});

test('a bookmark and a note stand at their part, are listed, and lead back', async () => {
  await read();
  app.press('t', 'G', 'enter');
  await app.waitFor('step by step');
  app.press('m');
  await app.waitFor('◆ bookmark');
  app.press('a');
  await app.waitFor('note · Step by step');
  app.type('ask q / about ? this');
  await app.waitFor('ask q / about ? this');
  app.press('esc');
  await app.waitFor('¶ ask q / about ? this');
  app.press('g');
  await app.waitFor('6 minutes');
  app.press('M');
  await app.waitFor(/❯ ◆ Step by step/);
  app.press('enter');
  await app.waitFor('step by step');
  expect(app.recorded.filter(({ type }) => type === 'noted')).toHaveLength(1);
});

test('a term is underlined where it is first used, and one key tells what it means', async () => {
  await read(
    {},
    {
      ...lessonFiles,
      'lessons/glossary.yaml': `schema: 1
terms:
  - {term: waiting time, definition: Time spent in a queue., lesson: queues, also: [wait]}
  - {term: service time, definition: Time spent being served., lesson: retries}
`,
    },
  );
  await app.waitFor('Service time is');
  app.press('w');
  await app.waitFor('Time spent being served.');
  expect(app.screen.text()).toContain('1 of 2 here');
  app.press('w');
  await app.waitFor('Time spent in a queue.');
  expect(app.screen.text()).toContain('also: wait');
  app.press('w', 'enter');
  await app.waitFor('Retries without regret');
});

test('a lesson whose front matter is broken is shown with what is wrong, and its body', async () => {
  const broken = lessonFiles['lessons/basics/queues.md']!.replace('minutes: 6', 'minuets: 6');
  const catalogue = loadCatalogue(
    memoryReader({ ...lessonFiles, 'lessons/basics/queues.md': broken }),
  );
  app = openApp({ state: { catalogue } });
  app.runtime.dispatch({ type: 'open', target: { kind: 'lesson', lesson: 'queues' } });
  await app.waitFor('Did you mean "minutes"');
  expect(app.screen.text()).toContain('Where queues form');
  await app.waitFor('The first words of the lesson');
});

describe('a link of the text', () => {
  const linking = {
    ...lessonFiles,
    'lessons/basics/queues.md': lessonFiles['lessons/basics/queues.md']!.replace(
      'The first words of the lesson,',
      'First [the steps](#step-by-step), then [tries](retries.md), not [this](gone.md),',
    ),
  };

  test('says where it leads, opens it, and is there again on the way back', async () => {
    await read({}, linking);
    app.press('f', 'f');
    await app.waitFor('Retries without regret');
    expect(app.screen.text()).toContain('2 of 4 here');
    app.press('enter');
    await app.waitFor(/Learn › Retries without regret/);
    app.press('esc');
    await app.waitFor(/Learn › Where queues form/);
    expect(app.screen.text()).toContain('2 of 4 here');
    app.press('f');
    await app.waitFor('There is nothing of that name.');
    app.press('f');
    await app.waitFor('on the web');
    app.press('enter');
    await app.waitFor('copied');
    app.press('esc');
    await app.waitFor((text) => !text.includes('on the web'));
  });

  test('among the sources is followed like those of the text', async () => {
    await read();
    app.press('G');
    await app.waitFor('https://book.example/');
    app.press('f');
    await app.waitFor('on the web');
    app.press('enter');
    await app.waitFor('copied');
  });

  test('within the lesson has a way back to the same row', async () => {
    await read({}, linking);
    app.press('down', 'down');
    await app.waitFor((text) => text.split('\n')[1]!.includes('━━━━'));
    const before = app.rows()[1];
    app.press('f');
    await app.waitFor('this lesson');
    app.press('enter');
    await app.waitFor('back to the link');
    await app.waitFor('step by step');
    app.press('up', 'esc');
    await app.waitFor((text) => text.split('\n')[1] === before);
  });
});
