import { afterEach, describe, expect, it } from 'vitest';
import { everyType } from '../../session/quiz/every-type.ts';
import { type AppTerminal, openApp } from '../../support/app.tsx';
import { catalogueWith } from './quizzes.ts';

const sizes = [
  { columns: 60, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
let app: AppTerminal;
afterEach(() => app.close());

interface Wishes {
  readonly mode: 'practice' | 'exam' | 'timed';
  readonly columns?: number;
  readonly rows?: number;
}

async function open({ mode, ...size }: Wishes) {
  app = openApp({ ...size, state: { catalogue: catalogueWith(everyType) } });
  const target = { kind: 'quiz', quiz: everyType.id, seed: 4, mode } as const;
  app.runtime.dispatch({ type: 'open', target });
  await app.waitFor('1 / 11');
}

/** Presses keys or types texts, waiting for the screen after each. */
async function play(...steps: readonly (readonly [keys: string, shows: string | RegExp])[]) {
  for (const [keys, shows] of steps) {
    if (keys.startsWith('"')) app.type(keys.slice(1));
    else app.press(...keys.split(' '));
    await app.waitFor(shows);
  }
}

const inside = ({ columns, rows }: { columns: number; rows: number }) => {
  expect(app.rows()).toHaveLength(rows);
  // The last row stays free, or the terminal would scroll.
  expect(app.rows().at(-1)).toBe('');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
};

const textOf = () => app.screen.text().replace(/\s+/g, ' ');

describe.each(sizes)('every type of question at $columns×$rows', (size) => {
  it('is answered by keyboard alone, and looked back on', async () => {
    await open({ ...size, mode: 'practice' });
    await play(['b enter', '✓ Right']);
    inside(size);
    await play(['enter', 'space chooses'], ['a space d', '[x]'], ['enter', /Right|Partly|Wrong/]);
    await play(['enter', '3 / 11'], ['1 enter', '✓ Right'], ['enter', 'in ms']);
    await play(['"50 ms', '❯ 50 ms'], ['enter', 'You answered'], ['enter', '5 / 11']);
    await play(['"circuit-braeker', 'braeker'], ['enter', '✓ Right'], ['enter', '6 / 11']);
    await play(['"503', '503'], ['enter', '✓ Right'], ['enter', 'Space grips']);
    inside(size);

    // SYN-ACK, ACK, GET /, SYN: the last one to the top, by its grip.
    await play(['up', /❯ 4 {2}SYN/], ['space', '↕ 4']);
    await play(['up up up', /↕ 1 {2}SYN\s/], ['space', /❯ 1 {2}SYN\s/], ['enter', '✓ Right']);
    inside(size);
    await play(['enter', 'gives the item its partner'], ['2', '[2]'], ['3', '[3]'], ['1', '[1]']);
    inside(size);
    await play(['enter', '✓ Right'], ['enter', '9 / 11']);
    await play(['"429', '429'], ['tab', '429'], ['"retry-after', 'retry-after']);
    inside(size);
    await play(['enter', '✓ retry-after'], ['enter', 'A digit sorts the item.']);
    await play(['1', '[1] Stateless'], ['2', '[2] Stateful'], ['1 2', /in-memory cart +\[2\]/]);
    inside(size);
    await play(
      ['enter', '✓ Right'],
      ['enter', 'in ms'],
      ['"0,05 s', '0,05 s'],
      ['enter', '✓ Right'],
    );
    await play(['enter', 'Passed']);
    inside(size);
    expect(app.recorded.filter(({ type }) => type === 'answered')).toHaveLength(11);
  });
});

describe('an exam on the screen', () => {
  const size = { columns: 80, rows: 24 };

  it('tells nothing of an answer, flags, shows the overview and hands in', async () => {
    await open({ ...size, mode: 'exam' });
    await play(['b', '❯ b'], ['enter', '2 / 11'], ['m', '1 answered, 1 flagged']);
    expect(textOf()).not.toMatch(/Right|Wrong|point/);
    await play(['ctrl+r', 'Before you hand in']);
    expect(textOf()).toContain('1 of 11 questions answered · 10 open · 1 flagged');
    inside(size);
    await play(['up', '❯  1'], ['enter', '1 / 11']);
    expect(textOf()).toContain('Answered. It can be changed until the end.');
    await play(['ctrl+r', 'Before you hand in'], ['h', 'Not passed']);
    expect(textOf()).toContain('10 to look at again');
  });

  it('hides everything in the pause', async () => {
    await open({ ...size, mode: 'exam' });
    await play(['p', 'The question is hidden']);
    expect(textOf()).not.toContain('Where does a request spend');
    await play(['space', 'Where does a request spend']);
  });
});
