import { afterEach, describe, expect, it } from 'vitest';
import { type AppTerminal, openApp } from '../../support/app.tsx';
import { catalogueWith, multiple, numeric, quizOf, single } from './quizzes.ts';

const sizes = [
  { columns: 60, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const quiz = quizOf(single, multiple, numeric);
let app: AppTerminal;
afterEach(() => app.close());

/** Opens the quiz, in a mode or asking for one. */
async function open(size: { columns: number; rows: number }, mode?: 'practice' | 'timed') {
  app = openApp({ ...size, state: { catalogue: catalogueWith(quiz) } });
  const target = { kind: 'quiz', quiz: quiz.id, seed: 1, ...(mode ? { mode } : {}) } as const;
  app.runtime.dispatch({ type: 'open', target });
  await app.waitFor(mode ? 'Where does the time go?' : 'Practice');
  return app;
}

/** Presses keys, waiting for the screen after each. */
async function play(...steps: readonly (readonly [key: string, shows: string | RegExp])[]) {
  for (const [key, shows] of steps) {
    app.press(key);
    await app.waitFor(shows);
  }
}

const inside = ({ columns, rows }: { columns: number; rows: number }) => {
  expect(app.rows()).toHaveLength(rows);
  // The last row stays free, or the terminal would scroll.
  expect(app.rows().at(-1)).toBe('');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
};

describe.each(sizes)('a quiz at $columns×$rows', (size) => {
  it('is chosen, answered and looked back on with the keyboard', async () => {
    await open(size);
    inside(size);
    await play(['down', '❯ t'], ['up', '❯ p'], ['enter', 'Where does the time go?']);
    expect(app.rows()[0]).toMatch(/Queues and waiting.* practice$/);
    inside(size);
    await play(['j', '❯ b'], ['c', '❯ c'], ['1', '❯ a'], ['enter', '✗ Wrong']);
    inside(size);
    await play(['enter', 'What keeps a retry safe?'], ['enter', 'Choose an option first.']);
    await play(['space', '[x] A key'], ['2', '[x] A budget'], ['enter', '✓ Right']);
    await play(['enter', 'in ms']);
    app.type('0,05 s');
    await play(['enter', '✓ You answered'], ['enter', 'Not passed']);
    expect(app.screen.text()).toContain('67 %   2 of 3 points');
    expect(app.screen.text()).toContain('1 to look at again');
    inside(size);
    expect(app.recorded.filter(({ type }) => type === 'answered')).toHaveLength(3);
  });
});

describe('keys of a quiz', () => {
  const size = { columns: 80, rows: 24 };

  it('types every character into a number, and edits it', async () => {
    await open(size, 'practice');
    await play(['right', 'What keeps'], ['right', 'in ms']);
    app.type('q/p50');
    await app.waitFor('Answer ❯ q/p50');
    await play(
      ['home', 'Answer'],
      ['ctrl+d', '❯ /p50'],
      ['end', 'Answer'],
      ['backspace', '❯ /p5 '],
    );
    await play(['left', 'Answer'], ['backspace', '❯ /5 '], ['ctrl+u', '❯    in ms']);
    app.type('soon');
    await play(['enter', '“soon” is not a number here.']);
    expect(app.recorded.filter(({ type }) => type === 'answered')).toEqual([]);
  });

  it('opens the keys also while a number is typed', async () => {
    await open(size, 'practice');
    await play(
      ['right', 'What keeps'],
      ['right', 'in ms'],
      ['?', 'Quiz: typing an answer'],
      ['esc', 'in ms'],
    );
  });

  it('shows the clock, and hides the question and stops while paused', async () => {
    await open(size, 'timed');
    expect(app.rows()[0]).toMatch(/0[45]:\d\d left$/);
    await play(['p', 'Paused']);
    expect(app.screen.text()).not.toContain('Where does the time go?');
    expect(app.rows()[0]).toMatch(/‖ 0[45]:\d\d left$/);
    await play(['enter', 'Where does the time go?']);
  });

  it('leaves with what was chosen, and goes on there', async () => {
    await open(size, 'practice');
    await play(['right', 'What keeps'], ['b', '[x] A budget'], ['esc', 'Respond']);
    app.runtime.dispatch({ type: 'open', target: { kind: 'quiz', quiz: quiz.id, seed: 2 } });
    await app.waitFor('where you left it');
    await play(['enter', '[x] A budget']);
    expect(app.screen.text()).toContain('2 / 3');
  });

  it('drills the misses again', async () => {
    await open(size, 'practice');
    await play(['ctrl+r', '3 to look at again'], ['d', '1 / 3']);
  });
});
