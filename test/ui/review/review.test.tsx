import { afterEach, describe, expect, it } from 'vitest';
import { catalogue, learned } from '../../session/review/support.ts';
import { type AppTerminal, openApp } from '../../support/app.tsx';

let app: AppTerminal;
afterEach(() => app.close());

const sizes = [
  { columns: 60, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const long = Date.now() - 30 * 86_400_000;
const progress = learned(
  { type: 'answered', item: 'quiz:queue-quiz#first', at: long, points: 0 },
  { type: 'answered', item: 'quiz:queue-quiz#second', at: long, points: 0 },
);

async function play(...steps: readonly (readonly [key: string, shows: string | RegExp])[]) {
  for (const [key, shows] of steps) {
    app.press(key);
    await app.waitFor(shows);
  }
}

const inside = ({ columns, rows }: { columns: number; rows: number }) => {
  expect(app.rows().at(rows - 1)).toBe('');
  for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
};

describe.each(sizes)('at $columns×$rows', (size) => {
  it('what is due is told in the menu, planned, asked and counted down', async () => {
    app = openApp({ ...size, state: { catalogue, progress } });
    await app.waitFor('2 due');
    await play(['4', '2 due now']);
    expect(app.rows().join('\n')).toContain('tomorrow');
    inside(size);
    await play(['enter', '1 / 2'], ['a', '❯ a'], ['enter', /Right|Wrong/]);
    expect(app.rows()[0]).toMatch(/Review .* 1 due$/);
    inside(size);
    await play(['enter', '2 / 2'], ['a', '❯ a'], ['enter', /Right|Wrong/], ['enter', 'still due']);
    inside(size);
    expect(app.recorded.filter(({ type }) => type === 'answered')).toHaveLength(2);
  });

  it('progress is four pages', async () => {
    app = openApp({ ...size, state: { catalogue, progress } });
    await app.waitFor('Progress');
    await play(
      ['5', 'Streak'],
      ['right', '2 of 7 asked'],
      ['3', 'The shop is down'],
      ['4', 'No predictions yet'],
    );
    inside(size);
    await play(['right', 'Streak'], ['esc', 'Respond']);
  });
});

it('the amount of review is turned with the arrows', async () => {
  app = openApp({ state: { catalogue, progress } });
  app.runtime.dispatch({ type: 'open', target: { kind: 'review' } });
  await app.waitFor('2 due now');
  await play(['down', '‹ 10 ›'], ['right', '‹ 15 ›'], ['down', '‹ 5 ›'], ['left', '‹ 4 ›']);
  expect(app.recorded.at(-1)).toMatchObject({
    type: 'review-limited',
    perSession: 15,
    newPerDay: 4,
  });
});
